/** Our icons on a grid of 16, as path data. They stand beside a word, never instead of it. */
const paths = {
  check: 'M2.5 8.5 6.2 12 13.5 4',
  cross: 'M3.5 3.5l9 9m0-9l-9 9',
  next: 'M5.5 3l5 5-5 5',
  down: 'M3 5.5l5 5 5-5',
  outward: 'M6 4H3v9h9v-3M8.5 3H13v4.5M13 3 7.5 8.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.2v.8M8 14v.8M1.2 8H2M14 8h.8M3.2 3.2l.5.5M12.3 12.3l.5.5M3.2 12.8l.5-.5M12.3 3.7l.5-.5',
  moon: 'M13.2 9.8A5.8 5.8 0 0 1 6.2 2.8 5.8 5.8 0 1 0 13.2 9.8z',
  device: 'M2 3h12v8H2zM5.5 13.5h5M8 11v2.5',
} as const;

export type IconName = keyof typeof paths;

/** An icon as SVG text, decoration to a screen reader. Checks and crosses are drawn heavier. */
export function iconSvg(name: IconName, size = 16): string {
  const weight = name === 'check' || name === 'cross' ? ' mark' : '';
  return `<svg class="i${weight}" viewBox="0 0 16 16" width="${size}" height="${size}" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
}
