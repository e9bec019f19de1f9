import type { Emitter } from '../emitter.ts';
import type { FormatContext } from './context.ts';
import type { CheckView } from './view.ts';
import { viewEntry } from './view.ts';

/**
 * Gradescope's `results.json`, one document a line: a single submission's is the file that an autograder leaves
 * in `/autograder/results/`. Points are those of the checks; the status of a test is said, not derived from them.
 */
export function createGradescopeEmitter(context: FormatContext): Emitter {
  return {
    begin: () => [],
    entry(entry) {
      const { checks, exercise, learner, path, trouble } = viewEntry(entry, context);
      const extra_data = { path, learner, exercise, ...(entry.kind === 'graded' ? { seed: entry.seed } : {}) };
      if (trouble !== undefined)
        return [
          JSON.stringify({
            score: 0,
            output: [trouble.title, trouble.why].filter((part) => part !== '').join('\n'),
            output_format: 'text',
            visibility: 'visible',
            extra_data: { ...extra_data, ungradable: trouble.code },
          }),
        ];
      const score = checks.reduce((sum, check) => sum + check.earned, 0);
      return [
        JSON.stringify({
          score,
          visibility: 'visible',
          test_output_format: 'text',
          tests: checks.map((check, index) => toTest(check, index)),
          extra_data,
        }),
      ];
    },
    end: () => [],
  };
}

function toTest(check: CheckView, index: number) {
  return {
    name: check.title,
    number: String(index + 1),
    score: check.earned,
    max_score: check.possible,
    status: check.outcome === 'pass' ? 'passed' : 'failed',
    ...(check.explanation === '' ? {} : { output: `${check.explanation}\n${check.href}` }),
    tags: [check.rule],
    visibility: 'visible',
    extra_data: { check: check.id, outcome: check.outcome },
  };
}
