import type { Emitter } from '../emitter.ts';
import type { FormatContext } from './context.ts';
import { commaSeparated } from './json-stream.ts';
import type { CheckView, EntryView } from './view.ts';
import { viewEntry } from './view.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** Common Test Report Format 1.0.0: a test for each check; what could not be graded is one test with the status `other`. */
export function createCtrfEmitter(context: FormatContext): Emitter {
  const summary = { tests: 0, passed: 0, failed: 0, skipped: 0, pending: 0, other: 0, suites: 0 };
  const separate = commaSeparated();
  const tool = { name: 'gerbang', version: context.version };
  return {
    begin: () => [
      `{"reportFormat":"CTRF","specVersion":"1.0.0","timestamp":${JSON.stringify(context.startedAt)},"results":{"tool":${JSON.stringify(tool)},"tests":[`,
    ],
    entry(entry) {
      const tests = testsOf(viewEntry(entry, context));
      summary.suites += 1;
      for (const { status } of tests) {
        summary.tests += 1;
        summary[status] += 1;
      }
      return tests.map((test) => separate(JSON.stringify(test)));
    },
    end: () => [
      `],"summary":${JSON.stringify({ ...summary, start: Date.parse(context.startedAt), stop: context.now() })}}}`,
    ],
  };
}

function testsOf({ checks, exercise, learner, path, trouble }: EntryView) {
  const common = { duration: 0, suite: [path], filePath: path };
  const labels = learner === '' ? {} : { labels: { learner, exercise } };
  if (trouble !== undefined) {
    return [
      {
        name: trouble.title,
        status: 'other' as Status,
        ...common,
        message: trouble.why === '' ? trouble.title : trouble.why,
        rawStatus: `${trouble.kind} ${trouble.code}`,
        ...labels,
      },
    ];
  }
  return checks.map((check) => ({
    name: check.title,
    status: statusOf(check),
    ...common,
    ...(check.line === undefined ? {} : { line: check.line }),
    ...(check.explanation === '' ? {} : { message: check.explanation }),
    rawStatus: check.outcome,
    tags: [check.rule, check.required ? 'wajib' : 'disarankan'],
    ...labels,
    extra: { check: check.id, earned: check.earned, possible: check.possible, read: check.href },
  }));
}

/** Advice that was not followed fails nothing. */
function statusOf({ outcome, required }: CheckView): Status {
  if (outcome === 'skipped') return 'skipped';
  return outcome === 'pass' ? 'passed' : required ? 'failed' : 'other';
}
