import type { Demand, Place } from '#world/rule-placement';

/** One rule of the case API, what it demands, and where the team had put it. */
export interface Duty {
  readonly id: string;
  readonly demand: Demand;
  readonly teamPlace: Place;
}

export const places = ['gateway', 'template', 'direct', 'backend'] as const satisfies readonly Place[];

/** The sixteen rules of the board, in the order in which they are shown and stand in an address. */
export const duties = [
  { id: 'case-type', demand: 'body-schema', teamPlace: 'gateway' },
  { id: 'media-type', demand: 'media-type', teamPlace: 'gateway' },
  { id: 'token', demand: 'token', teamPlace: 'gateway' },
  { id: 'note-length', demand: 'body-schema', teamPlace: 'backend' },
  { id: 'case-id', demand: 'value-format', teamPlace: 'gateway' },
  { id: 'body-size', demand: 'body-size', teamPlace: 'gateway' },
  { id: 'quota', demand: 'metering', teamPlace: 'gateway' },
  { id: 'rate', demand: 'rate', teamPlace: 'backend' },
  { id: 'partner-names', demand: 'rename', teamPlace: 'template' },
  { id: 'queue-envelope', demand: 'envelope', teamPlace: 'template' },
  { id: 'queue-report', demand: 'forward', teamPlace: 'backend' },
  { id: 'case-types', demand: 'lookup', teamPlace: 'direct' },
  { id: 'subject', demand: 'object-right', teamPlace: 'direct' },
  { id: 'transition', demand: 'state', teamPlace: 'template' },
  { id: 'sealed', demand: 'disclosure', teamPlace: 'backend' },
  { id: 'once', demand: 'once', teamPlace: 'direct' },
] as const satisfies readonly Duty[];

export type DutyId = (typeof duties)[number]['id'];
export const dutyIds = duties.map(({ id }) => id);
