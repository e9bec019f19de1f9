import type { Naming } from './tokens.ts';

/** Properties of the language's own objects: who copies cannot rename them. */
const builtin: ReadonlySet<string> = new Set(
  [
    Array,
    Array.prototype,
    Date,
    Date.prototype,
    JSON,
    Map.prototype,
    Math,
    Number,
    Number.prototype,
    Object,
    Promise,
    Promise.prototype,
    RegExp.prototype,
    Set.prototype,
    String.prototype,
  ].flatMap((object) => Object.getOwnPropertyNames(object)),
);

/** Longest strings of a variant that are searched for inside a learner's strings are at least this long. */
const shortestPart = 4;

/** For an exercise where learners write code: literals say little and may be changed freely, so all are alike. */
export function createCodeNaming(types: string): Naming {
  return { fixed: fixedNames(types), literal: () => 'text' };
}

/**
 * For a design, whose answers are its literals: they count, but for those that come from the variants (names of
 * routes, rules and partners), which are alike. All variants of the class count for everybody, so that a text that
 * was taken over from another variant is found as well.
 */
export function createDesignNaming(types: string, variants: readonly unknown[]): Naming {
  const drawn = new Set(variants.flatMap(stringsIn));
  const parts = [...drawn].filter((text) => text.length >= shortestPart && /[a-z]/.test(text));
  const kinds = new Map<string, string>();
  const judge = (value: string): string =>
    drawn.has(value) || parts.some((part) => value.includes(part)) ? 'text of variant' : `text ${value}`;
  return {
    fixed: fixedNames(types),
    literal(value) {
      const kind = kinds.get(value) ?? judge(value);
      kinds.set(value, kind);
      return kind;
    },
  };
}

function fixedNames(types: string): ReadonlySet<string> {
  const code = types.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return new Set([...builtin, ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
