import { stringify } from 'csv-stringify/sync';
import { findFirstFinding } from '#verdict';
import type { Emitter } from '../emitter.ts';
import type { Entry } from '../envelope.ts';

const columns = [
  'path',
  'learner',
  'exercise',
  'seed',
  'submitted_at',
  'status',
  'earned',
  'possible',
  'first_rule',
  'failed_checks',
  'exercise_version',
  'engine_version',
  'source_sha256',
  'error',
] as const;

/** A table for spreadsheets (RFC 4180): a header, then a row for each entry. Cells never begin a formula. */
export const csvEmitter: Emitter = Object.freeze({
  begin: () => [toRow(columns)],
  entry: (entry: Entry) => [toRow(cellsOf(entry))],
  end: () => [],
});

function cellsOf(entry: Entry): readonly (string | number)[] {
  if (entry.kind === 'refused') return [entry.path, ...columns.slice(1, -1).map(() => ''), entry.error.code];
  const { exercise, learner, path, seed, submittedAt = '', verdict } = entry;
  const failed = verdict.checks.filter((check) => check.outcome === 'fail').map(({ id }) => id);
  return [
    path,
    learner,
    exercise,
    seed,
    submittedAt,
    verdict.status,
    ...(verdict.status === 'ungradable' ? ['', ''] : [verdict.score.earned, verdict.score.possible]),
    findFirstFinding(verdict)?.rule ?? '',
    failed.join(' '),
    verdict.exercise.version,
    verdict.engine.version,
    verdict.source.sha256,
    verdict.reason ?? '',
  ];
}

function toRow(cells: readonly (string | number)[]): string {
  return stringify([[...cells]], { escape_formulas: true, record_delimiter: '' });
}
