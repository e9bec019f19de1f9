import { expect, test } from 'vitest';
import { rightDesign } from '#exercises/pilih-produk-api/answers.ts';
import { drawVariant } from '#exercises/pilih-produk-api/variant.ts';
import type { CheckMessage } from '#kit';
import type { Json } from '#verdict';
import { createRandom } from '#world/random';
import type { Random } from '#world/random';
import { failed, gradeExported, seeds } from './grade-design.testdata.ts';
import { messages } from './messages.id.ts';

type Parent = Record<string, Json>;

const odd: readonly Json[] = [
  ...[null, true, false, 0, -1, 0.5, 1, 1e300, 1e-300, 9_007_199_254_740_993],
  ...['', ' ', '`', '$context.', '$', '__proto__', 'constructor', 'NONE', 'REST', 'ALB', 'WEBSOCKET', 'R1'],
  ...['$context.identity.apiKey', '$context.authorizer.claims.', '\ud800', 'x'.repeat(5000)],
  ...[[], {}, [[]], [{}], [null], { rate: 1 }, { rate: 1, burst: 1 }, { toString: 1, __defineGetter__: [] }],
];

/** One place of the value, drawn evenly over all of them. */
function drawPlace(value: Json, random: Random): { parent: Parent; key: string } {
  const places: { parent: Parent; key: string }[] = [];
  const walk = (at: Json): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const key of Object.keys(at)) {
      places.push({ parent: at as Parent, key });
      walk((at as Parent)[key] as Json);
    }
  };
  walk(value);
  return random.pick(places);
}

/** Replaces, removes, repeats or moves one part of a design. */
function mutate(design: Json, random: Random): void {
  const { parent, key } = drawPlace(design, random);
  const other = drawPlace(design, random);
  switch (random.integer(1, 5)) {
    case 1:
      parent[key] = random.pick(odd);
      break;
    case 2:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
      break;
    case 3:
      if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]) as Json);
      else
        parent[random.pick(['extra', '', '__proto__', 'toString', 'gold', 'GET /'])] = structuredClone(
          parent[key] ?? null,
        );
      break;
    case 4:
      parent[key] = structuredClone(other.parent[other.key] ?? null);
      break;
    default:
      if (typeof parent[key] === 'number') parent[key] *= random.pick([0.01, 0.5, 0.99, 1.01, 2, 100]);
  }
}

function messageOf(id: string): CheckMessage {
  const message = (messages.checks as Readonly<Record<string, CheckMessage>>)[id];
  if (message === undefined) throw new Error(`no message for ${id}`);
  return message;
}

test('no change of a right design makes the grader throw, and every finding can be told', async () => {
  const random = createRandom('fuzz');
  const seen = new Set<string>();
  for (const seed of seeds(3000)) {
    const design = structuredClone(rightDesign(drawVariant(seed))) as unknown as Json;
    for (let changes = random.integer(1, 6); changes > 0; changes -= 1) mutate(design, random);
    const verdict = await gradeExported(seed, design);
    for (const check of verdict.checks.filter(({ outcome }) => outcome === 'fail')) {
      seen.add(check.id);
      expect(check.params).not.toHaveProperty('nothingObserved');
      const { finding, why, got, expected } = messageOf(check.id);
      for (const tell of [finding, why, got, expected]) {
        const text = tell(check.params ?? {});
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|!/);
        expect((text.match(/`/g) ?? []).length % 2, text).toBe(0);
      }
    }
    if (failed(verdict).length > 0 && verdict.status === 'passed')
      expect(
        verdict.checks.filter(({ outcome }) => outcome === 'fail').every(({ severity }) => severity === 'disarankan'),
      ).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(20);
});

test('what is no design at all earns nothing', async () => {
  for (const seed of seeds(60)) {
    for (const exported of [undefined, ...odd]) {
      const verdict = await gradeExported(seed, exported);
      expect(failed(verdict)).toEqual(['design-malformed']);
      expect(verdict.score.earned).toBe(0);
    }
  }
});

test('a right answer to one commission earns nothing in another with other names', async () => {
  const [first = '', ...others] = seeds(200);
  const always = rightDesign(drawVariant(first)) as unknown as Json;
  const names = (seed: string): string =>
    drawVariant(seed)
      .validationRules.map(({ id }) => id)
      .sort()
      .join();
  const elsewhere = others.filter((seed) => names(seed) !== names(first));
  expect(elsewhere.length).toBeGreaterThan(150);
  for (const seed of elsewhere) expect((await gradeExported(seed, always)).score.earned).toBe(0);
});
