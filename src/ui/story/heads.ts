import type { Messages } from '#graders/kit/messages.ts';
import type { Story } from '#verdict';
import { clip } from './labels.ts';
import { fonts, textWidth } from './shapes.ts';
import type { Shape } from './shapes.ts';

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
/** Height of a head by how many lines its detail takes. */
const heights = [26, 40, 55] as const;
const detailPitch = 15;

/**
 * Lays out the boxes that name the participants: columns share the first span, boxes stay within the second. Where the names do not fit side by side, every other
 * box stands in a second row, so that each may be almost two columns wide.
 */
export function layHeads(
  story: Story,
  messages: Messages,
  [left, right]: readonly [number, number],
  [leftEdge, rightEdge]: readonly [number, number],
  size: 'large' | 'small',
): { readonly shapes: readonly Shape[]; readonly columns: ReadonlyMap<string, Column>; readonly bottom: number } {
  const heads = readHeads(story, messages, size);
  const pitch = (right - left) / Math.max(1, heads.length);
  const single = heads.every((head) => fitsWithin(head, pitch - gap));
  const reach = (single ? pitch / 2 : pitch) - gap / 2;
  const placed = heads.map((head, index) => {
    const x = left + pitch * (index + 0.5);
    const [from, to] = [Math.max(leftEdge, x - reach), Math.min(rightEdge, x + reach)];
    const width = Math.min(Math.max(headWidth(head), Math.min(pitch - gap, 84)), to - from);
    const boxLeft = Math.min(Math.max(x - width / 2, from), to - width);
    return { head, x, row: single ? 0 : index % 2, boxLeft, width, detail: wrapDetail(head.detail, width) };
  });
  const height = heights[Math.max(0, ...placed.map(({ detail }) => detail.length)) as 0 | 1 | 2];
  const boxed = placed.map(({ row, boxLeft, width, ...rest }) => ({
    ...rest,
    box: { x: boxLeft, y: top + row * (height + 5), width, height },
  }));
  return {
    shapes: boxed.flatMap(({ head, detail, box }) => headShapes(head, detail, box)),
    columns: new Map(boxed.map(({ head, x, box }) => [head.id, { x, bottom: box.y + box.height, tone: head.tone }])),
    bottom: top + (single ? height : 2 * height + 5),
  };
}

function readHeads(story: Story, messages: Messages, size: 'large' | 'small'): readonly Head[] {
  let actors = 0;
  return story.participants.map(({ id, kind, detail }) => {
    const { name, short } = messages.participants(id);
    const tone = kind === 'actor' ? (tones[Math.min(actors++, 2)] ?? 'third') : 'part';
    return { id, name: size === 'small' ? short : name, short, detail: withoutName(detail, name), tone };
  });
}

/** A detail that begins with the name says it twice: "supervisor, kantor-pusat" under "Supervisor". */
function withoutName(detail: string | undefined, name: string): string | undefined {
  const [first = '', ...rest] = detail?.split(', ') ?? [];
  return rest.length > 0 && name.toLowerCase().startsWith(first.toLowerCase()) ? rest.join(', ') : detail;
}

function headWidth(head: Head): number {
  return Math.max(textWidth(head.name, 'name'), textWidth(head.detail ?? '', 'detail')) + 2 * padding;
}

function fitsWithin(head: Head, width: number): boolean {
  const lines = wrapDetail(head.detail, width);
  return textWidth(head.name, 'name') + 2 * padding <= width && !lines.some((line) => line.endsWith('…'));
}

/** The detail on as many lines as it needs in a box of this width, at most two; a line ends in an ellipsis where it must. */
function wrapDetail(detail: string | undefined, width: number): readonly string[] {
  if (detail === undefined) return [];
  const room = Math.floor((width - 4) / fonts.detail.advance);
  const pieces = detail.split(/(?<=[ -])/);
  const upTo = (count: number): string => pieces.slice(0, count).join('').trimEnd();
  let fitting = pieces.length;
  while (fitting > 1 && [...upTo(fitting)].length > room) fitting -= 1;
  const lines = [upTo(fitting), pieces.slice(fitting).join('')];
  return lines.filter((line) => line !== '').map((line) => clip(line, room));
}

function headShapes(
  head: Head,
  detail: readonly string[],
  box: { x: number; y: number; width: number; height: number },
): readonly Shape[] {
  const x = box.x + box.width / 2;
  const middle = { kind: 'text', x, anchor: 'middle' } as const;
  const nameFits = textWidth(head.name, 'name') <= box.width - 4;
  return [
    { kind: 'rect', ...box, class: `head ${head.tone}` },
    {
      ...middle,
      text: nameFits ? head.name : clip(head.short, Math.floor((box.width - 4) / fonts.name.advance)),
      y: detail.length === 0 ? box.y + box.height / 2 + 4.5 : box.y + 17,
      font: 'name',
      class: 'name',
    },
    ...detail.map((text, index) => ({
      ...middle,
      text,
      y: box.y + 32 + index * detailPitch,
      font: 'detail' as const,
      class: 'detail',
    })),
  ];
}
