import type { ExerciseForm, FormField } from '#course';
import type { Random } from '#world/random';
import type { Json } from './lookup.ts';

const options = (...values: readonly string[]) => values.map((value) => ({ value, label: value.toLowerCase() }));

export const limitFields: readonly FormField[] = [
  { kind: 'number', path: ['rate'], label: 'Rate', unit: 'request/detik', minimum: 0 },
  { kind: 'number', path: ['burst'], label: 'Burst', minimum: 1 },
];

/** A form with every kind of field. */
export const sampleForm: ExerciseForm = {
  name: 'design',
  sections: [
    {
      title: 'Pintu',
      fields: [
        { kind: 'choice', path: ['product'], label: 'Produk', options: options('REST', 'HTTP', "IT'S") },
        { kind: 'choices', path: ['components'], label: 'Komponen', options: options('WAF', 'CLOUDFRONT', 'QUEUE') },
        { kind: 'switch', path: ['auth', 'mutualTls'], label: 'mTLS' },
        { kind: 'text', path: ['auth', 'note'], label: 'Catatan' },
      ],
    },
    {
      title: 'Batas',
      fields: [
        { kind: 'group', path: ['throttle', 'stage'], label: 'Stage', optional: 'Ada', fields: limitFields },
        {
          kind: 'record',
          path: ['throttle', 'routes'],
          label: 'Rute',
          keys: options('GET /cases', 'search', 'a-b'),
          fields: limitFields,
        },
        {
          kind: 'record',
          path: ['log'],
          label: 'Log',
          keys: options('id', 'status'),
          fields: [{ kind: 'text', path: [], label: 'Variabel' }],
        },
        {
          kind: 'list',
          path: ['alarms'],
          label: 'Alarm',
          fields: [
            { kind: 'choice', path: ['source'], label: 'Sumber', options: options('METRIC', 'LOG') },
            {
              kind: 'choice',
              path: ['metric'],
              label: 'Metrik',
              options: options('4XX', '5XX'),
              when: { path: ['source'], is: ['METRIC'] },
            },
            { kind: 'text', path: ['field'], label: 'Field', when: { path: ['source'], is: ['LOG'] } },
          ],
        },
      ],
    },
  ],
};

/** A design that the sample form can show; some of its properties may be missing. */
export function randomDesign(random: Random): Json {
  const some = (entries: readonly (readonly [string, () => Json])[], least = 0): Json =>
    Object.fromEntries(
      random.sample(entries, random.integer(least, entries.length)).map(([key, make]) => [key, make()] as const),
    );
  const text = (): string =>
    random.pick(['', 'a', "it's", 'say "so"', 'back\\slash', 'two\nlines', '// no', '/* no */', '} ]', 'é 🚪']);
  const limit = (): Json =>
    some([
      ['rate', number],
      ['burst', number],
    ]);
  const number = (): number => random.pick([0, 1, -4, 0.5, 12_000, 1e21]);
  const list = (most: number, make: () => Json): Json => Array.from({ length: random.integer(0, most) }, make);
  const alarm = (): Json =>
    random.integer(0, 1) === 0
      ? { source: 'METRIC', metric: random.pick(['4XX', '5XX']) }
      : { source: 'LOG', field: text() };
  return some([
    ['product', () => random.pick(['REST', 'HTTP', "IT'S"])],
    ['components', () => random.sample(['WAF', 'CLOUDFRONT', 'QUEUE'], random.integer(0, 3))],
    [
      'auth',
      () =>
        some([
          ['mutualTls', () => random.integer(0, 1) === 1],
          ['note', text],
        ]),
    ],
    [
      'throttle',
      () =>
        some([
          ['stage', () => (random.integer(0, 2) === 0 ? null : limit())],
          [
            'routes',
            () =>
              some([
                ['GET /cases', limit],
                ['search', limit],
                ['a-b', limit],
              ]),
          ],
        ]),
    ],
    [
      'log',
      () =>
        some([
          ['id', text],
          ['status', text],
        ]),
    ],
    ['alarms', () => list(3, alarm)],
    ['own words', () => list(2, number)],
  ]);
}

/** How a learner might have written a value: any quotes, commas, comments, line breaks and indentation. */
export function printRandomly(value: Json, random: Random, indent = ''): string {
  if (typeof value === 'string') return printText(value, random);
  if (typeof value === 'number') return wrap(printNumber(value, random), random);
  if (typeof value !== 'object' || value === null) return wrap(String(value), random);
  const inner = indent + random.pick(['  ', '    ', '\t', ' ']);
  const entries = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => printRandomly(item, random, inner))
    : Object.entries(value).map(
        ([key, item]) =>
          `${printKey(key, random)}${random.pick([': ', ':', ' : '])}${printRandomly(item, random, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const several = random.integer(0, 2) > 0;
  const gap = (): string => (several && random.integer(0, 5) > 0 ? `\n${inner}` : random.pick(['', ' ']));
  const parts = entries.map((entry, index) => {
    const last = index === entries.length - 1;
    const comma = last && random.integer(0, 1) === 0 ? '' : ',';
    return `${gap()}${above(random, inner)}${entry}${random.pick(['', '', ' /* in */', ' '])}${comma}${behind(random, inner)}`;
  });
  const end = several && random.integer(0, 4) > 0 ? `\n${indent}` : random.pick(['', ' ']);
  return `${open}${behind(random, inner)}${parts.join('')}${end}${close}`;
}

const above = (random: Random, indent: string): string =>
  random.integer(0, 8) === 0 ? `// above ${random.integer(100, 999)}\n${indent}` : '';
const behind = (random: Random, indent: string): string =>
  random.integer(0, 6) === 0
    ? random.pick([` // behind ${random.integer(100, 999)}\n${indent}`, ` /* ${random.integer(100, 999)} */`])
    : '';
const wrap = (literal: string, random: Random): string =>
  random.pick([literal, literal, literal, `(${literal})`, `${literal} as const`, `(${literal} as any)`]);

function printNumber(value: number, random: Random): string {
  return value === 12_000 ? random.pick(['12000', '12_000', '12e3', '0x2ee0']) : String(value);
}

function printText(value: string, random: Random): string {
  const json = JSON.stringify(value);
  const single = `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  const template = `\`${value.replaceAll('\\', '\\\\')}\``;
  return wrap(random.pick([json, single, template]), random);
}

function printKey(key: string, random: Random): string {
  const quoted = random.pick([JSON.stringify(key), `['${key}']`]);
  return /^[a-z]+$/i.test(key) && random.integer(0, 3) > 0 ? key : quoted;
}

/** A whole file that exports a design. */
export function printFile(design: Json, random: Random): string {
  const literal = printRandomly(design, random);
  const before = random.pick([
    "import type { Design } from 'gerbang';\n\n",
    'import type { Design } from "gerbang";\n',
    '// { not: this }\n',
    '',
  ]);
  const [open, close] = random.pick([
    ['export const design: Design = ', ';'],
    ['export const design = ', ' satisfies Design'],
    ['export const design = ', ' as const;'],
    ['const mine = ', ';\nexport { mine as design };'],
    ['export const other = { product: 1 }, design = Object.freeze(', ');'],
  ]);
  const text = `${before}${open}${literal}${close}\n// end 42\n`;
  return random.integer(0, 4) === 0 ? text.replaceAll('\n', '\r\n') : text;
}
