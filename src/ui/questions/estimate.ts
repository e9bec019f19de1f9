/**
 * The numbers that a text may mean, the likeliest first; none where it is no number. Thousands have a dot and decimals a
 * comma, as one writes in Indonesian, but who types `0.3` or `1,500` is understood too: a mark before three digits has
 * both readings.
 */
export function readNumbers(text: string): readonly number[] {
  const compact = text.trim().replace(/[\s_]/g, '').replace(/^\+/, '');
  if (!/^-?(\d[\d.,]*|[.,]\d+)$/.test(compact)) return [];
  const readings = [readWith(compact, '.', ','), readWith(compact, ',', '.')];
  return [...new Set(readings.filter((value) => value !== undefined))];
}

/** The number with these marks; undefined where they stand where they cannot. */
function readWith(text: string, thousands: string, decimal: string): number | undefined {
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(thousands) === true) return undefined;
  const [first = '', ...groups] = whole.split(thousands);
  const grouped = groups.length > 0;
  if (grouped && (!/^-?[1-9]\d{0,2}$/.test(first) || !groups.every((group) => /^\d{3}$/.test(group)))) return undefined;
  return Number(`${first}${groups.join('')}.${fraction ?? ''}0`);
}
