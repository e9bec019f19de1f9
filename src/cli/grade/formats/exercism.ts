import type { Emitter } from '../emitter.ts';
import { text } from '../grade.id.ts';
import type { FormatContext } from './context.ts';
import type { CheckView } from './view.ts';
import { viewEntry } from './view.ts';

const longestMessage = 65_535;
const longestOutput = 500;

/**
 * Exercism's `results.json`, version 3, one document a line. A solution passes there when every test does, so
 * advice that was not followed is a passed test with an output.
 */
export function createExercismEmitter(context: FormatContext): Emitter {
  return {
    begin: () => [],
    entry(entry) {
      const { checks, trouble } = viewEntry(entry, context);
      const result =
        trouble === undefined
          ? {
              status: entry.kind === 'graded' && entry.verdict.status === 'passed' ? 'pass' : 'fail',
              message: null,
              tests: checks.map(toTest),
              version: 3,
            }
          : {
              status: 'error',
              message: cut([trouble.title, trouble.why].filter((part) => part !== '').join('\n'), longestMessage),
              tests: [],
              version: 3,
            };
      return [JSON.stringify(result)];
    },
    end: () => [],
  };
}

function toTest(check: CheckView) {
  const failed = check.outcome === 'skipped' || (check.outcome === 'fail' && check.required);
  if (failed)
    return {
      name: check.title,
      status: 'fail',
      message: cut(check.outcome === 'skipped' ? text.skippedCheck : check.explanation, longestMessage),
    };
  return {
    name: check.title,
    status: 'pass',
    ...(check.explanation === '' ? {} : { output: cut(check.explanation, longestOutput) }),
  };
}

function cut(value: string, length: number): string {
  return value.length <= length ? value : `${value.slice(0, length - 1)}…`;
}
