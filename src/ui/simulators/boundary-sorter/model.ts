import { answersOf, countMisplaced, placeOf, type DecisionId, type Place } from '#world/decision-place';
import { asked, type SorterSettings } from './settings.ts';

/** A decision and how it stands: where it was put, and whether that is its place. */
export interface SortedDecision {
  readonly id: DecisionId;
  readonly place: Place | undefined;
  readonly isRight: boolean;
  readonly answers: ReturnType<typeof answersOf>;
}

export interface SorterView {
  readonly decisions: readonly SortedDecision[];
  readonly open: SortedDecision;
  readonly placed: number;
  readonly right: number;
  /** Decisions that work from a copy, and decisions that let the handler run for nothing. */
  readonly stale: number;
  readonly wasted: number;
}

export function viewSorter(settings: SorterSettings): SorterView {
  const decisions = asked.map((id) => sorted(settings, id));
  const placed = decisions.flatMap(({ id, place }) => (place === undefined ? [] : [[id, place] as const]));
  return {
    decisions,
    open: sorted(settings, settings.open),
    placed: placed.length,
    right: decisions.filter(({ isRight }) => isRight).length,
    ...countMisplaced(new Map(placed)),
  };
}

function sorted({ backend, gateway }: SorterSettings, id: DecisionId): SortedDecision {
  const place = gateway.includes(id) ? 'gateway' : backend.includes(id) ? 'backend' : undefined;
  return { id, place, isRight: place === placeOf(id), answers: answersOf(id) };
}

/** Puts the decision that is looked at where it is said to go, and keeps looking at it. */
export function put(settings: SorterSettings, place: Place): SorterSettings {
  const keep = (ids: SorterSettings['gateway'], here: boolean) =>
    asked.filter((id) => (id === settings.open ? here : ids.includes(id)));
  return {
    ...settings,
    gateway: keep(settings.gateway, place === 'gateway'),
    backend: keep(settings.backend, place === 'backend'),
  };
}

/** The decision to look at next: one that has no place yet, else one that is in the wrong one. */
export function nextOf(settings: SorterSettings): DecisionId | undefined {
  const { decisions } = viewSorter(settings);
  const after = asked.findIndex((id) => id === settings.open) + 1;
  const around = [...decisions.slice(after), ...decisions.slice(0, after - 1)];
  return (around.find(({ place }) => place === undefined) ?? around.find(({ isRight }) => !isRight))?.id;
}
