import type { Invocation, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import type { BuiltRule } from '#course/load';
import type { Emitter } from '../emitter.ts';
import type { Entry } from '../envelope.ts';
import type { FormatContext } from './context.ts';
import { commaSeparated } from './json-stream.ts';
import type { CheckView, EntryView } from './view.ts';
import { viewEntry } from './view.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0: a result for each failed check, at its place in the submission, with the rule's paragraph as its
 * help. What could not be graded is an open question (`kind: open`), since it says nothing of the answer; what
 * could not be opened is a notification of the invocation.
 */
export function createSarifEmitter(context: FormatContext): Emitter {
  const used = [...context.exercises.values()].flatMap(({ checks }) => checks.map(({ rule }) => rule));
  const rules = [...context.rules.values()].filter(({ id }) => used.includes(id));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const driver: ToolComponent = {
    name: 'gerbang',
    version: context.version,
    informationUri: context.site,
    language: 'id',
    rules: rules.map((rule) => describeRule(rule, context)),
  };
  const separate = commaSeparated();
  const notifications: NonNullable<Invocation['toolExecutionNotifications']> = [];
  return {
    begin: () => [
      `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    ],
    entry(entry) {
      const view = viewEntry(entry, context);
      if (view.trouble?.kind === 'refused')
        notifications.push({
          level: 'error',
          descriptor: { id: view.trouble.code },
          message: { text: view.trouble.title },
          locations: [{ physicalLocation: { artifactLocation: { uri: toUri(view.path) } } }],
        });
      return resultsOf(entry, view, indices).map((result) => separate(JSON.stringify(result)));
    },
    end: (tally) => [
      `],"invocations":[${JSON.stringify({
        executionSuccessful: tally.complete,
        startTimeUtc: context.startedAt,
        toolExecutionNotifications: notifications,
      } satisfies Invocation)}]}]}`,
    ],
  };
}

function describeRule(rule: BuiltRule, { site }: FormatContext): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: rule.statement },
    helpUri: `${site}${rule.href}`,
    defaultConfiguration: { level: rule.severity === 'wajib' ? 'error' : 'note' },
  };
}

function resultsOf(entry: Entry, view: EntryView, indices: ReadonlyMap<string, number>): readonly Result[] {
  if (entry.kind === 'refused') return [];
  const { exercise, learner, verdict } = entry;
  const properties = { learner, exercise };
  if (view.trouble !== undefined) {
    return [
      {
        ruleId: `gerbang/${view.trouble.code}`,
        kind: 'open',
        level: 'none',
        message: { text: `${view.trouble.title} ${view.trouble.why}` },
        locations: [locate(view.path, verdict.location)],
        properties,
      },
    ];
  }
  return view.checks.flatMap((check, index) =>
    check.outcome === 'fail'
      ? [toResult(view.path, check, verdict.checks[index]?.location, indices, { ...properties, seed: entry.seed })]
      : [],
  );
}

type Place = NonNullable<Extract<Entry, { kind: 'graded' }>['verdict']['location']>;

function toResult(
  path: string,
  check: CheckView,
  place: Place | undefined,
  indices: ReadonlyMap<string, number>,
  properties: Readonly<Record<string, string>>,
): Result {
  const ruleIndex = indices.get(check.rule);
  return {
    ruleId: check.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: check.required ? 'error' : 'note',
    message: { text: check.explanation === '' ? check.title : check.explanation },
    locations: [locate(path, place)],
    partialFingerprints: { 'check/v1': `${properties['exercise'] ?? ''}/${check.id}` },
    properties: { ...properties, check: check.id, earned: check.earned, possible: check.possible },
  };
}

function locate(path: string, place: Place | undefined): NonNullable<Result['locations']>[number] {
  const region =
    place === undefined
      ? {}
      : {
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          },
        };
  return { physicalLocation: { artifactLocation: { uri: toUri(path) }, ...region } };
}

function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
