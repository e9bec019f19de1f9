const formats = [0, 1, 2, 3, 4, 5, 6].map(
  (digits) => new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }),
);

/** A number as it is written in Indonesian: `4.334`, `0,3`. At most `digits` decimals, none by default. */
export function formatNumber(value: number, digits = 0): string {
  return (formats[digits] ?? formats[6])?.format(value) ?? String(value);
}

/** Milliseconds as a reader takes them in: `300 ms`, `1,5 detik`, `2 menit`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${formatNumber(milliseconds)} ms`;
  if (milliseconds < 120_000) return `${formatNumber(milliseconds / 1000, 1)} detik`;
  return `${formatNumber(milliseconds / 60_000, 1)} menit`;
}
