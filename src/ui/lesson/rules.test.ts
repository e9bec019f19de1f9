import { expect, test } from 'vitest';
import { ruleBodySchema } from '#course';
import { lessons } from './lessons.testdata.ts';

test.each(lessons)('$name declares rules, each with a permanent id of its own', ({ rules }) => {
  expect(rules.length).toBeGreaterThan(0);
  for (const { id } of rules) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('no two lessons teach a rule under the same id', () => {
  const ids = lessons.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(lessons.flatMap(({ rules }) => rules))('$id satisfies the strict schema', ({ id, lesson, ...body }) => {
  expect(ruleBodySchema.parse(body)).toEqual(body);
  expect(body.broken.code).not.toBe(body.right.code);
  expect(id).not.toBe(lesson);
});
