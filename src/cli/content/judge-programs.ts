import type { BuiltExercise, Mutant, Program } from '#course/load';
import type { Problem } from './problem.ts';
import type { ProgramRuns, Run } from './run-programs.ts';

/** Judges how the programs of an exercise fared, each by what it is there to prove. */
export function judgeRuns(exercise: BuiltExercise, all: readonly ProgramRuns[]): readonly Problem[] {
  return all.flatMap((ran) => {
    if (ran.fault !== undefined) return [faulty(ran.program, ran.fault)];
    if (ran.runs.length === 0) return [faulty(ran.program, 'it was graded on no variant')];
    switch (ran.program.kind) {
      case 'starter':
      case 'degenerate':
        return judgeWorthless(ran);
      case 'reference':
      case 'solution':
        return judgeRight(ran);
      case 'mutant':
        return judgeMutant(exercise, ran.program as Mutant, ran.runs);
    }
  });
}

function judgeWorthless({ program, runs }: ProgramRuns): readonly Problem[] {
  const wrong = runs.find((run) => run.status !== 'failed' || run.earned > 0);
  if (wrong === undefined) return [];
  return [
    {
      file: program.path,
      found: `${describe(wrong)}, ${wrong.earned} points`,
      why: `a ${program.kind} must be graded, fail and earn 0: points for nothing are worth nothing`,
      edit:
        wrong.status === 'ungradable'
          ? `make it load: it stops with reason ${wrong.reason ?? 'unknown'}`
          : 'put the checks that it passes `after` one that it fails, or make them observe what it does not do',
    },
  ];
}

function judgeRight({ program, runs }: ProgramRuns): readonly Problem[] {
  const wrong = runs.find(
    (run) => run.status !== 'passed' || (program.kind === 'reference' && run.earned < run.possible),
  );
  if (wrong === undefined) return [];
  return [
    {
      file: program.path,
      found: `${describe(wrong)}${list(wrong.failed)}`,
      why: 'a right answer that is turned away is as bad as a wrong one that passes',
      edit: `make the check accept this answer, or mend the answer; see it with: gerbang grade ${program.path} --seed ${wrong.seed}`,
    },
  ];
}

function judgeMutant(exercise: BuiltExercise, mutant: Mutant, runs: readonly Run[]): readonly Problem[] {
  const { check, path } = mutant;
  const known = new Set(exercise.checks.map(({ id }) => id));
  const unknown = [check, ...mutant.alsoFails].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    return [
      {
        file: path,
        found: `no check ${unknown.join(', ')}`,
        why: 'a mutant dies by a check that exists',
        edit: 'use ids of checks in the file name and the first line',
      },
    ];
  }
  const broken = runs.find((run) => run.status === 'ungradable');
  if (broken !== undefined) {
    return [
      {
        file: path,
        found: describe(broken),
        why: 'a mutant is a wrong answer that runs',
        edit: `make it load: reason ${broken.reason ?? 'unknown'}`,
      },
    ];
  }
  return [...judgeDeath(mutant, runs), ...judgeCompanions(mutant, runs)];
}

function judgeDeath({ check, path }: Mutant, runs: readonly Run[]): readonly Problem[] {
  const survived = runs.filter((run) => !run.failed.has(check));
  const first = survived[0];
  if (first === undefined) return [];
  const instead = first.skipped.has(check)
    ? `there ${check} is skipped`
    : `there it fails${list(first.failed) || ' nothing'}`;
  return [
    {
      file: path,
      found: `it survives ${check} in ${survived.length} of ${runs.length} variants, first ${first.seed}: ${instead}`,
      why: 'a mistake that one variant forgives is one that a learner keeps',
      edit: `add a scenario that tells them apart, or delete this mutant; see it with: gerbang grade ${path} --seed ${first.seed}`,
    },
  ];
}

/** What else it fails, over all variants together, is exactly what its first line says. */
function judgeCompanions({ alsoFails, check, path }: Mutant, runs: readonly Run[]): readonly Problem[] {
  const others = new Set(runs.flatMap((run) => [...run.failed]).filter((id) => id !== check));
  const unlisted = [...others].filter((id) => !alsoFails.includes(id));
  const idle = alsoFails.filter((id) => !others.has(id));
  if (unlisted.length === 0 && idle.length === 0) return [];
  const found = [
    unlisted.length > 0 ? `it also fails ${unlisted.join(', ')}` : '',
    idle.length > 0 ? `it never fails ${idle.join(', ')}` : '',
  ];
  const line = [...others].sort();
  return [
    {
      file: path,
      found: found.filter((part) => part !== '').join('; '),
      why: 'a mutant shows what one mistake costs; a surprise is a check that asks too much',
      edit: line.length === 0 ? 'remove the first line' : `make the first line: // gagal juga: ${line.join(', ')}`,
    },
  ];
}

function faulty({ path }: Program, fault: string): Problem {
  return {
    file: path,
    found: fault,
    why: 'a verdict must be the same each time, on every machine',
    edit: 'look for state or randomness in the grader; if there is none it is a bug of the engine',
  };
}

function describe(run: Run): string {
  return `${run.status}${run.reason === undefined ? '' : ` (${run.reason})`} on variant ${run.seed}`;
}

function list(ids: ReadonlySet<string>): string {
  return ids.size === 0 ? '' : ` ${[...ids].join(', ')}`;
}
