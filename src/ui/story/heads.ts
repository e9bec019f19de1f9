import type { Messages } from '#graders/kit/messages.ts';
import type { Story } from '#verdict';
import { clip } from './labels.ts';
import { fonts, textWidth } from './shapes.ts';
import type { Font, Shape } from './shapes.ts';

/** A participant's column: its middle, where its box ends, and how its arrows look. */
export interface Column {
  readonly x: number;
  readonly bottom: number;
  readonly tone: 'first' | 'second' | 'third' | 'part';
}

interface Head {
  readonly id: string;
  readonly name: string;
  /** Used where the name does not fit. */
  readonly short: string;
  readonly detail: string | undefined;
  readonly tone: Column['tone'];
}

const tones = ['first', 'second', 'third'] as const;
const padding = 6;
const gap = 6;
const top = 8;

/**
 * Lays out the boxes that name the participants. Where the names do not fit side by side, every other
 * box stands in a second row, so that each may be almost two columns wide.
 */
export function layHeads(
  story: Story,
  messages: Messages,
  [left, right]: readonly [number, number],
  size: 'large' | 'small',
): { readonly shapes: readonly Shape[]; readonly columns: ReadonlyMap<string, Column>; readonly bottom: number } {
  const heads = readHeads(story, messages, size);
  const pitch = (right - left) / Math.max(1, heads.length);
  const single = heads.every((head) => headWidth(head) <= pitch - gap);
  const height = heads.some(({ detail }) => detail !== undefined) ? 40 : 26;
  const reach = (single ? pitch / 2 : pitch) - gap / 2;
  const placed = heads.map((head, index) => {
    const x = left + pitch * (index + 0.5);
    const row = single ? 0 : index % 2;
    const [from, to] = [Math.max(left, x - reach), Math.min(right, x + reach)];
    const width = Math.min(Math.max(headWidth(head), Math.min(pitch - gap, 84)), to - from);
    const boxLeft = Math.min(Math.max(x - width / 2, from), to - width);
    return { head, x, box: { x: boxLeft, y: top + row * (height + 5), width, height } };
  });
  return {
    shapes: placed.flatMap(({ head, box }) => headShapes(head, box)),
    columns: new Map(placed.map(({ head, x, box }) => [head.id, { x, bottom: box.y + box.height, tone: head.tone }])),
    bottom: top + (single ? height : 2 * height + 5),
  };
}

function readHeads(story: Story, messages: Messages, size: 'large' | 'small'): readonly Head[] {
  let actors = 0;
  return story.participants.map(({ id, kind, detail }) => {
    const { name, short } = messages.participants(id);
    const tone = kind === 'actor' ? (tones[Math.min(actors++, 2)] ?? 'third') : 'part';
    return { id, name: size === 'small' ? short : name, short, detail, tone };
  });
}

function headWidth(head: Head): number {
  return Math.max(textWidth(head.name, 'name'), textWidth(head.detail ?? '', 'detail')) + 2 * padding;
}

function headShapes(head: Head, box: { x: number; y: number; width: number; height: number }): readonly Shape[] {
  const x = box.x + box.width / 2;
  const fit = (value: string, font: Font): string => clip(value, Math.floor((box.width - 4) / fonts[font].advance));
  const middle = { kind: 'text', x, anchor: 'middle' } as const;
  const nameY = head.detail === undefined ? box.y + box.height / 2 + 4.5 : box.y + 17;
  return [
    { kind: 'rect', ...box, class: `head ${head.tone}` },
    {
      ...middle,
      text: textWidth(head.name, 'name') <= box.width - 4 ? head.name : fit(head.short, 'name'),
      y: nameY,
      font: 'name',
      class: 'name',
    },
    ...(head.detail === undefined
      ? []
      : [{ ...middle, text: fit(head.detail, 'detail'), y: box.y + 33, font: 'detail', class: 'detail' } as const]),
  ];
}
