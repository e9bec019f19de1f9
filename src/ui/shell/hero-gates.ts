import type { LessonState } from './course-map.ts';

const width = 520;
const ground = 430;
const outerHeight = 415;
const innerHeight = 41.5;

/** Corners of a half gate one unit high, from the gap at the top down its outer steps. */
const steps: readonly (readonly [out: number, down: number])[] = [
  [0.0757, 0.1301],
  [0.1549, 0.2781],
  [0.2342, 0.4441],
  [0.3135, 0.628],
  [0.393, 0.83],
  [0.4723, 1],
];

/**
 * The course as gates standing one behind the other, the first lesson outermost: the inside of an SVG
 * of 520 x 430. The current gate is ink with light in its gap. Those inside it fade; those outside it are
 * outlines, strong where passed and faint where not.
 */
export function heroGates(states: readonly LessonState[]): string {
  const now = states.indexOf('now');
  const anchor = now >= 0 ? now : states.lastIndexOf('open');
  return states.map((state, index) => drawGate(state, index, states.length, anchor)).join('');
}

function drawGate(state: LessonState, index: number, count: number, anchor: number): string {
  const height = innerHeight + (outerHeight - innerHeight) * (1 - index / (count - 1)) ** 1.12;
  const inside = index > anchor;
  const depth = (index - anchor) / Math.max(1, count - anchor);
  if (state === 'now') return light(height, 0.12) + halves(height, 0.12, 'class="now"');
  if (state === 'open') return halves(height, 0.1494, 'class="open"');
  if (!inside) return halves(height, 0.1494, 'class="faint"');
  return halves(
    height,
    0.107 - 0.07 * depth,
    `class="ahead" fill="color-mix(in oklab,var(--ink) ${Math.round(80 - 55 * depth)}%,var(--paper))"`,
  );
}

function halves(height: number, gap: number, attributes: string): string {
  const top = ground - height;
  let path = 'M0 0';
  for (const [out, down] of steps) path += `H${(-out * height).toFixed(1)}V${(down * height).toFixed(1)}`;
  const half = (transform: string) => `<path transform="${transform}" d="${path}H0Z" ${attributes}/>`;
  const left = width / 2 - gap * height;
  return (
    half(`translate(${left.toFixed(1)} ${top.toFixed(1)})`) +
    half(`translate(${(width - left).toFixed(1)} ${top.toFixed(1)}) scale(-1 1)`)
  );
}

function light(height: number, gap: number): string {
  const half = gap * height;
  return `<path class="light" d="M${(width / 2 - half).toFixed(1)} ${ground}V${(ground - height * 0.93).toFixed(1)}h${(2 * half).toFixed(1)}V${ground}Z"/>`;
}
