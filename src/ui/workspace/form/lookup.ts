import type { ListNode, ObjectNode, Part, ValueNode } from './source-tree.ts';

/** A value's way from the exported object inward: keys of objects, indices of lists. */
export type Pointer = readonly (string | number)[];

/** What a form writes: JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What stands where a pointer leads. */
export type Found =
  | { readonly kind: 'found'; readonly value: ValueNode; readonly part?: Part }
  /** `parent` is the innermost object on the way; it lacks the first key of `rest`. */
  | { readonly kind: 'missing'; readonly parent: ObjectNode; readonly at: Pointer; readonly rest: Pointer }
  /** Something on the way is no literal, or no object and no list: nothing can be read or written behind it. */
  | { readonly kind: 'closed'; readonly value: ValueNode };

/** Follows a pointer into an object literal. */
export function lookUp(root: ObjectNode, pointer: Pointer): Found {
  let found: { readonly value: ValueNode; readonly part?: Part } = { value: root };
  for (const [index, key] of pointer.entries()) {
    const inside = step(found.value, key);
    if (inside.kind === 'missing')
      return { kind: 'missing', parent: inside.parent, at: pointer.slice(0, index), rest: pointer.slice(index) };
    if (inside.kind === 'closed') return inside;
    found = inside;
  }
  return { kind: 'found', ...found };
}

type Step =
  | { readonly kind: 'found'; readonly value: ValueNode; readonly part: Part }
  | { readonly kind: 'missing'; readonly parent: ObjectNode }
  | { readonly kind: 'closed'; readonly value: ValueNode };

function step(value: ValueNode, key: string | number): Step {
  if (value.kind === 'list') {
    const part = typeof key === 'number' ? value.parts[key] : undefined;
    return part === undefined ? { kind: 'closed', value } : { kind: 'found', value: part.value, part };
  }
  if (value.kind !== 'object') return { kind: 'closed', value };
  const own = value.parts.filter((part) => part.key === String(key));
  const [part, ...more] = own;
  const hidden = value.parts.findLast((other) => other.key === undefined);
  const shown = part !== undefined && more.length === 0 && (hidden === undefined || hidden.start < part.start);
  if (shown) return { kind: 'found', value: part.value, part };
  // A spread behind it may say something else, and of a key written twice only the last counts.
  const unclear = hidden ?? own.at(-1);
  if (unclear === undefined) return { kind: 'missing', parent: value };
  return { kind: 'closed', value: { kind: 'code', start: unclear.start, end: unclear.end } };
}

/** The value that a literal stands for, or undefined where a part of it is code. */
export function toJson(node: ValueNode): Json | undefined {
  switch (node.kind) {
    case 'text':
    case 'number':
    case 'switch':
      return node.value;
    case 'null':
      return null;
    case 'code':
      return undefined;
    case 'list':
      return listToJson(node);
    case 'object':
      return objectToJson(node);
  }
}

function listToJson({ parts }: ListNode): Json | undefined {
  const values = parts.map(({ value }) => toJson(value));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function objectToJson({ parts }: ObjectNode): Json | undefined {
  const entries = parts.map(({ key, value }) => [key, toJson(value)] as const);
  const readable = entries.every(([key, value]) => key !== undefined && value !== undefined);
  return readable ? (Object.fromEntries(entries) as Json) : undefined;
}

/** Whether two JSON values say the same; the order of keys does not matter. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one, other] as [Readonly<Record<string, Json>>, Readonly<Record<string, Json>>];
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], b[key]));
}
