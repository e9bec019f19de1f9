import { causes } from '#world/incident-faults';
import { choice, defineSettings, number } from '../parts/settings.ts';
import { actions } from './actions.ts';

export const mostIncidents = 9999;

/** Which incident is looked at, and what was answered so far. */
export const address = defineSettings('diagnosis-room', {
  incident: number(4, 1, mostIncidents),
  cause: choice('none', ['none', ...causes]),
  action: choice('none', ['none', ...actions]),
});

export type RoomSettings = typeof address.start;
