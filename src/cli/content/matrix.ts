import type { BuiltExercise, Mutant } from '#course/load';
import type { ExerciseReport } from './check-content.ts';
import type { ProgramRuns } from './run-programs.ts';

const nameColumns = 52;

/** What was proved, for a terminal: points, each check with the mutants it kills, the programs, fuel and time. */
export function formatReport(report: ExerciseReport, full: boolean): readonly string[] {
  const { exercise, ran } = report;
  if (exercise === undefined) return [report.slug];
  const total = exercise.groups.reduce((sum, { points }) => sum + points, 0);
  return [
    `${exercise.slug} (${exercise.code})`,
    `  points  ${exercise.groups.map(({ id, points }) => `${id} ${points}`).join('  ')}  total ${total}`,
    '',
    ...exercise.checks.map((check) => formatCheck(check, ran)),
    '',
    ...(full ? formatGrid(exercise, ran) : []),
    ...formatKinds(ran),
    `  ${report.gradings} gradings in ${(report.milliseconds / 1000).toFixed(1)} s, ${(report.milliseconds / Math.max(report.gradings, 1)).toFixed(1)} ms each on all workers together`,
  ];
}

function formatCheck(
  { gate, id, points, rule, severity }: BuiltExercise['checks'][number],
  ran: readonly ProgramRuns[],
): string {
  const killed = mutantsOf(ran, id).map(({ program, runs }) => {
    const dead = runs.filter((run) => run.failed.has(id)).length;
    return `${(program as Mutant).nickname}${dead === runs.length ? '' : ` (${dead}/${runs.length})`}`;
  });
  const head = `  ${gate === true ? '★' : ' '} ${id.padEnd(40)} ${String(points).padStart(3)}  ${severity === 'wajib' ? ' ' : 'd'} ${rule.padEnd(36)}`;
  return `${head} ${killed.length === 0 ? '-' : killed.join(', ')}`;
}

function mutantsOf(ran: readonly ProgramRuns[], check: string): readonly ProgramRuns[] {
  return ran.filter(({ program }) => program.kind === 'mutant' && (program as Mutant).check === check);
}

/** The grid: a row for each program, a column for each check. */
function formatGrid(exercise: BuiltExercise, ran: readonly ProgramRuns[]): readonly string[] {
  const numbers = exercise.checks.map((_, index) => String(index + 1).padStart(3)).join('');
  const rows = ran.map(
    (one) =>
      `  ${`${one.program.kind} ${one.program.name}`.slice(0, nameColumns - 1).padEnd(nameColumns)}${exercise.checks.map(({ id }) => `  ${cell(one, id)}`).join('')}`,
  );
  return [
    '  . passes   x fails in every variant   ~ in some   - skipped   X the check in its name',
    '',
    `  ${' '.repeat(nameColumns)}${numbers}`,
    ...rows,
    '',
  ];
}

function cell({ program, runs }: ProgramRuns, check: string): string {
  const failed = runs.filter((run) => run.failed.has(check)).length;
  if (failed > 0 && failed < runs.length) return '~';
  if (failed > 0) return program.kind === 'mutant' && (program as Mutant).check === check ? 'X' : 'x';
  return runs.length > 0 && runs.every((run) => run.skipped.has(check)) ? '-' : '.';
}

function formatKinds(ran: readonly ProgramRuns[]): readonly string[] {
  return (['starter', 'reference', 'solution', 'mutant', 'degenerate'] as const).flatMap((kind) => {
    const of = ran.filter(({ program }) => program.kind === kind);
    const fuels = of.flatMap(({ runs }) => runs.map((run) => run.fuel));
    if (fuels.length === 0) return [];
    const variants = Math.max(...of.map(({ runs }) => runs.length));
    const least = fuels.reduce((a, b) => Math.min(a, b));
    const most = fuels.reduce((a, b) => Math.max(a, b));
    return [`  ${kind.padEnd(10)} ${String(of.length).padStart(3)} on ${variants} variants, fuel ${least} to ${most}`];
  });
}
