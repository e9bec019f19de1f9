import { expect, it } from 'vitest';
import { indentLines, keepIndent } from './indent.ts';
import type { Edit } from './indent.ts';

/** Text with the selection in [brackets] or the cursor as |, before and after an edit. */
const parse = (shown: string): [string, number, number] => {
  const start = shown.search(/[|«]/);
  const end = shown.includes('»') ? shown.indexOf('»') - 1 : start;
  return [shown.replace(/[|«»]/g, ''), start, end];
};
const apply = (value: string, edit: Edit): string => {
  const next = value.slice(0, edit.from) + edit.text + value.slice(edit.to);
  const [start, end] = edit.select;
  return start === end
    ? `${next.slice(0, start)}|${next.slice(start)}`
    : `${next.slice(0, start)}«${next.slice(start, end)}»${next.slice(end)}`;
};
const indent = (shown: string, direction: 1 | -1): string =>
  apply(parse(shown)[0], indentLines(...parse(shown), direction));
const enter = (shown: string): string => apply(parse(shown)[0], keepIndent(...parse(shown)));

it.each([
  ['a|b', 'a  |b'],
  ['x\n«one\ntwo»\ny', 'x\n  «one\n  two»\ny'],
  ['«one\n»two', '  «one\n»two'],
  ['«a\n\nb»', '  «a\n\n  b»'],
])('indents %j to %j', (before, after) => {
  expect(indent(before, 1)).toBe(after);
});

it.each([
  ['    a|', '  a|'],
  [' |a', '|a'],
  ['  «one\n two\nthree»', '«one\ntwo\nthree»'],
])('outdents %j to %j', (before, after) => {
  expect(indent(before, -1)).toBe(after);
});

it.each([
  ['  a|', '  a\n  |'],
  ['if (x) {|', 'if (x) {\n  |'],
  ['    «gone»', '    \n    |'],
])('begins a new line after %j as %j', (before, after) => {
  expect(enter(before)).toBe(after);
});
