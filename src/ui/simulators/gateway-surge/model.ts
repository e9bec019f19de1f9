import { isAtMost, peakConcurrency, sustainedRate } from '#world/capacity';
import { runSurge, type SurgeSlot } from '#world/surge';
import type { SurgeSettings } from './settings.ts';

/** The run: a second of calm load, the surge, and a second of calm load again. */
export const totalSeconds = 6;
export const surgeSeconds = 4;
export const slotMs = 100;
const calm = 200;

export interface SurgeView {
  readonly slots: readonly SurgeSlot[];
  /** What is served, refused and failed in a second, slot by slot, each the mean over the duration that ends there. */
  readonly rates: readonly (readonly [served: number, refused: number, failed: number])[];
  /** Requests of the whole run by what the caller sees. */
  readonly served: number;
  readonly refused: number;
  readonly failed: number;
  /** The most requests inside the function at once, in this run. */
  readonly peak: number;
  /** What the limit allows inside the function at once: B + r d. */
  readonly allowed: number;
  /** Requests a second that the function sustains, whole ones. */
  readonly capacity: number;
  /** Whether the function bears whatever this limit lets through. */
  readonly fits: boolean;
}

/** Sends the surge through gateway and function. */
export function viewSurge({ rate, burst, concurrency, duration, load }: SurgeSettings): SurgeView {
  const backend = { concurrency, durationMs: duration };
  const edge = ((totalSeconds - surgeSeconds) / 2) * 1000;
  const slots = runSurge(
    { rate, burst },
    backend,
    [
      { perSecond: calm, durationMs: edge },
      { perSecond: load, durationMs: surgeSeconds * 1000 },
      { perSecond: calm, durationMs: edge },
    ],
    slotMs,
  );
  const sum = (pick: (slot: SurgeSlot) => number) => slots.reduce((total, slot) => total + pick(slot), 0);
  const allowed = peakConcurrency({ rate, burst }, duration);
  return {
    slots,
    rates: meanRates(slots, Math.max(1, Math.round(duration / slotMs))),
    served: sum(({ served }) => served),
    refused: sum(({ refused }) => refused),
    failed: sum(({ failed }) => failed),
    peak: Math.max(...slots.map(({ running }) => running)),
    allowed,
    capacity: Math.floor(sustainedRate(backend) + 1e-9),
    fits: allowed <= concurrency && isAtMost(rate, sustainedRate(backend)),
  };
}

/** Requests that start together end together: only the mean over one duration shows how many are served a second. */
function meanRates(slots: readonly SurgeSlot[], width: number): SurgeView['rates'] {
  return slots.map((_, index) => {
    const window = slots.slice(Math.max(0, index - width + 1), index + 1);
    const mean = (pick: (slot: SurgeSlot) => number) =>
      (window.reduce((total, slot) => total + pick(slot), 0) * 1000) / (window.length * slotMs);
    return [mean(({ served }) => served), mean(({ refused }) => refused), mean(({ failed }) => failed)];
  });
}
