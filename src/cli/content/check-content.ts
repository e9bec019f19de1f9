import { listExercises, listLessons, listPrograms, loadProgramText, readExerciseFolder } from '#course/load';
import type { BuiltExercise, Program } from '#course/load';
import type { Course } from '../prepare.ts';
import { mapOrdered } from '../grade/map-ordered.ts';
import { judgeChecks, judgeFiles } from './judge-files.ts';
import { judgeMessages } from './judge-messages.ts';
import { judgeRuns } from './judge-programs.ts';
import { judgeReach } from './judge-reach.ts';
import { judgeRules } from './judge-rules.ts';
import type { Problem } from './problem.ts';
import { listVariants, runProgram } from './run-programs.ts';
import type { Grade, ProgramRuns } from './run-programs.ts';

export interface CheckContentOptions {
  readonly course: Course;
  /** Only this exercise; all of them without it. */
  readonly slug?: string;
  readonly solutionVariants: number;
  readonly mutantVariants: number;
  readonly grade: Grade;
}

/** What was found out about one exercise. It is proved when `problems` is empty. */
export interface ExerciseReport {
  readonly slug: string;
  readonly exercise: BuiltExercise | undefined;
  readonly ran: readonly ProgramRuns[];
  readonly problems: readonly Problem[];
  readonly gradings: number;
  readonly milliseconds: number;
}

/** Variants that each program of a design exercise is asked for: enough to meet every kind of variant. */
export const designVariants = 200;

/** Programs whose variants are graded at a time: keeps every worker busy and little in memory. */
const programsAtOnce = 2;

/** Checks every exercise, or one, and yields a report for each. An empty course yields nothing: callers must not take that for proof. */
export async function* checkContent(options: CheckContentOptions): AsyncGenerator<ExerciseReport> {
  const slugs = options.slug === undefined ? await listExercises(options.course.files) : [options.slug];
  for (const slug of slugs) yield await checkExercise(slug, options);
}

async function checkExercise(
  slug: string,
  { course, grade, mutantVariants, solutionVariants }: CheckContentOptions,
): Promise<ExerciseReport> {
  const started = performance.now();
  const exercise = course.exercises.get(slug);
  const folder = await readExerciseFolder(course.files, slug, exercise?.files[0]?.language);
  if (folder === undefined || exercise === undefined) {
    return { slug, exercise, ran: [], problems: [notBuilt(slug)], gradings: 0, milliseconds: 0 };
  }
  const file = exercise.files[0]?.name ?? 'solution.ts';
  const count = (program: Program): number => {
    if (exercise.answer === 'design') return designVariants;
    return program.kind === 'solution' || program.kind === 'reference' ? solutionVariants : mutantVariants;
  };
  const ran: ProgramRuns[] = [];
  const run = async (program: Program): Promise<ProgramRuns> => {
    const write = await loadProgramText(program, exercise.answer, course.loadModule);
    return runProgram(slug, file, program, write, listVariants(slug, count(program)), grade);
  };
  for await (const result of mapOrdered(asAsync(listPrograms(folder)), programsAtOnce, run)) ran.push(result);
  const problems = [
    ...(await judgeFiles(course.files, folder)),
    ...judgeChecks(exercise, folder),
    ...judgeRuns(exercise, ran),
    ...judgeReach(exercise, listVariants(slug, designVariants), ran),
    ...judgeRules(exercise, course.rules, await listLessons(course.files)),
    ...judgeMessages(
      exercise,
      await course.messages(slug),
      ran.flatMap(({ findings }) => findings),
    ),
  ];
  const gradings = ran.reduce((sum, { runs }) => sum + runs.length + 1, 0);
  return { slug, exercise, ran, problems, gradings, milliseconds: performance.now() - started };
}

async function* asAsync<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

function notBuilt(slug: string): Problem {
  return {
    file: `exercises/${slug}/`,
    found: 'an exercise that was not built',
    why: 'an exercise is a folder in exercises/ and one of the same name in graders/',
    edit: `write graders/${slug}/grader.ts and messages.id.ts, or start with: gerbang content new ${slug} --lesson <lesson-slug>`,
  };
}
