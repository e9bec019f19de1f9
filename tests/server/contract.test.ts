import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVisitor, register, startTestServer, testCapacity } from '../support/server.ts';
import type { Person, Reply, TestServer } from '../support/server.ts';
import { readContract } from './contract/contract.ts';
import type { Contract, Operation } from './contract/contract.ts';
import { expectKept } from './contract/expect-kept.ts';
import { noLimits, startInstallation } from './contract/installation.ts';
import type { Installation } from './contract/installation.ts';
import { recipes } from './contract/recipes.ts';
import type { Call, Recipe } from './contract/recipes.ts';

let installation: Installation;
/** Its pool is full before anything came, it knows no AWS, and its one account is its last administrator. */
let full: TestServer;
let lastAdministrator: Person;
/** Lets nothing through that is counted. */
let strict: TestServer;
/** Has lost its database. */
let closed: TestServer;
let contract: Contract;
const seen = new Set<string>();

beforeAll(async () => {
  installation = await startInstallation();
  full = await startTestServer({
    requestLimits: noLimits,
    capacity: { ...testCapacity, workers: 0, waitingAtMost: 0 },
  });
  lastAdministrator = await register(full, { name: 'Sari', role: 'admin' });
  strict = await startTestServer({
    requestLimits: { ...Object.fromEntries(Object.keys(noLimits).map((kind) => [kind, 0])), general: 1_000_000 },
  });
  closed = await startTestServer();
  await closed.running.store.close();
  contract = await readContract(installation.server.origin);
});
afterAll(() => Promise.all([installation.stop(), full.stop(), strict.stop(), closed.stop()]));

it('publishes a document that is OpenAPI 3.1', async () => {
  const { errors, valid } = await new Validator().validate(structuredClone(contract.document));
  expect(errors ?? []).toEqual([]);
  expect([valid, contract.document['openapi']]).toEqual([true, '3.1.0']);
});

it('describes every operation: summary, examples that are right, rules of the course, key of commands', async () => {
  const rules = JSON.parse(await readFile('generated/rules.json', 'utf8')) as readonly { readonly id: string }[];
  const known = new Set(rules.map(({ id }) => id));
  expect(contract.operations.length).toBeGreaterThan(40);
  for (const operation of contract.operations) {
    expect(operation.summary, operation.name).toMatch(/\w/);
    expect(
      operation.rules.filter((rule) => !known.has(rule)),
      operation.name,
    ).toEqual([]);
    const isCommand = operation.method === 'POST' && !operation.path.startsWith('/machine/');
    const key = operation.parameters.find(({ name }) => name === 'Idempotency-Key');
    expect(key?.required === true, operation.name).toBe(isCommand);
    const media = operation.requestBody?.content['application/json'];
    if (operation.requestBody === undefined) continue;
    expect(media?.example, `${operation.name} has no example of its body`).toBeDefined();
    const place = ['paths', `/api/v1${operation.path}`, operation.method.toLowerCase(), 'requestBody', 'content'];
    expect(contract.problems([...place, 'application/json', 'schema'], media?.example), operation.name).toEqual([]);
  }
});

it.each(Object.keys(recipes))('%s gives every answer that it declares, in the declared shape', async (name) => {
  const operation = contract.operations.find((one) => one.name === name);
  const recipe = await recipes[name]?.(installation);
  if (operation === undefined || recipe === undefined) throw new Error(`${name} is not published`);
  const declared = Object.keys(operation.responses).filter((status) => status !== 'default');
  // What succeeds may take something away, so it comes last.
  for (const status of declared.map(Number).sort((one, two) => two - one)) {
    for (const ask of asksFor(operation, recipe, status)) {
      const reply = await ask();
      expect(reply.status, `${name} ${reply.text.slice(0, 500)}`).toBe(status);
      expectKept(contract, operation, reply);
      seen.add(`${name} ${status}`);
    }
  }
});

