import type { FormField } from '#course';
import { createRandom } from '#world/random';
import type { Random } from '#world/random';
import { describe, expect, test } from 'vitest';
import { defaultObject, findFieldAt, listPlaced, shownFields, valueAt } from './fields.ts';
import { createFormEdits } from './form-edit.ts';
import { printFile, randomDesign, sampleForm } from './form.testdata.ts';
import { lookUp, sameJson, toJson } from './lookup.ts';
import type { Json, Pointer } from './lookup.ts';
import { readSource } from './source-tree.ts';
import type { ObjectNode } from './source-tree.ts';
import { applyEdits, findChange } from '../text-edit.ts';

const edits = createFormEdits(sampleForm);
const fields = sampleForm.sections.flatMap((section) => section.fields);
const rounds = 500;

const rootOf = (text: string): ObjectNode => {
  const reading = readSource(text, 'design');
  if (reading.kind !== 'object') throw new Error(`${reading.kind}:\n${text}`);
  return reading.root;
};
const jsonOf = (text: string): Json => {
  const json = toJson(rootOf(text));
  if (json === undefined) throw new Error(`not all of it is literal:\n${text}`);
  return json;
};
const fieldOf = <Kind extends FormField['kind']>(kind: Kind, label: string) => {
  const found = fields.find((field) => field.label === label);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${label}`);
  return found as Extract<FormField, { readonly kind: Kind }>;
};
const components = fields.find((field) => field.label === 'Komponen') as Parameters<typeof edits.toggle>[2];
const alarms = fieldOf('list', 'Alarm');
const routes = fieldOf('record', 'Rute');
const stage = fieldOf('group', 'Stage');

/** Writes a value where a pointer leads, in plain JSON: what an edit of the text must come to. */
function put(value: Json | undefined, [key, ...rest]: Pointer, leaf: Json | undefined): Json {
  if (key === undefined) return leaf ?? null;
  const copy = Array.isArray(value) ? [...(value as Json[])] : { ...(value as Record<string, Json> | undefined) };
  const slot = copy as Record<string | number, Json>;
  if (rest.length > 0 || leaf !== undefined) slot[key] = put(slot[key], rest, leaf);
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete slot[key];
  return copy;
}
const get = (value: Json | undefined, at: Pointer): Json | undefined =>
  at.reduce<Json | undefined>((inner, key) => (inner as Record<string | number, Json> | undefined)?.[key], value);

type Action = readonly [text: string, json: Json];

/** One thing that a learner does in the form, and what the design is then. */
function act(text: string, random: Random): Action {
  const json = jsonOf(text);
  const leaves = listPlaced(sampleForm, rootOf(text)).filter(({ field }) =>
    ['number', 'switch', 'text'].includes(field.kind),
  );
  const leaf = random.pick(leaves);
  const value =
    leaf.field.kind === 'number'
      ? random.integer(0, 99)
      : leaf.field.kind === 'switch'
        ? true
        : random.pick(["new 'text'", '']);
  const option = random.pick(components.options).value;
  const chosen = (get(json, ['components']) ?? []) as readonly string[];
  const items = (get(json, ['alarms']) ?? []) as readonly Json[];
  const place = random.integer(0, Math.max(0, items.length - 1));
  const key = random.pick(routes.keys).value;
  const actions: readonly (() => Action)[] = [
    () => {
      const base = leaf.at.slice(0, leaf.at.length - leaf.field.path.length);
      return [edits.set(text, base, [leaf.field], leaf.field, value), put(json, leaf.at, value)];
    },
    () => {
      const order = components.options.map((one) => one.value);
      const later = chosen.findIndex((one) => order.indexOf(one) > order.indexOf(option));
      const added = chosen.includes(option)
        ? chosen
        : chosen.toSpliced(later === -1 ? chosen.length : later, 0, option);
      return [edits.toggle(text, ['components'], components, option, true), put(json, ['components'], added)];
    },
    () => [
      edits.toggle(text, ['components'], components, option, false),
      chosen.includes(option)
        ? put(
            json,
            ['components'],
            chosen.filter((one) => one !== option),
          )
        : json,
    ],
    () => [
      edits.addItem(text, ['alarms'], alarms),
      put(json, ['alarms'], [...items, { source: 'METRIC', metric: '4XX' }]),
    ],
    () => [edits.remove(text, ['alarms', place]), items.length > 0 ? put(json, ['alarms', place], undefined) : json],
    () => [
      edits.addKey(text, ['throttle', 'routes'], routes, key),
      put(json, ['throttle', 'routes', key], { rate: 0, burst: 1 }),
    ],
    () => {
      const there = get(json, ['throttle', 'routes', key]) !== undefined;
      return [
        edits.remove(text, ['throttle', 'routes', key]),
        there ? put(json, ['throttle', 'routes', key], undefined) : json,
      ];
    },
    () => [edits.switchGroup(text, ['throttle', 'stage'], stage, false), put(json, ['throttle', 'stage'], null)],
    () => [
      edits.switchGroup(text, ['throttle', 'stage'], stage, true),
      put(json, ['throttle', 'stage'], { rate: 0, burst: 1 }),
    ],
  ];
  return random.pick(actions)();
}

const commentsOf = (text: string): readonly string[] => text.match(/\/\/ (?:above|end) \d+/g) ?? [];

describe('over random designs and formattings', () => {
  test('the text says what was written, however it is formatted', () => {
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}a`);
      const design = randomDesign(random);
      const text = printFile(design, random);
      expect(jsonOf(text), text).toEqual(design);
    }
  });

  test('after any edit the text reads as the design that was meant', () => {
    let changed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}b`);
      let text = printFile(randomDesign(random), random);
      for (let step = 0; step < 4; step += 1) {
        if (findStage(text) && random.integer(0, 1) === 0)
          text = edits.switchGroup(text, ['throttle', 'stage'], stage, true);
        const [after, json] = act(text, random);
        expect(sameJson(jsonOf(after), json), `${text}\n=>\n${after}\n${JSON.stringify(json)}`).toBe(true);
        if (after !== text) changed += 1;
        text = after;
      }
    }
    expect(changed).toBeGreaterThan(rounds * 2);
  });

  test('an edit keeps the lines around it, and the comments on lines of their own', () => {
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}c`);
      const text = printFile({ ...(randomDesign(random) as object), product: 'REST' }, random);
      const [product] = fields;
      if (product === undefined) throw new Error('no field');
      const after = edits.set(text, [], fields, product, 'HTTP');
      expect(commentsOf(after)).toEqual(commentsOf(text));
      const span = valueAt(rootOf(text), ['product']);
      const edit = findChange(text, after);
      expect(edit?.start).toBeGreaterThanOrEqual(span?.start ?? -1);
      expect(edit?.end).toBeLessThanOrEqual(span?.end ?? -1);
      expect(commentsOf(edits.addItem(text, ['alarms'], alarms))).toEqual(commentsOf(text));
    }
  });

  test('writing what stands there already changes nothing', () => {
    let written = 0;
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}d`);
      const text = printFile(randomDesign(random), random);
      for (const { at, field } of listPlaced(sampleForm, rootOf(text))) {
        const value = valueAt(rootOf(text), at);
        const json = value === undefined ? undefined : toJson(value);
        if (json === undefined || !['choice', 'number', 'switch', 'text'].includes(field.kind)) continue;
        written += 1;
        expect(edits.set(text, at.slice(0, at.length - field.path.length), [field], field, json)).toBe(text);
      }
    }
    expect(written).toBeGreaterThan(rounds);
  });

  test('the one edit between two texts makes the second of the first', () => {
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}e`);
      const text = printFile(randomDesign(random), random);
      const [after] = act(text, random);
      const edit = findChange(text, after);
      expect(edit === undefined ? text : applyEdits(text, [edit])).toBe(after);
    }
  });

  test('a place in a field is found in that field again', () => {
    for (let round = 0; round < rounds; round += 1) {
      const random = createRandom(`${round}f`);
      const text = printFile(randomDesign(random), random);
      const root = rootOf(text);
      for (const { at, field } of listPlaced(sampleForm, root)) {
        const found = lookUp(root, at);
        const leaf = ['choice', 'number', 'switch', 'text'].includes(field.kind);
        if (found.kind === 'found' && found.part !== undefined && leaf)
          expect(findFieldAt(sampleForm, root, found.part.start)).toEqual(at);
      }
    }
  });
});

