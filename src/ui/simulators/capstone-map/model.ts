import {
  blastRadius,
  findBrokenRules,
  soundSystem,
  withFaults,
  type Audience,
  type Door,
  type DoorFinding,
} from '#world/door-system';
import type { MapSettings } from './settings.ts';

export const boundaries = [
  'edge',
  'identity',
  'authorization',
  'contract',
  'traffic',
  'integration',
  'observability',
] as const;
export type Boundary = (typeof boundaries)[number];

/** Where a rule stands among the seven boundaries of a door. */
const boundaryOf: Readonly<Record<string, Boundary>> = {
  'pisah-per-audience': 'edge',
  'waf-di-batas-publik': 'edge',
  'api-key-bukan-autentikasi': 'identity',
  'private-tetap-autentikasi': 'identity',
  'gateway-tanpa-logika-bisnis': 'authorization',
  'command-butuh-kunci': 'contract',
  'throttle-selaras-kapasitas': 'traffic',
  'resolver-sesuai-kerumitan': 'integration',
  'correlation-diteruskan': 'observability',
};

export interface MapView {
  readonly doors: readonly { readonly door: Door; readonly broken: boolean }[];
  readonly selected: Door;
  /** Rules that the selected door breaks, by boundary. */
  readonly answers: Readonly<Record<Boundary, readonly string[]>>;
  readonly findings: readonly DoorFinding[];
  /** Who falls with the selected door, itself included. */
  readonly radius: readonly Audience[];
  readonly eventsCorrelated: boolean;
}

/** The system with its wrong decisions, and what they mean for the door that is looked at. */
export function readMap({ door: audience, faults }: MapSettings): MapView {
  const system = withFaults(soundSystem, faults);
  const findings = findBrokenRules(system);
  const brokenBy = (who: Audience) => findings.filter(({ audiences }) => audiences.includes(who));
  const selected = system.doors.find((door) => door.audience === audience);
  if (selected === undefined) throw new Error(`No door serves '${audience}'.`);
  const rules = brokenBy(selected.audience).map(({ rule }) => rule);
  return {
    doors: system.doors.map((door) => ({ door, broken: brokenBy(door.audience).length > 0 })),
    selected,
    answers: Object.fromEntries(
      boundaries.map((boundary) => [boundary, rules.filter((rule) => boundaryOf[rule] === boundary)]),
    ) as unknown as MapView['answers'],
    findings,
    radius: blastRadius(system, selected.audience),
    eventsCorrelated: system.eventsCorrelated,
  };
}
