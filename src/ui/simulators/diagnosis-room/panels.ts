import type { Incident } from '#world/incident';
import { gatewayTimeoutMs, type Minute } from '#world/incident-minute';
import type { SignName } from '#world/incident-signs';

export const panelNames = [
  'count',
  'clientErrors',
  'serverErrors',
  'latency',
  'integrationLatency',
  'duration',
  'concurrency',
  'failures',
] as const;
export type PanelName = (typeof panelNames)[number];

/** One line of a panel, minute by minute, and its mean before and since the fault. */
export interface Series {
  readonly values: readonly number[];
  readonly before: number;
  readonly since: number;
}

export interface Panel {
  readonly name: PanelName;
  readonly unit: 'count' | 'duration' | 'runs';
  /** Drawn solid, and a second one dashed. */
  readonly series: readonly Series[];
  /** Bounds worth a line, in the panel's unit. */
  readonly bounds: readonly { readonly name: 'gateway' | 'function' | 'reserved'; readonly value: number }[];
}

/** In which panel a sign is read. */
export const panelOfSign: Readonly<Record<SignName, PanelName>> = {
  count: 'count',
  limited: 'clientErrors',
  clientErrors: 'clientErrors',
  serverErrors: 'serverErrors',
  duration: 'duration',
  concurrency: 'concurrency',
  throttles: 'failures',
  errors: 'failures',
};

/** The incident's metrics as eight panels. */
export function panelsOf(incident: Incident): readonly Panel[] {
  const { system } = incident;
  const one = (of: (minute: Minute) => number) => seriesOf(incident, of);
  const both = (name: 'latency' | 'integrationLatency' | 'duration') => [
    one((minute) => minute[name].p50),
    one((minute) => minute[name].p99),
  ];
  const gateway = { name: 'gateway', value: gatewayTimeoutMs } as const;
  const handler = { name: 'function', value: system.functionTimeoutMs } as const;
  return [
    { name: 'count', unit: 'count', series: [one(({ count }) => count)], bounds: [] },
    {
      name: 'clientErrors',
      unit: 'count',
      series: [one(({ clientErrors }) => clientErrors), one(({ limited }) => limited)],
      bounds: [],
    },
    { name: 'serverErrors', unit: 'count', series: [one(({ serverErrors }) => serverErrors)], bounds: [] },
    { name: 'latency', unit: 'duration', series: both('latency'), bounds: [gateway] },
    { name: 'integrationLatency', unit: 'duration', series: both('integrationLatency'), bounds: [gateway] },
    { name: 'duration', unit: 'duration', series: both('duration'), bounds: [handler, gateway] },
    {
      name: 'concurrency',
      unit: 'runs',
      series: [one(({ concurrency }) => concurrency)],
      bounds: [{ name: 'reserved', value: system.reserved }],
    },
    {
      name: 'failures',
      unit: 'count',
      series: [one(({ throttles }) => throttles), one(({ errors }) => errors)],
      bounds: [],
    },
  ];
}

function seriesOf({ minutes, startsAt, fullFrom }: Incident, of: (minute: Minute) => number): Series {
  const values = minutes.map(of);
  return { values, before: mean(values.slice(0, startsAt)), since: mean(values.slice(fullFrom)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
