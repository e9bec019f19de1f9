import type { Messages } from '#graders/kit/messages.ts';
import type { Story, StoryStep } from '#verdict';
import { layHeads } from './heads.ts';
import type { Column } from './heads.ts';
import { clip, formatVirtualTime } from './labels.ts';
import { fonts, textWidth } from './shapes.ts';
import type { Shape, TextShape } from './shapes.ts';

export type StorySize = 'large' | 'small';

/** A drawing in px: its frame, its background, and one group of shapes per step. */
export interface StoryLayout {
  readonly width: number;
  readonly height: number;
  readonly ground: readonly Shape[];
  readonly heads: readonly Shape[];
  readonly steps: readonly StepShapes[];
}

export interface StepShapes {
  readonly shapes: readonly Shape[];
  /** Present where the step has a line in the learner's file. */
  readonly link?: { readonly line: number; readonly label: TextShape };
}

interface Frame {
  readonly width: number;
  /** Where washes begin; times, if drawn, stand left of it. */
  readonly left: number;
  readonly columns: readonly [left: number, right: number];
  readonly linkRight: number;
  readonly times: boolean;
}

const frames: Readonly<Record<StorySize, Frame>> = {
  large: { width: 466, left: 50, columns: [56, 420], linkRight: 460, times: true },
  small: { width: 328, left: 2, columns: [6, 284], linkRight: 324, times: false },
};
const rowHeight = 32;

/**
 * Computes a story's drawing: participants as columns in the order of the story, steps as rows, time
 * at the left (large drawing only), line links at the right. Nothing overlaps and nothing leaves the
 * frame, whatever the number of steps (up to 40) and the length of the labels, which are clipped.
 */
export function layoutStory(story: Story, messages: Messages, size: StorySize): StoryLayout {
  const frame = frames[size];
  const heads = layHeads(story, messages, frame.columns, [2, frame.linkRight], size);
  const rows = story.steps.map((step, index) => ({ step, y: heads.bottom + 34 + index * rowHeight }));
  const end = heads.bottom + 34 + Math.max(0, rows.length - 1) * rowHeight + 18;
  const column = (id: string): Column => heads.columns.get(id) ?? ([...heads.columns.values()][0] as Column);
  return {
    width: frame.width,
    height: end + 8,
    ground: [...washes(rows, frame), ...[...heads.columns.values()].map((at) => lifeline(at, end))],
    heads: heads.shapes,
    steps: rows.map(({ step, y }) => layStep(step, y, column(step.actor), column(step.target), frame, messages)),
  };
}

function lifeline(column: Column, end: number): Shape {
  return { kind: 'line', x1: column.x, y1: column.bottom, x2: column.x, y2: end, class: `life ${column.tone}` };
}

/** One wash for each run of neighbouring steps with the same mark. */
function washes(rows: readonly { readonly step: StoryStep; readonly y: number }[], frame: Frame): readonly Shape[] {
  return rows.flatMap(({ step, y }, index): Shape[] => {
    if (step.mark === undefined || rows[index - 1]?.step.mark === step.mark) return [];
    const rest = rows.slice(index);
    const other = rest.findIndex((row) => row.step.mark !== step.mark);
    const height = (other === -1 ? rest.length : other) * rowHeight;
    const box = { kind: 'rect', x: frame.left, y: y - 20, height } as const;
    return [
      { ...box, width: frame.width - frame.left - 2, class: `wash ${step.mark}` },
      { ...box, width: 3, class: `edge ${step.mark}` },
    ];
  });
}

function layStep(
  step: StoryStep,
  y: number,
  actor: Column,
  target: Column,
  frame: Frame,
  messages: Messages,
): StepShapes {
  const [tail, head] = step.back === true ? [target, actor] : [actor, target];
  const [plate, words] = label(messages.step(step), step, tail, head, y, frame);
  const time: Shape[] = frame.times
    ? [
        {
          kind: 'text',
          text: formatVirtualTime(step.at),
          x: frame.left - 7,
          y: y + 4,
          anchor: 'end',
          font: 'mono',
          class: 'at',
        },
      ]
    : [];
  return {
    shapes: [
      ...time,
      plate,
      ...arrow(tail, head, y, actor.tone, step.back === true),
      words,
      ...cross(step, tail, head, y),
    ],
    ...(step.line === undefined ? {} : { link: link(step.line, y, frame) }),
  };
}

function arrow(tail: Column, head: Column, y: number, tone: string, back: boolean): readonly Shape[] {
  const dot: Shape = { kind: 'dot', x: tail.x, y, class: `dot ${tone}` };
  if (tail.x === head.x) return [dot];
  const side = Math.sign(head.x - tail.x);
  const tip = head.x - side * 2;
  return [
    {
      kind: 'line',
      x1: tail.x + side * (back ? 1 : 5),
      y1: y,
      x2: tip - side * 6,
      y2: y,
      class: `arrow ${tone}${back ? ' back' : ''}`,
    },
    { kind: 'path', d: `M${tip} ${y}l${-side * 8} -4.2v8.4z`, class: `tip ${tone}` },
    ...(back ? [] : [dot]),
  ];
}

/** The label on its plate: at the arrow's head where it fits, otherwise as far inside as it must go. */
function label(
  value: string,
  step: StoryStep,
  tail: Column,
  head: Column,
  y: number,
  frame: Frame,
): readonly [plate: Shape, words: Shape] {
  const bounds = { left: frame.left + 6, right: frame.linkRight - 36 };
  const words = clip(value, Math.floor((bounds.right - bounds.left) / fonts.mono.advance));
  const width = textWidth(words, 'mono');
  const wanted = head.x > tail.x ? head.x - 8 - width : head.x + 8;
  const x = Math.min(Math.max(wanted, bounds.left), bounds.right - width);
  return [
    { kind: 'rect', x: x - 2, y: y - 19, width: width + 4, height: 14, class: `plate ${step.mark ?? ''}`.trim() },
    {
      kind: 'text',
      text: words,
      x,
      y: y - 9,
      anchor: 'start',
      font: 'mono',
      class: step.mark === 'effect' ? 'label effect' : 'label',
    },
  ];
}

function cross(step: StoryStep, tail: Column, head: Column, y: number): readonly Shape[] {
  if (step.mark !== 'effect') return [];
  const x = head.x >= tail.x ? head.x + 8 : head.x - 19;
  return [{ kind: 'path', d: `M${x} ${y - 5.5}l11 11m0 -11l-11 11`, class: 'cross' }];
}

function link(line: number, y: number, frame: Frame): { readonly line: number; readonly label: TextShape } {
  const shown = clip(`b.${line}`, 5);
  return {
    line,
    label: { kind: 'text', text: shown, x: frame.linkRight, y: y + 4, anchor: 'end', font: 'mono', class: 'line' },
  };
}
