import type { Emitter } from '../emitter.ts';
import type { FormatContext } from './context.ts';
import type { CheckView, EntryView } from './view.ts';
import { viewEntry } from './view.ts';

/**
 * TAP 14: a subtest for each entry with a point for each check, then the entry's own point. Advice that was
 * not followed is a TODO, which does not fail a run; a skipped check says what it waits for.
 */
export function createTapEmitter(context: FormatContext): Emitter {
  let count = 0;
  return {
    begin: () => ['TAP version 14'],
    entry(entry) {
      const view = viewEntry(entry, context);
      count += 1;
      const failed = view.trouble !== undefined || (entry.kind === 'graded' && entry.verdict.status !== 'passed');
      return [
        ...(view.checks.length === 0 ? [] : subtest(view)),
        `${failed ? 'not ok' : 'ok'} ${count} - ${escape(view.path)}`,
        ...(view.trouble === undefined ? [] : yaml('', { code: view.trouble.code, message: view.trouble.title })),
      ];
    },
    end: () => [`1..${count}`],
  };
}

function subtest({ checks, path }: EntryView): readonly string[] {
  const indent = '    ';
  return [
    `# Subtest: ${escape(path)}`,
    `${indent}1..${checks.length}`,
    ...checks.flatMap((check, index) => point(check, index + 1).map((line) => `${indent}${line}`)),
  ];
}

function point(check: CheckView, number: number): readonly string[] {
  const name = `${number} - ${escape(check.title)}`;
  if (check.outcome === 'skipped') return [`ok ${name} # SKIP`];
  if (check.outcome === 'pass') return [`ok ${name}`];
  const directive = check.required ? '' : ' # TODO disarankan';
  const about = { rule: check.rule, read: check.href, ...(check.line === undefined ? {} : { line: check.line }) };
  return [`not ok ${name}${directive}`, ...yaml('', { message: check.finding, ...about })];
}

/** Strings in YAML's double quotes are JSON's. */
function yaml(indent: string, values: Readonly<Record<string, string | number>>): readonly string[] {
  const lines = Object.entries(values).map(([key, value]) => `${indent}  ${key}: ${JSON.stringify(value)}`);
  return [`${indent}  ---`, ...lines, `${indent}  ...`];
}

/** A description may not begin a directive or a line of its own. */
function escape(description: string): string {
  return description.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\\#]/g, (character) => `\\${character}`);
}
