import type { Messages } from '#graders/kit/messages.ts';
import type { Story } from '#verdict';
import { el, icon } from '../workspace/dom.ts';
import { text } from '../i18n/workspace.id.ts';
import { storyDrawing } from './drawing.ts';
import { tellStep } from './labels.ts';

/**
 * A story with its caption, its two drawings (the container chooses) and buttons that walk through
 * its steps. The whole is visible without them. `goTo` is called with a line of the learner's file.
 */
export function storyFigure(story: Story, messages: Messages, goTo: (line: number) => void): HTMLElement {
  const drawings = [storyDrawing(story, messages, 'large'), storyDrawing(story, messages, 'small')];
  const words = el('p', { class: 'vh', role: 'status' });
  let current: number | undefined;

  const show = (change: 1 | -1): void => {
    const last = story.steps.length - 1;
    const next = current === undefined ? (change === 1 ? 0 : last) : current + change;
    current = next < 0 || next > last ? undefined : next;
    for (const step of figure.querySelectorAll<SVGElement>('.step')) {
      step.classList.toggle('dim', current !== undefined && step.dataset['step'] !== String(current));
    }
    const step = current === undefined ? undefined : story.steps[current];
    words.textContent = step === undefined ? '' : tellStep(step, messages);
  };
  const button = (label: string, name: 'left' | 'right', change: 1 | -1): HTMLElement =>
    el('button', { type: 'button', 'aria-label': label, onclick: () => show(change) }, icon(name, 13));

  const caption = el(
    'figcaption',
    { class: 'cap' },
    el('span', {}, el('b', {}, text.storyTitle), text.storySteps(story.steps.length, story.total)),
    el('span', { class: 'walk' }, button(text.storyBack, 'left', -1), button(text.storyForward, 'right', 1)),
  );
  const figure = el('figure', { class: 'story', 'data-part': 'story' }, caption, ...drawings, words);
  figure.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGElement>('a[data-line]') : null;
    if (link === null) return;
    event.preventDefault();
    goTo(Number(link.dataset['line']));
  });
  return figure;
}
