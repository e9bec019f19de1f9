import { findFirstFinding } from '#verdict';
import type { Entry } from './envelope.ts';
import type { InputError } from './errors.id.ts';

/** Refused inputs that are kept to be listed at the end. */
const keptRefusals = 200;

/** Running counts over the entries of one run. Holds no verdicts. */
export class Tally {
  readonly status = { passed: 0, failed: 0, ungradable: 0 };
  readonly learners = new Set<string>();
  readonly exercises = new Set<string>();
  /** How often a rule was the first that held a submission back, by `slug rule`. */
  readonly held = new Map<string, { readonly exercise: string; readonly rule: string; count: number }>();
  readonly refusals: { readonly path: string; readonly error: InputError }[] = [];
  refused = 0;
  /** Entries taken over from an earlier run. */
  reused = 0;
  /** Verdicts that say only that our engine broke. */
  faults = 0;
  total = 0;

  add(entry: Entry): void {
    this.total += 1;
    if (entry.kind === 'refused') {
      this.refused += 1;
      if (this.refusals.length < keptRefusals) this.refusals.push({ path: entry.path, error: entry.error });
      return;
    }
    if (entry.reused === true) this.reused += 1;
    this.status[entry.verdict.status] += 1;
    if (entry.verdict.reason === 'engine-fault') this.faults += 1;
    this.learners.add(entry.learner);
    this.exercises.add(entry.exercise);
    const rule = entry.verdict.status === 'failed' ? findFirstFinding(entry.verdict)?.rule : undefined;
    if (rule === undefined) return;
    const key = `${entry.exercise} ${rule}`;
    const held = this.held.get(key) ?? { exercise: entry.exercise, rule, count: 0 };
    held.count += 1;
    this.held.set(key, held);
  }

  /** Whether every input was graded, whatever the verdicts. */
  get complete(): boolean {
    return this.refused === 0 && this.faults === 0;
  }

  get graded(): number {
    return this.total - this.refused;
  }

  /** The rules that held most submissions back, most often first. */
  mostHeld(limit: number): readonly { readonly exercise: string; readonly rule: string; readonly count: number }[] {
    return [...this.held.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)).slice(0, limit);
  }
}
