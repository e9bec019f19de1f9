import type { TrailPolicy } from '#world/correlation';
import { choice, defineSettings, flag } from '../parts/settings.ts';

export const clients = ['sends', 'nothing', 'unsafe'] as const satisfies readonly TrailPolicy['client'][];
export const intakes = ['as-is', 'checked'] as const satisfies readonly TrailPolicy['intake'][];
export const complaints = ['r1', 'r2', 'r4'] as const;
export const guesses = ['none', 'handler', 'queue', 'worker'] as const;

/** How the id travels, whose complaint is looked into, and where the learner thinks that it failed. */
export const address = defineSettings('request-trace', {
  complaint: choice('r1', complaints),
  client: choice('sends', clients),
  intake: choice('as-is', intakes),
  carried: flag(false),
  both: flag(false),
  guess: choice('none', guesses),
});

export type TraceSettings = typeof address.start;
