import type { Messages } from '#kit';
import type { Story, StoryStep } from '#verdict';
import type { Paint } from '../terminal/paint.ts';
import { clean, fit, width, wrap } from '../terminal/paint.ts';
import { number, text } from './grade.id.ts';

const indent = '    ';
/** Columns of `Name → Name`; longer names are cut. */
const mostArrowColumns = 40;
const lineColumns = 6;
const marks = { cause: '▸', effect: '×' } as const;

/** A story as text: who takes part, then one row for each arrow with its time and the learner's line. */
export function describeStory(paint: Paint, story: Story, messages: Messages): readonly string[] {
  const name = (id: string): string => clean(messages.participants(id).name);
  const arrow = ({ actor, back, target }: StoryStep): string =>
    `${name(actor)} ${back === true ? '←' : '→'} ${name(target)}`;
  const times = Math.max(...story.steps.map((step) => number(step.at).length), 1);
  const arrows = Math.min(Math.max(...story.steps.map((step) => [...arrow(step)].length), 1), mostArrowColumns);
  const room = width - indent.length - 2 - times - 5 - arrows - 2 - lineColumns;
  return [
    '',
    `  ${paint('quiet', text.story(story.steps.length, story.total))}`,
    ...story.participants.flatMap(({ detail, id }) =>
      detail === undefined || detail === ''
        ? []
        : wrap(`${name(id)}: ${clean(detail)}`, width - indent.length).map(
            (line) => `${indent}${paint('quiet', line)}`,
          ),
    ),
    ...story.steps.flatMap((step) => {
      const [label = '', ...more] = wrap(clean(messages.step(step)), room);
      const mark = step.mark === undefined ? ' ' : marks[step.mark];
      const head = `${indent}${mark} ${number(step.at).padStart(times)} ms  ${fit(arrow(step), arrows)}  `;
      const row = (step.line === undefined ? `${head}${label}` : `${head}${fit(label, room)} b.${step.line}`).trimEnd();
      return [paintStep(paint, step, row), ...more.map((part) => `${' '.repeat([...head].length)}${part}`)];
    }),
  ];
}

function paintStep(paint: Paint, { mark }: StoryStep, row: string): string {
  if (mark === undefined) return row;
  return paint(mark === 'effect' ? 'failed' : 'brand', row);
}
