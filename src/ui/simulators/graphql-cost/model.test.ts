import { buildSchema, isListType, isNonNullType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { viewCost } from './model.ts';
import { planQuery } from './plan.ts';
import { queries } from './queries.ts';
import { schemaText, shapes } from './schema.ts';
import { address, type CostSettings } from './settings.ts';

const schema = buildSchema(schemaText);
const costOf = (changes: Partial<CostSettings>) => {
  const view = viewCost({ ...address.start, ...changes });
  if (view.kind === 'problem') throw new Error(view.problem.kind);
  return { ...view.cost, withinBudget: view.withinBudget };
};
const problemOf = (query: string) => planQuery(query, { byDefault: 20, most: 0 });

test('at the start a list of fifty asks its sources 101 times', () => {
  expect(costOf({})).toMatchObject({ calls: 101, runs: 101, depth: 5, waves: 3, withinBudget: false });
});

test('batched, the same list asks three times', () => {
  expect(costOf({ batched: true })).toMatchObject({ calls: 3, runs: 101, withinBudget: true });
});

test('the cycle is refused before a resolver runs, where depth has a limit', () => {
  expect(costOf({ query: queries.cycle })).toMatchObject({ depth: 10, calls: 1 + 1 + 8 + 64 + 512 });
  expect(costOf({ query: queries.cycle, depth: 8 })).toMatchObject({ outcome: 'too-deep', calls: 0 });
});

test('ten thousand items are as many as there are, or as many as a page may hold', () => {
  expect(costOf({ query: queries.greedy }).outcome).toBe('too-many-resolvers');
  expect(costOf({ query: queries.greedy, mostItems: 50 }).runs).toBe(1 + 50 + 50 * 12);
});

test('every query to begin with is one of the schema', () => {
  for (const query of Object.values(queries)) expect(validate(schema, parse(query))).toEqual([]);
});

test('what the simulator knows of the types is what the schema says', () => {
  for (const [name, fields] of Object.entries(shapes)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(name);
    expect(Object.keys(type.getFields())).toEqual(Object.keys(fields));
    for (const [field, shape] of Object.entries(fields)) {
      const returned = type.getFields()[field]?.type;
      const inner = isNonNullType(returned) ? returned.ofType : returned;
      const item = isListType(inner) ? inner.ofType : inner;
      const named = isNonNullType(item) ? item.ofType : item;
      expect([isObjectType(named) ? named.name : undefined, isListType(inner)]).toEqual([
        shape.type,
        shape.list === true,
      ]);
    }
  }
});

describe('a text that is no query of the schema', () => {
  test.each([
    ['{ listCases', 'syntax', 1],
    ['mutation { closeCase }', 'no-query', 1],
    ['{\n  getCase(id: "1") { pk }\n}', 'unknown-field', 2],
    ['{ getCase(id: "1") }', 'needs-fields', 1],
    ['{ getCase(id: "1") { title { id } } }', 'has-no-fields', 1],
    ['{ getCase(id: "1") { constructor } }', 'unknown-field', 1],
    ['{ getCase(id: "1") { ...loop } } fragment loop on Case { related { items { ...loop } } }', 'unknown-fragment', 1],
  ])('%s', (query, kind, line) => {
    expect(problemOf(query)).toMatchObject({ kind: 'problem', problem: { kind, line } });
  });

  test('that is too long to be read is not read', () => {
    expect(problemOf(`{ getCase(id: "1") { ${'title '.repeat(700)} } }`)).toMatchObject({ kind: 'problem' });
  });
});

test('fragments count like the fields that they stand for', () => {
  const query =
    '{ getCase(id: "1") { ...who } } fragment who on Case { assignee { ...named } } fragment named on Officer { name }';
  expect(costOf({ query })).toMatchObject({ calls: 2, depth: 3 });
});

test('an address gives the state back', () => {
  const state = { query: queries.cycle, batched: true, mostItems: 50, depth: 7, resolvers: 100 };
  expect(address.parse(address.format(state))).toEqual(state);
});
