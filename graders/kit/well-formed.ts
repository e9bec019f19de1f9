/**
 * Copies plain JSON with every half of a surrogate pair replaced by U+FFFD: RFC 8785 has no canonical form for
 * halves, and a submission can put them into anything that a finding quotes.
 */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item)])) as T;
}
