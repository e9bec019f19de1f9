import {
  mostAccepted,
  runTokenBucket,
  secondsUntilEmpty,
  secondsUntilFull,
  type BucketSlot,
  type LoadPhase,
} from '#world/token-bucket';
import type { BucketSettings } from './settings.ts';

/** Length of the whole run, and of one bar in it. */
export const totalSeconds = 8;
export const slotMs = 100;
/** When the surge begins. */
export const surgeStart = 1;

/** One slot, its counts as rates per second. */
export interface SlotRates {
  readonly accepted: number;
  readonly rejected: number;
  readonly level: number;
}

export interface BucketView {
  readonly slots: readonly SlotRates[];
  readonly rejected: number;
  /** Second at which the first request is refused. */
  readonly emptyAt: number | undefined;
  readonly surge: {
    /** Requests of the surge, what of it was refused, and tokens in the bucket when it begins. */
    readonly asked: number;
    readonly rejected: number;
    readonly levelBefore: number;
    /** Tokens that there can be during the surge at most. */
    readonly tokens: number;
  };
  /** Seconds that the full bucket lasts in the surge, and until it is full again without and with the calm load. */
  readonly lasts: number;
  readonly fullIdle: number;
  readonly fullBusy: number;
}

/** Runs the load through the bucket. */
export function viewBucket(settings: Omit<BucketSettings, 'at'>): BucketView {
  const { rate, burst, calm, surge, seconds } = settings;
  const counted = runTokenBucket({ rate, burst }, phasesOf(settings), slotMs);
  const first = counted.find(({ rejected }) => rejected > 0);
  const before = counted[(surgeStart * 1000) / slotMs - 1]?.level ?? burst;
  const during = counted.filter(({ fromMs }) => fromMs >= surgeStart * 1000 && fromMs < (surgeStart + seconds) * 1000);
  return {
    slots: counted.map(toRates),
    rejected: sum(counted.map(({ rejected }) => rejected)),
    emptyAt: first === undefined ? undefined : first.fromMs / 1000,
    surge: {
      asked: sum(during.map(({ accepted, rejected }) => accepted + rejected)),
      rejected: sum(during.map(({ rejected }) => rejected)),
      levelBefore: before,
      tokens: Math.floor(mostAccepted({ rate, burst: before }, seconds)),
    },
    lasts: secondsUntilEmpty({ rate, burst }, surge),
    fullIdle: secondsUntilFull({ rate, burst }),
    fullBusy: secondsUntilFull({ rate, burst }, calm),
  };
}

/** The slot in which a moment lies. */
export function slotAt({ slots }: BucketView, at: number): SlotRates {
  const index = Math.min(slots.length - 1, Math.floor((at * 1000) / slotMs));
  return slots[index] ?? { accepted: 0, rejected: 0, level: 0 };
}

/** Moments at which something changes, for whoever steps instead of watching. */
export function momentsOf({ emptyAt }: BucketView, seconds: number): readonly number[] {
  const moments = [0, surgeStart, surgeStart + seconds, totalSeconds];
  return [...new Set(emptyAt === undefined ? moments : [...moments, emptyAt])].toSorted((a, b) => a - b);
}

function phasesOf({ calm, surge, seconds }: Omit<BucketSettings, 'at'>): readonly LoadPhase[] {
  return [
    { perSecond: calm, durationMs: surgeStart * 1000 },
    { perSecond: surge, durationMs: seconds * 1000 },
    { perSecond: calm, durationMs: (totalSeconds - surgeStart - seconds) * 1000 },
  ];
}

function toRates({ accepted, rejected, level }: BucketSlot): SlotRates {
  const perSecond = 1000 / slotMs;
  return { accepted: accepted * perSecond, rejected: rejected * perSecond, level };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
