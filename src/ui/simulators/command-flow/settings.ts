import type { Address } from '../use-address.ts';

/** What a learner may change. */
export const choices = {
  fault: ['none', 'answer-lost', 'crash-after-claim', 'queue-refuses', 'duplicate', 'worker-crash'],
  handler: ['unkeyed', 'claim', 'lease'],
  worker: ['every', 'once'],
} as const;

export type Knob = keyof typeof choices;
export type Settings = { readonly [K in Knob]: (typeof choices)[K][number] };
export type Fault = Settings['fault'];

/** A claim without a lease, whose holder crashes: the client has a 202 for work that nobody was asked to do. */
export const startingPoint: Settings = { fault: 'crash-after-claim', handler: 'claim', worker: 'once' };

const knobs = Object.keys(choices) as readonly Knob[];
const prefix = '#command-flow?';

/** The hash of an address that opens the simulator in this state. */
export function formatHash(settings: Settings): string {
  return prefix + new URLSearchParams(knobs.map((knob) => [knob, settings[knob]])).toString();
}

/** The state that an address asks for. What it does not name, or names wrongly, is as in the starting point. */
export function parseHash(hash: string): Settings {
  const asked = new URLSearchParams(hash.startsWith(prefix) ? hash.slice(prefix.length) : '');
  const entries = knobs.map((knob) => {
    const value = asked.get(knob);
    const known: readonly string[] = choices[knob];
    return [knob, value !== null && known.includes(value) ? value : startingPoint[knob]];
  });
  return Object.fromEntries(entries) as Settings;
}

export const address: Address<Settings> = { name: 'command-flow', parse: parseHash, format: formatHash };
