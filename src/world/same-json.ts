import type { Json } from '#verdict';

/** Whether two values have the same content; the order of an object's fields means nothing, that of a list does. */
export function sameJson(left: Json, right: Json): boolean {
  return sortedJson(left) === sortedJson(right);
}

/** JSON with the fields of every object in order of code unit: one text for all values of the same content. */
export function sortedJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => sortedJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = value as { readonly [key: string]: Json };
  const names = Object.keys(fields).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${sortedJson(fields[name] as Json)}`).join(',')}}`;
}
