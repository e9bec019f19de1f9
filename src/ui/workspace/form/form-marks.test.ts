import { describe, expect, test } from 'vitest';
import type { LineMark } from '../editor.ts';
import { assignMarks, moveMarks, placeAt, placeMarks } from './form-marks.ts';
import { sampleForm } from './form.testdata.ts';
import { readSource } from './source-tree.ts';
import { findChange } from '../text-edit.ts';

const text = [
  'export const design = {',
  "  product: 'ALB',",
  '  throttle: {',
  '    stage: { rate: 5, burst: 1 },',
  '  },',
  "  alarms: [{ source: 'METRIC', metric: '4XX' }, { source: 'LOG', field: '' }],",
  '};',
].join('\n');

const mark = (line: number, column: number): LineMark => ({
  file: 'design.ts',
  line,
  column,
  endLine: line,
  endColumn: column + 1,
  message: 'x',
  primary: true,
});
const fieldsOf = (source: string, marks: ReturnType<typeof placeMarks>) => {
  const reading = readSource(source, 'design');
  if (reading.kind !== 'object') throw new Error(reading.kind);
  return assignMarks(marks, sampleForm, reading.root).map(({ at }) => at?.join('/'));
};
const column = (line: number, part: string): number => (text.split('\n')[line - 1]?.indexOf(part) ?? -1) + 1;

test.each([
  ['a value on its line', 2, 3, 'product'],
  ['a line from its first column on', 2, 1, 'product'],
  ['the key of an object on several lines without a field', 3, 3, undefined],
  ['a group', 4, 5, 'throttle/stage'],
  ['a number in a group', 4, column(4, 'burst'), 'throttle/stage/burst'],
  ['a list', 6, 3, 'alarms'],
  ['a field of a list item', 6, column(6, 'field'), 'alarms/1/field'],
  ['the export itself', 1, column(1, 'design'), undefined],
  ['a line that there is none of', 99, 1, undefined],
])('a finding at %s is about its field', (_, line, at, field) => {
  expect(fieldsOf(text, placeMarks(text, [mark(line, at)]))).toEqual([field]);
});

describe('when the text changes, a finding', () => {
  const placed = placeMarks(text, [mark(6, column(6, 'field'))]);
  const after = (changed: string) => {
    const edit = findChange(text, changed);
    if (edit === undefined) throw new Error('nothing changed');
    return fieldsOf(changed, moveMarks(placed, edit));
  };

  test('stays with its field behind lines that come', () => {
    expect(after(text.replace("  product: 'ALB',", "  product: 'HTTP',\n  components: [],"))).toEqual([
      'alarms/1/field',
    ]);
  });

  test('goes along with its item when one before it is taken out', () => {
    expect(after(text.replace("{ source: 'METRIC', metric: '4XX' }, ", ''))).toEqual(['alarms/0/field']);
  });

  test('goes with its item when that is taken out', () => {
    expect(after(text.replace(", { source: 'LOG', field: '' }", ''))).toEqual([]);
  });

  test('stays when its own value changes', () => {
    expect(after(text.replace("field: ''", "field: '$context.status'"))).toEqual(['alarms/1/field']);
  });
});

test('a place is where the code begins, behind the spaces, and never behind the text', () => {
  expect(placeAt('ab\n  cd', 2, 1)).toBe(5);
  expect(placeAt('ab\n  cd', 2, 3)).toBe(5);
  expect(placeAt('ab', 5, 1)).toBe(2);
});
