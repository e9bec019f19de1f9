import type { Emitter } from '../emitter.ts';
import type { Entry } from '../envelope.ts';
import type { FormatContext } from './context.ts';
import { viewEntry } from './view.ts';

/**
 * Classroom 50's `result.json` (`classroom50/result/v1`), one document a line. What its runner says in the
 * environment goes before what the entry knows.
 */
export function createClassroom50Emitter(context: FormatContext): Emitter {
  return {
    begin: () => [],
    entry: (entry) => [JSON.stringify(toResult(entry, context))],
    end: () => [],
  };
}

function toResult(entry: Entry, context: FormatContext) {
  const { environment: env } = context;
  const { checks, exercise, learner, path, trouble } = viewEntry(entry, context);
  const source = entry.kind === 'graded' ? entry.verdict.source.sha256 : '';
  const datetime = (entry.kind === 'graded' ? entry.submittedAt : undefined) ?? context.startedAt;
  return {
    schema: 'classroom50/result/v1',
    classroom: env['CLASSROOM'] ?? '',
    assignment: env['ASSIGNMENT'] ?? exercise,
    assignment_type: 'individual',
    owner: env['OWNER'] ?? env['USERNAME'] ?? learner,
    submission: env['SUBMISSION_TAG'] ?? `submit/${compact(datetime)}-${source.slice(0, 7)}`,
    commit: env['COMMIT_URL'] ?? '',
    release: env['RELEASE_URL'] ?? '',
    review: env['REVIEW_URL'] ?? '',
    datetime,
    graded_at: context.startedAt,
    score: checks.reduce((sum, check) => sum + check.earned, 0),
    'max-score': entry.kind === 'graded' ? entry.verdict.score.possible : 0,
    tests:
      trouble === undefined
        ? checks.map((check) => ({
            'test-name': check.title,
            passed: check.outcome === 'pass',
            score: check.earned,
            'max-score': check.possible,
            check: check.id,
            rule: check.rule,
            ...(check.explanation === '' ? {} : { message: check.explanation }),
          }))
        : [{ 'test-name': trouble.title, passed: false, score: 0, 'max-score': 0, ungradable: trouble.code }],
    path,
  };
}

/** `2026-11-23T01:02:03Z` as a tag writes it. */
function compact(datetime: string): string {
  return new Date(datetime).toISOString().replace(/[-:]|\.\d+/g, '');
}
