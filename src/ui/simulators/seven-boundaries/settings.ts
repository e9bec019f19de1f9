import { boundaries } from '#world/boundaries';
import { choice, choices, defineSettings } from '../parts/settings.ts';

/** The request that is sent: an ordinary one, or one with a fault that one of the boundaries is for. */
export const requestKinds = [
  'ordinary',
  'admin',
  'anonymous',
  'foreign',
  'malformed',
  'large',
  'flood',
  'slow',
  'failing',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Which request is sent, which boundaries have no answer, and which of them is looked at. */
export const address = defineSettings('seven-boundaries', {
  request: choice('flood', requestKinds),
  empty: choices(['traffic'], boundaries),
  open: choice('traffic', boundaries),
});

export type BoundarySettings = typeof address.start;
