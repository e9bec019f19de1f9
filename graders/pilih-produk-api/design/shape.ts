import type { Json } from '#verdict';

/** Where a value stands in the exported design, from the design inward. */
export type DesignPath = readonly (string | number)[];

/** What is wrong with a value's shape. `expected` names values, a bound or a name, where the problem has one. */
export interface ShapeProblem {
  readonly path: DesignPath;
  readonly kind:
    | 'missing'
    | 'not-object'
    | 'not-list'
    | 'not-text'
    | 'not-boolean'
    | 'not-number'
    | 'not-whole'
    | 'too-small'
    | 'unknown-value'
    | 'unknown-name';
  readonly found?: string;
  readonly expected?: string;
}

/** Says what is wrong with a value, or nothing. */
export type Shape = (value: Json | undefined, path: DesignPath) => ShapeProblem | undefined;

type JsonMap = { readonly [key: string]: Json };

/** What a finding quotes of a value that should not be there. */
function quote(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function demand(kind: ShapeProblem['kind'], holds: (value: Json) => boolean, expected?: string): Shape {
  return (value, path) => {
    if (value === undefined) return { path, kind: 'missing' };
    if (holds(value)) return undefined;
    return { path, kind, found: quote(value), ...(expected === undefined ? {} : { expected }) };
  };
}

function both(first: Shape, second: Shape): Shape {
  return (value, path) => first(value, path) ?? second(value, path);
}

export const text = demand('not-text', (value) => typeof value === 'string');
export const boolean = demand('not-boolean', (value) => typeof value === 'boolean');
const number = demand('not-number', (value) => typeof value === 'number' && Number.isFinite(value));
const object = demand('not-object', isMap);

/** A number above zero. */
export const positive = both(
  number,
  demand('too-small', (value) => Number(value) > 0, '0'),
);

/** A whole number, at least one. */
export const count = both(
  positive,
  demand('not-whole', (value) => Number.isSafeInteger(value)),
);

/** One of these texts. */
export function oneOf(options: readonly string[]): Shape {
  return both(
    text,
    demand('unknown-value', (value) => options.includes(value as string), options.join(', ')),
  );
}

export function listOf(item: Shape): Shape {
  return both(
    demand('not-list', (value) => Array.isArray(value)),
    (value, path) => firstProblem((value as readonly Json[]).map((each, index) => () => item(each, [...path, index]))),
  );
}

/** An object that has each of these properties; others are nobody's business. */
export function objectOf(properties: Readonly<Record<string, Shape>>): Shape {
  return both(object, (value, path) =>
    firstProblem(
      Object.entries(properties).map(
        ([name, shape]) =>
          () =>
            shape(own(value as JsonMap, name), [...path, name]),
      ),
    ),
  );
}

/** An object whose properties are named freely, or only with `names`. */
export function recordOf(item: Shape, names?: readonly string[]): Shape {
  return both(object, (value, path) =>
    firstProblem(
      Object.entries(value as JsonMap).map(([name, each]) => () => {
        const at = [...path, name];
        if (names !== undefined && !names.includes(name))
          return { path: at, kind: 'unknown-name', found: quote(name), expected: names.join(', ') };
        return item(each, at);
      }),
    ),
  );
}

export function nullOr(shape: Shape): Shape {
  return (value, path) => (value === null ? undefined : shape(value, path));
}

/** The shape that belongs to the text of a property, for unions of objects. */
export function variantOf(property: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const tag = objectOf({ [property]: oneOf(Object.keys(shapes)) });
  return both(tag, (value, path) => shapes[(value as JsonMap)[property] as string]?.(value, path));
}

/** All shapes of one value, the first problem of them. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, path) => firstProblem(shapes.map((shape) => () => shape(value, path)));
}

function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: JsonMap, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function firstProblem(questions: readonly (() => ShapeProblem | undefined)[]): ShapeProblem | undefined {
  for (const question of questions) {
    const problem = question();
    if (problem !== undefined) return problem;
  }
  return undefined;
}