function findStage(text: string): boolean {
  const value = valueAt(rootOf(text), ['throttle', 'stage']);
  return value === undefined || value.kind === 'null';
}

describe('fields that depend on a choice', () => {
  const text =
    "export const design = { alarms: [{ source: 'METRIC', metric: '5XX' }, { source: 'LOG', field: 'x' }] };\n";
  const [source] = alarms.fields;
  if (source === undefined) throw new Error('no field');

  test('are shown with the choice that they belong to', () => {
    const labels = (index: number): readonly string[] =>
      shownFields(rootOf(text), alarms.fields, ['alarms', index]).map(({ label }) => label);
    expect(labels(0)).toEqual(['Sumber', 'Metrik']);
    expect(labels(1)).toEqual(['Sumber', 'Field']);
  });

  test('come and go in the text with that choice', () => {
    const after = edits.set(text, ['alarms', 0], alarms.fields, source, 'LOG');
    expect(jsonOf(after)).toEqual({
      alarms: [
        { source: 'LOG', field: '' },
        { source: 'LOG', field: 'x' },
      ],
    });
    expect(edits.set(after, ['alarms', 0], alarms.fields, source, 'METRIC')).toBe(text.replace("'5XX'", "'4XX'"));
  });

  test('stay where the choice stays', () => {
    expect(edits.set(text, ['alarms', 1], alarms.fields, source, 'LOG')).toBe(text);
  });
});

test('a new object has the fields of its first choices', () => {
  expect(defaultObject(alarms.fields)).toEqual({ source: 'METRIC', metric: '4XX' });
  expect(defaultObject([{ kind: 'choices', path: [], label: '', options: [] }])).toEqual([]);
});

test('what is code is left as it is', () => {
  const text = 'export const design = { product, components: [...base], alarms: alarms(), throttle: { ...limits } };\n';
  const [product] = fields;
  if (product === undefined) throw new Error('no field');
  expect(edits.set(text, [], fields, product, 'REST')).toBe(text);
  expect(edits.toggle(text, ['components'], components, 'WAF', true)).toBe(text);
  expect(edits.addItem(text, ['alarms'], alarms)).toBe(text);
  expect(edits.switchGroup(text, ['throttle', 'stage'], stage, false)).toBe(text);
});
