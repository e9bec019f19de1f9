import { createNodePool } from '#grading/node';
import { readCurrentArtefacts } from '#grading/versions';
import { keepArtefacts, openStore, regradeSubmissions } from '#store';
import type { Store } from '#store';
import { loadMessages } from '../grade/formats/context.ts';
import { findExercise, prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { parseExercise } from '../results/arguments.ts';
import { comparisonLines } from '../results/comparison-lines.ts';
import { comparisonTable } from '../results/comparison-table.ts';
import { fail, say } from '../remote/say.ts';
import { Output } from '../terminal/output.ts';
import { createPaint } from '../terminal/paint.ts';
import { absence, readInstallation } from './installation.ts';
import { watchProgress } from './operate-progress.ts';
import { RegradeComparison } from './regrade-comparison.ts';
import { text } from './regrade.id.ts';
import { reportFailure, withStoreErrors } from './report.ts';

export interface RegradeSettings {
  /** Slug or code. */
  readonly exercise: string;
  /** Name or id. */
  readonly cohort: string | undefined;
  readonly preview: boolean;
  readonly workers: number;
  readonly format: 'table' | 'jsonl';
}

/** Submissions that are held at once for each worker. */
const heldEach = 8;

/** Grades stored submissions with today's version and lists who changes by which check. */
export async function runRegrade(settings: RegradeSettings): Promise<void> {
  const course = await prepareCourse();
  const slug = parseExercise(course, settings.exercise);
  const installation = readInstallation(process.env);
  const absent = absence(installation);
  if (absent !== undefined) return reportFailure(absent);
  await withStoreErrors(async () => {
    const store = await openStore(installation.settings);
    try {
      const cohort = settings.cohort === undefined ? undefined : await findCohort(store, settings.cohort);
      if (cohort?.kind === 'none') return await fail([cohort.why]);
      await regrade(course, store, { ...settings, slug, cohortId: cohort?.id });
    } finally {
      await store.close();
    }
  });
}

type Wanted = RegradeSettings & { readonly slug: string; readonly cohortId: string | undefined };

async function regrade(course: Course, store: Store, wanted: Wanted): Promise<void> {
  const { cohortId, preview, slug, workers } = wanted;
  const now = { exerciseVersion: findExercise(course, slug).version, engineVersion: course.engineVersion };
  // Without them what is stored now could not be derived again.
  if (!preview) await keepArtefacts(store.db, await readCurrentArtefacts(), Date.now());
  const pool = createNodePool({ workers });
  const progress = watchProgress({ done: text.done, left: text.left });
  const comparison = new RegradeComparison();
  let total = 0;
  try {
    const regraded = regradeSubmissions({
      store,
      scope: { exercise: slug, cohort: cohortId },
      now,
      grade: pool.grade,
      preview,
      clock: Date.now,
      batch: workers * heldEach,
      onTotal: (all) => void (total = all),
    });
    for await (const one of regraded) {
      comparison.add(one);
      progress?.draw({ done: comparison.total, total, latest: one.task.learner.name, counts: [] });
    }
  } finally {
    progress?.clear();
    await pool.close();
  }
  await print(course, wanted, comparison);
}

async function print(course: Course, { exercise, format, preview }: Wanted, found: RegradeComparison): Promise<void> {
  const result = found.finish();
  const output = new Output(process.stdout);
  if (format === 'jsonl') await output.lines(comparisonLines(result));
  else if (found.total === 0) await say(text.none(exercise));
  else {
    const texts = { exercises: course.exercises, messages: await loadMessages(course), oldPath: text.earlier(preview) };
    await output.lines(comparisonTable(createPaint(process.stdout, process.env), result, texts));
    await say(text.graded(found.total - found.faults, found.known));
    await say(preview ? text.preview : text.kept, 'quiet');
  }
  if (found.faults > 0) await fail([text.faults(found.faults)]);
}

type FoundCohort = { readonly kind: 'cohort'; readonly id: string } | { readonly kind: 'none'; readonly why: string };

/** A cohort by its id or, whatever the case, its name. */
async function findCohort({ db }: Store, named: string): Promise<FoundCohort> {
  const rows = await db.selectFrom('cohorts').select(['id', 'name']).execute();
  const byName = rows.filter(({ name }) => name.toLowerCase() === named.toLowerCase());
  const found = rows.filter(({ id }) => id === named);
  const [only, ...others] = found.length > 0 ? found : byName;
  if (only === undefined) return { kind: 'none', why: text.unknownCohort(named) };
  return others.length === 0
    ? { kind: 'cohort', id: only.id }
    : {
        kind: 'none',
        why: text.ambiguousCohort(
          named,
          byName.map(({ id }) => id),
        ),
      };
}
