import { expect, test } from 'vitest';
import { sameJson, sortedJson } from './same-json.ts';

test('the order of fields means nothing, at any depth', () => {
  expect(sameJson({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(sortedJson({ b: [2, { z: 1, y: null }], a: 'x' })).toBe('{"a":"x","b":[2,{"y":null,"z":1}]}');
});

test('the order of a list, the kind of a value and every field mean something', () => {
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { a: '1' })).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
