import type { CohortResults } from '#contract';

export type LearnerResults = CohortResults['learners'][number];
export const orders = ['name', 'last', 'stuck'] as const;
/** By name, by who was active last, or by who is stuck longest. */
export type Order = (typeof orders)[number];

const byName = new Intl.Collator('id', { sensitivity: 'base', numeric: true });

/** Learners in an order. Equal ones stand by name; who was never active, or is not stuck, comes after the others. */
export function sortLearners(learners: readonly LearnerResults[], order: Order): readonly LearnerResults[] {
  const rank = (learner: LearnerResults): number => {
    if (order === 'last') return learner.lastAt === undefined ? 0 : Date.parse(learner.lastAt);
    return order === 'stuck' ? (learner.stuck?.attempts ?? 0) : 0;
  };
  return learners.toSorted((a, b) => rank(b) - rank(a) || byName.compare(a.name, b.name));
}

/** Learners whose name has every word that was typed, whatever its case and accents. */
export function searchLearners(learners: readonly LearnerResults[], typed: string): readonly LearnerResults[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? learners
    : learners.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The learners who are stuck, those with most attempts first. */
export function listStuck(
  learners: readonly LearnerResults[],
): readonly (LearnerResults & { readonly stuck: NonNullable<LearnerResults['stuck']> })[] {
  return sortLearners(learners, 'stuck').flatMap((learner) =>
    learner.stuck === undefined ? [] : [{ ...learner, stuck: learner.stuck }],
  );
}

/**
 * The exercise whose numbers are shown first: the one asked for, else the one that most learners tried and did not pass,
 * else the one that most learners tried, else the first.
 */
export function chooseExercise(
  exercises: CohortResults['exercises'],
  asked: string | undefined,
): CohortResults['exercises'][number] | undefined {
  const failing = exercises.toSorted((a, b) => b.tried - b.passed - (a.tried - a.passed) || b.tried - a.tried);
  return exercises.find(({ slug }) => slug === asked) ?? failing[0];
}

/** Which week of the class a day is in, from 1; undefined before its start and after its last week. */
export function weekOf(
  { startsOn, weeks }: Pick<CohortResults['cohort'], 'startsOn' | 'weeks'>,
  now: Date,
): number | undefined {
  if (startsOn === undefined) return undefined;
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const week = Math.floor((today - Date.parse(startsOn)) / (7 * 86_400_000)) + 1;
  return week < 1 || (weeks !== undefined && week > weeks) ? undefined : week;
}
