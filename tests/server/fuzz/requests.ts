import fc from 'fast-check';
import type { Operation } from '../contract/contract.ts';

/** A request as bytes and headers go over the wire, to one operation. */
export interface HostileRequest {
  readonly operation: Operation;
  readonly as: 'nobody' | 'learner' | 'teacher';
  readonly path: string;
  /** Whether every parameter of the path is one segment that an address may hold, so that the operation is surely the one asked. */
  readonly isOwnAddress: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const nastyTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202e',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  "' or 1=1 --",
  '"; drop table user; --',
  '%_%',
  '<script>alert(1)</script>',
  '=1+1',
  '{{7*7}}',
  '${7*7}',
  '../../../../etc/passwd',
  'C:\\Windows',
  '\r\nset-cookie: a=b',
  '😀'.repeat(50),
  'x'.repeat(70_000),
  '9'.repeat(400),
];
const nastyText = fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'binary' }), fc.string());

const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom(null, true, -1, 0, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER + 2, 2 ** 31, [], {}, [[]]),
  fc.integer(),
  fc.double(),
  fc.array(nastyText, { maxLength: 5 }),
  fc.dictionary(nastyText, nastyText, { maxKeys: 4 }),
  fc.jsonValue(),
);

type Mutation = { readonly at: number; readonly value: unknown; readonly kind: 'replace' | 'remove' | 'add' | 'wrap' };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(30),
  value: nastyValue,
  kind: fc.constantFrom('replace', 'remove', 'add', 'wrap'),
});

/** A right body with some of its places spoiled. */
function mutate(base: unknown, mutations: readonly Mutation[]): unknown {
  let root: unknown = structuredClone(base);
  for (const { at, kind, value } of mutations) {
    if (kind === 'wrap') root = [root];
    const places = placesOf(root);
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) root = value;
    else if (kind === 'replace') define(place.owner, place.key, value);
    else if (kind === 'remove') delete place.owner[place.key];
    else define(place.owner, typeof value === 'string' ? value : '__proto__', value);
  }
  return root;
}

type Owner = Record<string, unknown>;

// As JSON.parse does: a key such as `__proto__` is a key.
const define = (owner: Owner, key: string, value: unknown): void =>
  void Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });

function placesOf(value: unknown): readonly { readonly owner: Owner; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Owner;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesOf(owner[key])]);
}

const nastyBytes = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '[1,',
      '"',
      'nul',
      '{"a":1}}',
      '{"a":01}',
      '\ufeff{}',
      '{"a":1,"a":2}',
      '{"__proto__":{"role":"admin"}}',
    ].map((text) => Buffer.from(text)),
    Buffer.from('['.repeat(50_000)),
    Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
    Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from('{"name":"\\ud800"}'),
    Buffer.from('{"name":"\\u0000"}'),
    Buffer.alloc(300_000, 0x20),
  ),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

/** What may stand in an address as it is: escapes right and wrong, dots, separators. */
const nastySegment = fc.oneof(
  fc.constantFrom(
    ...['..', '.', '%2e%2e', '%2f', '..%2f..%2fetc%2fpasswd', '%00', '%', '%ff', '%c0%af', '%u0041', ';a=b', '*', '//'],
    ...['x'.repeat(4000), '%F0%9F%98%80', '%ED%A0%80', '__proto__', 'constructor', '-1', '%20', "'", '%22'],
  ),
  nastyText.map((text) => encodeURIComponent(text.slice(0, 500).toWellFormed())),
);

const headerText = fc
  .string({ unit: fc.constantFrom(...'ab09 _-,;=:/"\'%{}<>\\~\t\u00e9\u00ff'), maxLength: 80 })
  .map((text) => text.trim());

const headerNames = ['x-correlation-id', 'accept', 'user-agent', 'cookie', 'origin', 'x-forwarded-for', 'range'];

const headers = fc.record({
  'idempotency-key': fc.oneof(
    { weight: 4, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.oneof(headerText, fc.constant('k'.repeat(5000))) },
  ),
  'content-type': fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'APPLICATION/JSON; charset=utf-16',
        'text/plain',
        'multipart/form-data',
        '',
        'application/json,text/plain',
      ),
    },
  ),
  more: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...headerNames), headerText, { maxKeys: 2 }) },
    { weight: 1, arbitrary: authorization() },
  ),
});

function authorization(): fc.Arbitrary<{ authorization: string }> {
  const given = [
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    `Bearer ${'a'.repeat(40)}`,
    `Bearer gbm_${'a'.repeat(43)}`,
    'Bearer a b',
  ];
  return fc
    .oneof(fc.constantFrom(...given, `Bearer ${'x'.repeat(6000)}`), headerText)
    .map((text) => ({ authorization: text }));
}

/**
 * Requests to any of the operations: each part right or spoiled. `bases` are right bodies by operation, `known` gives values for
 * parameters of the path.
 */
export function hostileRequests(
  operations: readonly Operation[],
  bases: Readonly<Record<string, unknown>>,
  known: (parameter: string) => readonly string[],
): fc.Arbitrary<HostileRequest> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        as: fc.constantFrom('nobody' as const, 'learner' as const, 'teacher' as const, 'teacher' as const),
        parameters: fc.tuple(...parametersOf(operation).map((name) => segment(known(name)))),
        query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: query(operation) }),
        headers,
        body: bodyOf(operation, bases[operation.name]),
      })
      .map(({ as, body, headers: { more, ...own }, parameters, query: asked }) => {
        let index = 0;
        const path = operation.path.replaceAll(/\{\w+\}/g, () => parameters[index++] ?? '');
        const isOwnAddress = parameters.every((text) => /^[\w-]+$/.test(text));
        return { operation, as, path: `/api/v1${path}${asked}`, isOwnAddress, headers: { ...own, ...more }, body };
      }),
  );
}

const parametersOf = ({ path }: Operation): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const segment = (values: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: nastySegment });

function query({ parameters }: Operation): fc.Arbitrary<string> {
  const names = [...parameters.filter((one) => one.in === 'query').map(({ name }) => name), '__proto__', 'limit', ''];
  const pair = fc.tuple(
    fc.constantFrom(...names),
    fc.oneof(nastySegment, fc.constantFrom('1', '100', 'true', 'a%00b')),
  );
  return fc
    .array(pair, { minLength: 1, maxLength: 4 })
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
}

function bodyOf({ method }: Operation, base: unknown = {}): fc.Arbitrary<Buffer | undefined> {
  if (method === 'GET') return fc.constant(undefined);
  const mutated = fc
    .array(mutation, { maxLength: 3 })
    .map((mutations) => Buffer.from(JSON.stringify(mutate(base, mutations) ?? null)));
  return fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: nastyBytes },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}
