import type { DecisionId } from '#world/decision-place';
import { choice, choices, defineSettings } from '../parts/settings.ts';

/** The order in which the decisions are asked: places alternate without a pattern. */
export const asked = [
  'signature',
  'scope',
  'status',
  'size',
  'mandate',
  'tenant',
  'rate',
  'repeat',
  'shape',
  'expiry',
  'separation',
  'version',
  'certificate',
  'assignment',
] as const satisfies readonly DecisionId[];

/** Which decisions were put where, and which one is looked at. At the start one of three stands in the wrong place. */
export const address = defineSettings('boundary-sorter', {
  gateway: choices(['signature', 'scope', 'status'], asked),
  backend: choices([], asked),
  open: choice('status', asked),
});

export type SorterSettings = typeof address.start;
