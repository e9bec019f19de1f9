import { describe, expect, test } from 'vitest';
import { costOfQuery, depthOf, pageSize, type FieldPlan } from './graphql-cost.ts';

const unlimited = { depth: 0, resolvers: 0 };
const leaf = (name: string): FieldPlan => ({ name, fields: [] });

/** `{ listCases { items { id assignee { name unit { name } } } } }` over `cases` cases. */
function list(cases: number): readonly FieldPlan[] {
  const unit = { name: 'unit', source: 'directory', fields: [leaf('name')] };
  const assignee = { name: 'assignee', source: 'directory', fields: [leaf('name'), unit] };
  const items = { name: 'items', items: cases, fields: [leaf('id'), assignee] };
  return [{ name: 'listCases', source: 'cases', fields: [items] }];
}

describe('without batching', () => {
  test('a list of 50 costs one call for the list and 50 for each field that is resolved', () => {
    const cost = costOfQuery(list(50), { batchSize: 1, limits: unlimited });
    expect(cost.resolvers.map(({ path, calls }) => [path.join('.'), calls])).toEqual([
      ['listCases', 1],
      ['listCases.items.assignee', 50],
      ['listCases.items.assignee.unit', 50],
    ]);
    expect(cost).toMatchObject({ outcome: 'answered', runs: 101, calls: 101, waves: 3, depth: 5 });
  });

  test('lists in lists multiply', () => {
    const inner = { name: 'related', source: 'cases', items: 10, fields: [leaf('id')] };
    const outer = [{ name: 'cases', source: 'cases', items: 20, fields: [{ ...inner, fields: [inner] }] }];
    expect(costOfQuery(outer, { batchSize: 1, limits: unlimited }).calls).toBe(1 + 20 + 20 * 10);
  });
});

test('batched, a list costs one call per field, or as many as its batches', () => {
  expect(costOfQuery(list(50), { batchSize: 100, limits: unlimited })).toMatchObject({ calls: 3, runs: 101 });
  expect(costOfQuery(list(50), { batchSize: 20, limits: unlimited }).calls).toBe(1 + 3 + 3);
});

test('a query that is too deep reaches no source', () => {
  const cost = costOfQuery(list(50), { batchSize: 1, limits: { depth: 4, resolvers: 0 } });
  expect(cost).toMatchObject({ outcome: 'too-deep', calls: 0, waves: 0, runs: 101 });
  expect(costOfQuery(list(50), { batchSize: 1, limits: { depth: 5, resolvers: 0 } }).outcome).toBe('answered');
});

test('a query with too many resolvers is cut off at the limit, later waves first', () => {
  const cost = costOfQuery(list(50), { batchSize: 1, limits: { depth: 0, resolvers: 60 } });
  expect(cost.outcome).toBe('too-many-resolvers');
  expect(cost.resolvers.map(({ calls }) => calls)).toEqual([1, 50, 9]);
});

test('a limit that is not set is the highest of the service', () => {
  expect(costOfQuery(list(4_999), { batchSize: 1, limits: unlimited }).outcome).toBe('answered');
  expect(costOfQuery(list(5_000), { batchSize: 1, limits: unlimited }).outcome).toBe('too-many-resolvers');
});

test('depth counts levels of fields', () => {
  expect(depthOf([])).toBe(0);
  expect(depthOf([leaf('id')])).toBe(1);
  expect(depthOf(list(1))).toBe(5);
});

test('a page is what was asked, within its bounds', () => {
  const bounds = { byDefault: 20, most: 100, available: 400 };
  expect(pageSize(undefined, bounds)).toBe(20);
  expect(pageSize(10_000, bounds)).toBe(100);
  expect(pageSize(10_000, { ...bounds, most: 0 })).toBe(400);
  expect(pageSize(-5, bounds)).toBe(0);
});
