import type { Messages } from '#graders/kit/messages.ts';
import type { Story } from '#verdict';
import { text } from '../i18n/workspace.id.ts';
import { tellStory } from './labels.ts';
import { layoutStory } from './layout.ts';
import type { StepShapes, StorySize } from './layout.ts';
import type { Shape } from './shapes.ts';

const namespace = 'http://www.w3.org/2000/svg';
let drawings = 0;

/**
 * Draws a story as a sequence diagram. `large` is for 466 px and wider, `small` for 328 to 465 px.
 * Line links are `<a data-line>`; whoever shows the drawing moves the cursor. Text is set as text,
 * never as markup, because step labels carry values from the learner's run.
 */
export function storyDrawing(story: Story, messages: Messages, size: StorySize): SVGSVGElement {
  const layout = layoutStory(story, messages, size);
  const id = `story-${++drawings}`;
  const svg = node('svg', {
    class: size === 'large' ? 'story-drawing lg' : 'story-drawing sm',
    viewBox: `0 0 ${layout.width} ${layout.height}`,
    role: 'group',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-words`,
  });
  svg.append(
    node('title', { id: `${id}-title` }, [text.story(story.steps.length)]),
    node('desc', { id: `${id}-words` }, [tellStory(story, messages)]),
    node('g', { 'aria-hidden': 'true' }, [...layout.ground, ...layout.heads].map(draw)),
    ...layout.steps.map(drawStep),
  );
  return svg;
}

function drawStep(step: StepShapes, index: number): SVGElement {
  const shapes = node('g', { 'aria-hidden': 'true' }, step.shapes.map(draw));
  const group = node('g', { class: 'step', 'data-step': String(index) }, [shapes]);
  if (step.link === undefined) return group;
  const { line, label } = step.link;
  const target = node('rect', { x: label.x - 38, y: label.y - 18, width: 40, height: 28, class: 'target' });
  group.append(
    node('a', { href: '#kode', 'data-line': String(line), 'aria-label': `${label.text}, ${text.line(line)}` }, [
      target,
      draw(label),
    ]),
  );
  return group;
}

function draw(shape: Shape): SVGElement {
  switch (shape.kind) {
    case 'rect':
      return node('rect', { x: shape.x, y: shape.y, width: shape.width, height: shape.height, class: shape.class });
    case 'line':
      return node('line', { x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, class: shape.class });
    case 'path':
      return node('path', { d: shape.d, class: shape.class });
    case 'dot':
      return node('circle', { cx: shape.x, cy: shape.y, r: 4.5, class: shape.class });
    case 'text':
      return node(
        'text',
        { x: shape.x, y: shape.y, 'text-anchor': shape.anchor, class: `${shape.font} ${shape.class}` },
        [shape.text],
      );
  }
}

function node(name: 'svg', attributes: Attributes, children?: readonly (SVGElement | string)[]): SVGSVGElement;
function node(name: string, attributes: Attributes, children?: readonly (SVGElement | string)[]): SVGElement;
function node(name: string, attributes: Attributes, children: readonly (SVGElement | string)[] = []): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

type Attributes = Readonly<Record<string, string | number>>;
