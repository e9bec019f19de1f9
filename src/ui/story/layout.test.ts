import { describe, expect, it } from 'vitest';
import type { Messages } from '#graders/kit/messages.ts';
import type { Story, StoryStep } from '#verdict';
import { formatVirtualTime, tellStory } from './labels.ts';
import { layoutStory } from './layout.ts';
import type { StoryLayout, StorySize } from './layout.ts';
import { textBox } from './shapes.ts';
import type { Shape, TextShape } from './shapes.ts';

const names: Record<string, { name: string; short: string }> = {
  a: { name: 'Request 1', short: 'Req 1' },
  b: { name: 'Retry dari klien', short: 'Retry' },
  gateway: { name: 'API Gateway', short: 'Gateway' },
  authorizer: { name: 'Lambda authorizer', short: 'Authorizer' },
  cases: { name: 'Penyimpanan kasus', short: 'Kasus' },
  policy: { name: 'Layanan kebijakan', short: 'Kebijakan' },
  audit: { name: 'Catatan audit', short: 'Audit' },
};
const messages: Messages = {
  checks: {},
  participants: (id) => names[id] ?? { name: id, short: id },
  step: (step) =>
    `${step.op}${step.arg === undefined ? '' : ` ${step.arg}`}${step.result === undefined ? '' : ` → ${step.result}`}`,
};

const six: Story = {
  scenario: 'retry',
  total: 214,
  participants: [
    { id: 'a', kind: 'actor', detail: 'klien' },
    { id: 'b', kind: 'actor', detail: 'klien sama' },
    { id: 'gateway', kind: 'part' },
    { id: 'cases', kind: 'part' },
  ],
  steps: [
    { at: 0, actor: 'a', target: 'gateway', op: 'read', result: 'kosong', line: 14, mark: 'cause' },
    { at: 0, actor: 'b', target: 'gateway', op: 'read', result: 'kosong', line: 14, mark: 'cause' },
    { at: 4, actor: 'a', target: 'cases', op: 'create', arg: 'job-1', line: 18 },
    { at: 5, actor: 'b', target: 'cases', op: 'create', arg: 'job-2', line: 18, mark: 'effect' },
    { at: 8, actor: 'a', target: 'gateway', op: 'write', arg: 'job-1', line: 19, back: true },
    { at: 9, actor: 'b', target: 'b', op: 'write', arg: 'job-2' },
  ],
};

const ids = Object.keys(names);
const forty: Story = {
  scenario: 'long',
  total: 40,
  participants: ids.map((id, index) => ({
    id,
    kind: index < 3 ? 'actor' : 'part',
    ...(index < 3 ? { detail: 'supervisor unit investigasi pusat' } : {}),
  })),
  steps: Array.from({ length: 40 }, (_, index): StoryStep => ({
    at: index * index * 55_555,
    actor: ids[index % 3] as string,
    target: ids[(index * 5 + 1) % ids.length] as string,
    op: 'cases.findWithAVeryLongMethodName',
    arg: 'x'.repeat(index + 1),
    result: 'tidak ditemukan',
    back: index % 4 === 3,
    line: 100 + index * 99,
    ...(index % 7 === 5 ? { mark: 'cause' } : index % 7 === 6 ? { mark: 'effect' } : {}),
  })),
};

const texts = (layout: StoryLayout): readonly TextShape[] =>
  [
    ...layout.heads,
    ...layout.steps.flatMap((step) => [...step.shapes, ...(step.link === undefined ? [] : [step.link.label])]),
  ].filter((shape): shape is TextShape => shape.kind === 'text');

const corners = (shape: Shape): readonly (readonly [number, number])[] => {
  if (shape.kind === 'rect')
    return [
      [shape.x, shape.y],
      [shape.x + shape.width, shape.y + shape.height],
    ];
  if (shape.kind === 'line')
    return [
      [shape.x1, shape.y1],
      [shape.x2, shape.y2],
    ];
  if (shape.kind === 'dot')
    return [
      [shape.x - 5.4, shape.y - 5.4],
      [shape.x + 5.4, shape.y + 5.4],
    ];
  if (shape.kind === 'text')
    return [
      [textBox(shape).left, textBox(shape).top],
      [textBox(shape).right, textBox(shape).bottom],
    ];
  const [x = NaN, y = NaN] = (shape.d.match(/^M(-?[\d.]+) (-?[\d.]+)/) ?? []).slice(1).map(Number);
  return shape.class === 'cross'
    ? [
        [x, y],
        [x + 11, y + 11],
      ]
    : [
        [x - 8, y - 4.2],
        [x + 8, y + 4.2],
      ];
};

describe.each<[string, Story]>([
  ['six steps', six],
  ['forty steps', forty],
])('a story of %s', (_, story) => {
  describe.each<StorySize>(['large', 'small'])('in the %s drawing', (size) => {
    const layout = layoutStory(story, messages, size);

    it('keeps every text clear of every other', () => {
      const boxes = texts(layout).map((shape) => ({ text: shape.text, ...textBox(shape) }));
      expect(boxes.length).toBeGreaterThan(story.steps.length);
      const overlaps = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} | ${b.text}`),
      );
      expect(overlaps).toEqual([]);
    });

    it('keeps everything inside the frame', () => {
      const shapes = [
        ...layout.ground,
        ...layout.heads,
        ...layout.steps.flatMap((step) => [...step.shapes, ...(step.link === undefined ? [] : [step.link.label])]),
      ];
      const outside = shapes.filter((shape) =>
        corners(shape).some(([x, y]) => !(x >= 0 && y >= 0 && x <= layout.width && y <= layout.height)),
      );
      expect(outside).toEqual([]);
    });

    it('has a link for each step that has a line', () => {
      expect(layout.steps.filter((step) => step.link !== undefined)).toHaveLength(
        story.steps.filter((step) => step.line !== undefined).length,
      );
    });
  });
});

it('washes neighbouring steps with the same mark together', () => {
  const cause = layoutStory(six, messages, 'large').ground.filter((shape) => shape.class === 'wash cause');
  expect(cause).toMatchObject([{ height: 64 }]);
});

it('tells every step in words, with its line and its mark', () => {
  const words = tellStory(six, messages);
  expect(words).toContain('5 ms: Retry dari klien → Penyimpanan kasus: create job-2 (b.18); di sini aturan dilanggar.');
  expect(words.match(/ ms: /g)).toHaveLength(6);
});

it.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_500, '1,5 s'],
  [99_999, '99,9 s'],
  [600_000, '10 mnt'],
  [86_400_000, '24 jam'],
])('writes %i ms as %s', (ms, shown) => {
  expect(formatVirtualTime(ms)).toBe(shown);
});
