import type { BuiltExercise, CourseFiles, ExerciseFolder } from '#course/load';
import type { Problem } from './problem.ts';

const fewestSolutions = 3;

/** Files of an exercise: all there, nothing that no convention knows, enough programs to prove it with. */
export async function judgeFiles(files: CourseFiles, folder: ExerciseFolder): Promise<readonly Problem[]> {
  const graderFiles = (await files.list(`graders/${folder.slug}`)) ?? [];
  const missingGrader = ['grader.ts', 'messages.id.ts'].filter(
    (name) => !graderFiles.some((entry) => entry.name === name),
  );
  return [
    ...folder.missing.map((file) => missing(file)),
    ...missingGrader.map((name) => missing(`graders/${folder.slug}/${name}`)),
    ...folder.unexpected.map((file) => ({
      file,
      found: 'a file or folder that is no part of an exercise',
      why: 'what nobody reads drifts from what is graded; a mutant under a wrong name proves nothing',
      edit: `delete it, or rename it: solutions/<name>.ts, mutants/<check-id>.<nickname>.ts, degenerates/<name>.ts`,
    })),
    ...judgePrograms(folder),
  ];
}

function judgePrograms({ path, solutions, degenerates }: ExerciseFolder): readonly Problem[] {
  const problems: Problem[] = [];
  if (solutions.length < fewestSolutions) {
    problems.push({
      file: `${path}/solutions/`,
      found: `${solutions.length} solutions`,
      why: 'one right answer cannot show that the checks accept another shape',
      edit: `write ${fewestSolutions - solutions.length} more right answers of another shape than reference.ts`,
    });
  }
  if (degenerates.length === 0) {
    problems.push({
      file: `${path}/degenerates/`,
      found: 'no program',
      why: 'nothing shows that an answer which does nothing earns nothing',
      edit: 'write do-nothing.ts, always-deny.ts or always-allow.ts',
    });
  }
  return problems;
}

/** Checks and groups of a built exercise: each check has a mutant, each group has points. */
export function judgeChecks(exercise: BuiltExercise, folder: ExerciseFolder): readonly Problem[] {
  const unproved = exercise.checks.filter(({ id }) => !folder.mutants.some((mutant) => mutant.check === id));
  const worthless = exercise.groups.filter(({ id }) => !exercise.checks.some((check) => check.group === id));
  return [
    ...(exercise.checks.length > 0 ? [] : [noChecks(exercise.slug)]),
    ...(unproved.length === 0
      ? []
      : [
          withoutMutant(
            folder.path,
            unproved.map(({ id }) => id),
          ),
        ]),
    ...worthless.map(({ id }) => ({
      file: `${folder.path}/exercise.ts`,
      found: `group ${id} has no check`,
      why: 'a learner would see a group that can never be earned',
      edit: `remove group ${id}, or give a check in graders/${exercise.slug}/grader.ts group: '${id}'`,
    })),
  ];
}

function withoutMutant(path: string, checks: readonly string[]): Problem {
  return {
    file: `${path}/mutants/`,
    found: `no mutant kills ${checks.join(', ')}`,
    why: 'a check that no wrong answer fails may pass everything',
    edit: `write mutants/${checks[0] ?? ''}.<nickname>.ts${checks.length > 1 ? ' and one for each of the others' : ''}: the reference with the one mistake that the check is about`,
  };
}

function noChecks(slug: string): Problem {
  return {
    file: `graders/${slug}/grader.ts`,
    found: 'no checks',
    why: 'nothing can pass without a check',
    edit: 'add a check',
  };
}

function missing(file: string): Problem {
  return {
    file,
    found: 'no such file',
    why: 'every exercise has it',
    edit: `write ${file}; "gerbang content new" shows one`,
  };
}
