import { fragment } from 'xmlbuilder2';
import type { Emitter } from '../emitter.ts';
import type { FormatContext } from './context.ts';
import type { CheckView, EntryView } from './view.ts';
import { viewEntry } from './view.ts';

/**
 * JUnit XML: a suite for each entry, a case for each check. Advice that was not followed is a passed case that
 * says so, since a red build for it would make it a demand. Written suite by suite: no counts at the top.
 */
export function createJunitEmitter(context: FormatContext): Emitter {
  return {
    begin: () => ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="gerbang">'],
    entry: (entry) => [suite(viewEntry(entry, context))],
    end: () => ['</testsuites>'],
  };
}

function suite({ checks, exercise, learner, path, trouble }: EntryView): string {
  const count = (of: (check: CheckView) => boolean): number => checks.filter(of).length;
  const cases = checks.map((check) => testCase(path, check));
  const element = {
    testsuite: {
      '@name': clean(path),
      '@tests': trouble === undefined ? checks.length : 1,
      '@failures': count(isFailure),
      '@errors': trouble === undefined ? 0 : 1,
      '@skipped': count(({ outcome }) => outcome === 'skipped'),
      '@time': 0,
      ...(learner === ''
        ? {}
        : {
            properties: {
              property: [
                { '@name': 'learner', '@value': learner },
                { '@name': 'exercise', '@value': exercise },
              ],
            },
          }),
      testcase:
        trouble === undefined
          ? cases
          : {
              '@name': trouble.kind,
              '@classname': clean(path),
              '@time': 0,
              error: { '@message': clean(trouble.title), '@type': trouble.code, '#': clean(trouble.why) },
            },
    },
  };
  return fragment(element).end({ prettyPrint: true });
}

function testCase(path: string, check: CheckView): Readonly<Record<string, unknown>> {
  return {
    '@name': clean(check.title),
    '@classname': clean(path),
    '@time': 0,
    ...(check.line === undefined ? {} : { '@line': check.line }),
    ...(check.outcome === 'skipped' ? { skipped: {} } : {}),
    ...(isFailure(check)
      ? {
          failure: {
            '@message': clean(check.finding),
            '@type': check.rule,
            '#': clean(`${check.explanation}\n${check.href}`),
          },
        }
      : check.explanation === ''
        ? {}
        : { 'system-out': clean(`${check.explanation}\n${check.href}`) }),
  };
}

function isFailure({ outcome, required }: CheckView): boolean {
  return outcome === 'fail' && required;
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function clean(value: string): string {
  return value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
