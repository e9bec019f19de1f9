import { attemptFacts, byLearner } from './attempts.ts';
import type { AttemptFacts } from './attempts.ts';
import type { Distribution } from './charts.ts';
import type { Attempt, Example, ExerciseAttempts } from './collect.ts';
import { analyseItems } from './items.ts';
import type { Item } from './items.ts';
import { histogram, median } from './statistics.ts';

/** What the report says of one exercise. Scores are those of the latest attempt of each learner. */
export interface ExerciseSummary {
  readonly slug: string;
  readonly learners: number;
  readonly passed: number;
  readonly ungradable: number;
  /** 0 to 100, of learners whose latest attempt was graded. */
  readonly medianScore?: number;
  readonly distribution: Distribution;
  readonly attempts?: AttemptFacts;
  /** Each check over the first graded attempt of each learner, in the order of the grader. */
  readonly items: readonly Item[];
  readonly examples: ReadonlyMap<string, Example>;
  readonly alsoSeeds?: AlsoSeedsSummary;
}

export interface AlsoSeedsSummary {
  readonly checked: number;
  /** Who passed on their own variant and not on all others. */
  readonly onlyOwn: readonly { readonly learner: string; readonly passed: number; readonly of: number }[];
}

/** Computes what the report says of an exercise. */
export function summariseExercise({ attempts, checks, examples, slug }: ExerciseAttempts): ExerciseSummary {
  const learners = byLearner(attempts);
  const latest = [...learners.values()].flatMap((own) => own.slice(-1));
  const graded = latest.filter(({ status }) => status !== 'ungradable');
  const first = [...learners.values()].flatMap((own) =>
    own.filter(({ status }) => status !== 'ungradable').slice(0, 1),
  );
  const medianScore = median(graded.map((attempt) => shareOf(attempt) * 100));
  const facts = attemptFacts(learners);
  const alsoSeeds = summariseAlsoSeeds(latest);
  return {
    slug,
    learners: learners.size,
    passed: latest.filter(({ status }) => status === 'passed').length,
    ungradable: latest.length - graded.length,
    ...(medianScore === undefined ? {} : { medianScore }),
    distribution: {
      passed: histogram(graded.filter(({ status }) => status === 'passed').map(shareOf), 10),
      others: histogram(graded.filter(({ status }) => status === 'failed').map(shareOf), 10),
    },
    ...(facts === undefined ? {} : { attempts: facts }),
    items: analyseItems(checks, first),
    examples,
    ...(alsoSeeds === undefined ? {} : { alsoSeeds }),
  };
}

function summariseAlsoSeeds(attempts: readonly Attempt[]): AlsoSeedsSummary | undefined {
  const checked = attempts.flatMap(({ alsoSeeds, learner }) =>
    alsoSeeds === undefined ? [] : [{ learner, ...alsoSeeds }],
  );
  if (checked.length === 0) return undefined;
  return { checked: checked.length, onlyOwn: checked.filter(({ of, passed }) => passed < of) };
}

function shareOf({ earned, possible }: Attempt): number {
  return possible === 0 ? 0 : earned / possible;
}

/** How many learners a rule holds back, of those whose submission one of its checks was run on. */
export interface RuleCount {
  readonly rule: string;
  readonly failed: number;
  readonly ran: number;
}

/** The rules that hold most learners back in their latest attempt, most first. */
export function countRules(exercises: readonly ExerciseAttempts[], limit: number): readonly RuleCount[] {
  const counts = new Map<string, { rule: string; failed: number; ran: number }>();
  for (const { attempts, checks } of exercises) {
    const rules = [...new Set(checks.map(({ rule }) => rule))].map(
      (rule) => [rule, checks.flatMap((check, index) => (check.rule === rule ? [index] : []))] as const,
    );
    for (const own of byLearner(attempts).values()) {
      const { outcomes, status } = own.at(-1) ?? { outcomes: '', status: 'ungradable' };
      if (status === 'ungradable') continue;
      for (const [rule, indexes] of rules) {
        const failed = indexes.some((index) => outcomes[index] === 'f');
        if (!failed && !indexes.some((index) => outcomes[index] === 'p')) continue;
        const count = counts.get(rule) ?? { rule, failed: 0, ran: 0 };
        count.ran += 1;
        if (failed) count.failed += 1;
        counts.set(rule, count);
      }
    }
  }
  return [...counts.values()]
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.failed / b.ran - a.failed / a.ran || b.failed - a.failed || (a.rule < b.rule ? -1 : 1))
    .slice(0, limit);
}
