import { audiences, designFaults } from '#world/door-system';
import { choice, choices, defineSettings } from '../parts/settings.ts';

/** The door that is looked at, and the decisions that are made wrongly. */
export const address = defineSettings('capstone-map', {
  door: choice('supervisor', audiences),
  faults: choices(['one-api'], designFaults),
});

export type MapSettings = typeof address.start;
