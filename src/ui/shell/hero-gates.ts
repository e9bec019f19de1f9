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

/** One gate of the hero: its halves share a path and are mirrored; the light is drawn behind them where it is current. */
export interface HeroGate {
  readonly className: 'now' | 'open' | 'faint' | 'ahead';
  readonly half: string;
  readonly left: string;
  readonly right: string;
  readonly light: string;
  /** Share of ink in the fill of a gate ahead, in percent. */
  readonly ink: number;
}

/**
 * The course as gates standing one behind the other, the first lesson outermost, in a drawing of 520 x 430.
 * The current gate is ink with light in its gap. Those inside it fade; those outside it are outlines, strong
 * where passed and faint where not.
 */
export function heroGates(states: readonly LessonState[]): readonly HeroGate[] {
  const now = states.indexOf('now');
  const anchor = now >= 0 ? now : states.lastIndexOf('open');
  return states.map((state, index) => {
    const height = innerHeight + (outerHeight - innerHeight) * (1 - index / (states.length - 1)) ** 1.12;
    const depth = (index - anchor) / Math.max(1, states.length - anchor);
    const className = state === 'todo' ? (index > anchor ? 'ahead' : 'faint') : state;
    const gap = height * { now: 0.12, open: 0.1494, faint: 0.1494, ahead: 0.107 - 0.07 * depth }[className];
    const top = round(ground - height);
    return {
      className,
      half: halfPath(height),
      left: `translate(${round(width / 2 - gap)} ${top})`,
      right: `translate(${round(width / 2 + gap)} ${top}) scale(-1 1)`,
      light: className === 'now' ? lightPath(height, gap) : '',
      ink: Math.round(80 - 55 * depth),
    };
  });
}

/** Brings a drawn hero, whose groups are the gates in order, to other states. */
export function changeHero(svg: SVGElement, states: readonly LessonState[]): void {
  const gates = heroGates(states);
  for (const [index, group] of [...svg.querySelectorAll('g')].entries()) {
    const gate = gates[index];
    const [light, left, right] = group.children;
    if (gate === undefined || light === undefined || left === undefined || right === undefined) continue;
    group.setAttribute('class', gate.className);
    group.setAttribute('fill', heroFill(gate));
    light.setAttribute('d', gate.light);
    left.setAttribute('transform', gate.left);
    right.setAttribute('transform', gate.right);
  }
}

/** Fill of a gate ahead. The stylesheet fills the others. */
export function heroFill({ ink }: HeroGate): string {
  return `color-mix(in oklab, var(--ink) ${ink}%, var(--paper))`;
}

function halfPath(height: number): string {
  return `M0 0${steps.map(([out, down]) => `H${round(-out * height)}V${round(down * height)}`).join('')}H0Z`;
}

function lightPath(height: number, gap: number): string {
  return `M${round(width / 2 - gap)} ${ground}V${round(ground - height * 0.93)}h${round(2 * gap)}V${ground}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
