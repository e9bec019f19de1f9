import type { Rule } from '#course';
import type { Check, Finding, Observe } from '#kit';
import type { FindingParams } from '#verdict';
import type { DesignPath } from '../design/shape.ts';
import type { Designed, Trace } from '../trace.ts';

/** What is wrong with a design, and where in it. */
export interface Wrong {
  readonly path: DesignPath;
  readonly params: FindingParams;
}

interface Question {
  readonly rule: Rule;
  readonly group: string;
  readonly points: number;
  readonly gate?: boolean;
  readonly after?: readonly string[];
  /** Counts what it looked at; that a commission does not ask for something is something seen, too. */
  readonly find: (designed: Designed, observe: Observe) => Wrong | undefined;
}

/** Without these nothing else can be judged, and nothing earns points. */
export const gates = [
  'design-malformed',
  'product-lacks-feature',
  'callers-unproven',
  'api-key-as-authentication',
] as const;

/** A check of a design that has the declared shape; after all gates unless it says otherwise. */
export function ask({ find, after = gates, ...rest }: Question): Check<Trace> {
  return {
    ...rest,
    after,
    scenarios: ['design'],
    test: (trace, observe) => (trace.kind === 'designed' ? toFinding(find(trace, observe)) : undefined),
  };
}

export function toFinding(wrong: Wrong | undefined): Finding | undefined {
  return wrong === undefined ? undefined : { params: wrong.params, path: ['design', ...wrong.path] };
}

/** The first of these that is wrong. */
export function firstWrong<T>(
  items: readonly T[],
  judge: (item: T, index: number) => Wrong | undefined,
): Wrong | undefined {
  for (const [index, item] of items.entries()) {
    const wrong = judge(item, index);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const longestQuote = 80;

/** A learner's own text as a finding may carry it. */
export function quoted(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 3)}...` : text;
}
