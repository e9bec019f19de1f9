import type { CohortResults } from '#contract';
import { findCohort } from '../cohorts/cohorts.ts';
import type { Db } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { readCohortStandings } from './cohort-standings.ts';
import type { LearnerStandings } from './cohort-standings.ts';
import type { Standing } from './derive-standing.ts';

/** The heat map of a cohort, but for the texts of the course. */
export type CohortReading = Omit<CohortResults, 'exercises' | 'rules'> & {
  /** Exercises that somebody tried. */
  readonly exercises: readonly Pick<CohortResults['exercises'][number], 'slug' | 'passed' | 'tried'>[];
  readonly rules: readonly Omit<CohortResults['rules'][number], 'statement'>[];
};

/** So many attempts without a pass are called being stuck. */
const stuckAfter = 3;
const shownRules = 10;

/** How a cohort stands, or undefined where there is none. A small, fixed number of queries. */
export async function readCohortResults(db: Db, cohort: string): Promise<CohortReading | undefined> {
  const found = await findCohort(db, cohort);
  if (found === undefined) return undefined;
  const { lastGradedAt, learners } = await readCohortStandings(db, cohort);
  const { id, name, startsOn, weeks } = found;
  return {
    cohort: { id, name, ...(startsOn === undefined ? {} : { startsOn }), ...(weeks === undefined ? {} : { weeks }) },
    exercises: countExercises(learners),
    learners: learners.map(toLearner),
    rules: countRules(learners),
    ...(lastGradedAt === undefined ? {} : { lastGradedAt: toMoment(lastGradedAt) }),
  };
}

function toLearner({ id, name, standings }: LearnerStandings): CohortReading['learners'][number] {
  const all = [...standings];
  const stuck = findStuck(all);
  const lastAt = Math.max(...all.map(([, standing]) => standing.lastAt));
  return {
    id,
    name,
    ...(all.length === 0 ? {} : { lastAt: toMoment(lastAt) }),
    ...(stuck === undefined ? {} : { stuck }),
    cells: Object.fromEntries(
      all.map(([slug, { attempts, earned, held, overridden, possible, status, submission }]) => [
        slug,
        { status, earned, possible, held, attempts, submission, overridden },
      ]),
    ),
  };
}

/** The exercise at which a learner has tried most often in vain, and the rule to begin with. */
function findStuck(standings: readonly (readonly [string, Standing])[]): CohortReading['learners'][number]['stuck'] {
  const inVain = standings
    .filter(([, { attempts, status }]) => attempts >= stuckAfter && status !== 'passed')
    .toSorted(([, one], [, other]) => other.attempts - one.attempts || other.lastAt - one.lastAt);
  for (const [exercise, { attempts, brokenRules }] of inVain) {
    const [rule] = brokenRules;
    if (rule !== undefined) return { exercise, rule, attempts };
  }
  return undefined;
}

function countExercises(learners: readonly LearnerStandings[]): CohortReading['exercises'] {
  const counts = new Map<string, { slug: string; passed: number; tried: number }>();
  for (const { standings } of learners)
    for (const [slug, { status }] of standings) {
      const { passed, tried } = counts.get(slug) ?? { passed: 0, tried: 0 };
      counts.set(slug, { slug, passed: passed + (status === 'passed' ? 1 : 0), tried: tried + 1 });
    }
  return [...counts.values()].toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
}

/** Learners by the rules that keep them from passing. A rule counts once a learner, whatever the exercises. */
function countRules(learners: readonly LearnerStandings[]): CohortReading['rules'] {
  const counts = new Map<string, { rule: string; broken: number; graded: number }>();
  for (const { standings } of learners) {
    const all = [...standings.values()];
    const open = all.filter(({ status }) => status !== 'passed');
    const broken = new Set(open.flatMap(({ brokenRules }) => brokenRules));
    for (const rule of new Set(all.flatMap(({ brokenRules, provedRules }) => [...brokenRules, ...provedRules]))) {
      const before = counts.get(rule) ?? { broken: 0, graded: 0 };
      counts.set(rule, { rule, broken: before.broken + (broken.has(rule) ? 1 : 0), graded: before.graded + 1 });
    }
  }
  return [...counts.values()]
    .filter(({ broken }) => broken > 0)
    .toSorted((one, other) => other.broken - one.broken || (one.rule < other.rule ? -1 : 1))
    .slice(0, shownRules);
}