it('has seen every declared status of every operation', () => {
  const published = contract.operations.flatMap(({ name, responses }) =>
    Object.keys(responses)
      .filter((status) => status !== 'default')
      .map((status) => `${name} ${status}`),
  );
  expect(published.filter((one) => !seen.has(one))).toEqual([]);
  expect([...seen].filter((one) => !published.includes(one))).toEqual([]);
});

/** All the ways to come to a status; at least one, or the test of the operation fails. */
function asksFor(operation: Operation, recipe: Recipe, status: number): readonly (() => Promise<Reply>)[] {
  const other = recipe.others?.[status];
  if (typeof other === 'function') return [other];
  if (other !== undefined) return [() => ask(operation, recipe, other)];
  const calls: Partial<Record<number, readonly Call[]>> = {
    400: malformed(operation),
    401: [{ as: 'nobody' }, { as: 'nobody', headers: { authorization: 'Bearer a-token-that-nobody-has' } }],
    ...(recipe.denied === undefined ? {} : { 403: [{ as: recipe.denied }] }),
    ...(recipe.missing === undefined ? {} : { 404: [recipe.missing] }),
    413: [{ body: `{"name":"${'x'.repeat(operation.path === '/me/merge' ? 4_200_000 : 270_000)}"}` }],
    415: [{ body: 'name=x', headers: { 'content-type': 'text/plain' } }],
    429: [{ on: 'strict', as: 'nobody' }],
  };
  if (status < 300) return [() => ask(operation, recipe, {})];
  if (status === 409) return [() => askWithSpentKey(operation, recipe)];
  return (calls[status] ?? []).map((call) => () => ask(operation, recipe, call));
}

const malformedQuery: Readonly<Record<string, string>> = {
  limit: '0',
  cursor: 'bmlldA!',
  exercise: 'BUKAN SLUG',
  cohort: 'bukan-id',
  learner: '!',
  latest: 'ya',
  search: 'x'.repeat(121),
  exerciseVersion: 'x',
  variantNo: '-1',
};

/** One request for each thing that can be malformed. */
function malformed({ parameters, requestBody }: Operation): readonly Call[] {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return [
    ...(requestBody === undefined ? [] : [{ body: '{' }, { body: [] }, { body: { 'tidak-dikenal': true } }]),
    ...parameters.filter(({ name }) => name === 'Idempotency-Key').flatMap(() => [{ key: null }, { key: 'pendek' }]),
    ...parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => ({ params: { [name]: 'bukan!' } })),
    ...query.map((name) => ({ query: `${name}=${encodeURIComponent(malformedQuery[name] ?? '')}` })),
    ...(query.length > 0 ? [{ query: 'tidak-dikenal=1' }] : []),
  ];
}

async function ask(operation: Operation, { succeeds }: Recipe, call: Call): Promise<Reply> {
  const { as, body, headers, key, on, query } = { ...succeeds, ...call };
  const given = { ...installation.ids, ...succeeds.params, ...call.params };
  const own = on === 'full' ? { id: lastAdministrator.id, email: lastAdministrator.email } : undefined;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(given[name] === 'its own' ? (own?.id ?? '') : (given[name] ?? '')),
  );
  const visitor =
    on === undefined
      ? installation.callers[as]
      : on === 'full'
        ? lastAdministrator
        : createVisitor((on === 'strict' ? strict : closed).origin);
  return visitor.request(operation.method, `/api/v1${path}${query === undefined ? '' : `?${query}`}`, {
    ...(body === undefined ? {} : { body: isOwnEmail(body) ? { email: own?.email } : body }),
    ...(key === undefined ? {} : { key }),
    ...(headers === undefined ? {} : { headers }),
  });
}

const isOwnEmail = (body: unknown): boolean => JSON.stringify(body) === '{"email":"its own"}';

/** The key belongs to another command of the same caller by then. */
async function askWithSpentKey(operation: Operation, recipe: Recipe): Promise<Reply> {
  const key = randomUUID();
  const path = '/api/v1/me/variants/pilih-produk-api/rerolls';
  await installation.callers[recipe.succeeds.as].request('POST', path, { key });
  return ask(operation, recipe, { key });
}
