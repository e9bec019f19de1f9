import type { BuiltRule } from '#course/load';
import { nothingObservedMessage, ungradableMessage } from '#graders/kit/ungradable.id.ts';
import type { Messages } from '#kit';
import { listFindings } from '#verdict';
import type { CheckResult } from '#verdict';
import type { Paint } from '../terminal/paint.ts';
import { clean, fit, width, wrap } from '../terminal/paint.ts';
import type { GradedEntry } from './envelope.ts';
import { number, text } from './grade.id.ts';
import { describeStory } from './story.ts';

export interface FindingTexts {
  /** Absent while an author has not written them: findings are left out then. */
  readonly messages: Messages | undefined;
  readonly rules: ReadonlyMap<string, BuiltRule>;
}

const indent = '  ';
const labels = 12;
/** Lines of console output that are printed. */
const consoleLines = 40;

/** A verdict in full, for one submission: its first finding with its story, the rest as rows, its console output. */
export function describeVerdict(paint: Paint, entry: GradedEntry, texts: FindingTexts): readonly string[] {
  const { verdict } = entry;
  const passed = verdict.checks.filter((check) => check.outcome === 'pass').length;
  const counts = verdict.status === 'ungradable' ? '' : `${text.passedCount(passed, verdict.checks.length)}, `;
  return [
    '',
    `${indent}${paint('quiet', `${counts}${text.variant(entry.seed)}`)}`,
    ...(entry.madeFor === undefined ? [] : paragraph(text.madeFor).map((line) => paint('quiet', line))),
    ...describeStatus(paint, entry, texts),
    ...describeConsole(paint, entry),
  ];
}

function describeStatus(paint: Paint, { verdict }: GradedEntry, texts: FindingTexts): readonly string[] {
  if (verdict.status === 'ungradable') {
    const { title, why } = ungradableMessage(verdict);
    return ['', ...paragraph(title).map((line) => paint('strong', line)), '', ...paragraph(why)];
  }
  const { messages } = texts;
  const [first, ...rest] = listFindings(verdict);
  if (first === undefined || messages === undefined) return [];
  const skipped = verdict.checks.filter((check) => check.outcome === 'skipped').length;
  return [
    '',
    `${indent}${paint('quiet', text.startHere(rest.length + 1))}`,
    ...describeFinding(paint, first, messages, texts.rules),
    ...describeRest(paint, rest, messages),
    ...(skipped === 0 ? [] : ['', `${indent}${paint('quiet', text.skipped(skipped))}`]),
  ];
}

interface FindingText {
  readonly finding: string;
  readonly why: string;
  readonly got: string;
  readonly expected: string;
}

/** The four sentences of a finding, from its check's message and its parameters. */
export function renderFinding(check: CheckResult, messages: Messages): FindingText {
  const params = check.params ?? {};
  const message = messages.checks[check.id];
  if (message === undefined || params.nothingObserved === true) return nothingObservedMessage;
  return {
    finding: message.finding(params),
    why: message.why(params),
    got: message.got(params),
    expected: message.expected(params),
  };
}

/** One finding in full: what happened, why, its story, what came and what should have, its rule. */
export function describeFinding(
  paint: Paint,
  check: CheckResult,
  messages: Messages,
  rules: FindingTexts['rules'],
): readonly string[] {
  const { finding, why, got, expected } = renderFinding(check, messages);
  const rule = rules.get(check.rule);
  const place = check.location;
  return [
    ...paragraph(finding).map((line) => paint('strong', line)),
    '',
    ...paragraph(why),
    ...(check.evidence === undefined ? [] : describeStory(paint, check.evidence, messages)),
    '',
    ...labelled(text.got, got),
    ...labelled(text.expected, expected),
    ...(place === undefined ? [] : labelled(text.place, text.placeOf(place.file, place.line, place.column))),
    ...labelled(text.rule, rule === undefined ? check.rule : `${check.rule}: ${rule.statement}`),
    ...(rule === undefined ? [] : labelled(text.read, rule.href)),
  ];
}

function describeRest(paint: Paint, rest: readonly CheckResult[], messages: Messages): readonly string[] {
  if (rest.length === 0) return [];
  const rows = rest.map((check) => {
    const cost = text.cost(check.points.possible - check.points.earned).padStart(5);
    return `${indent}${cost}  ${fit(messages.checks[check.id]?.title ?? check.id, 46)} ${paint('quiet', fit(check.rule, 36).trimEnd())}`;
  });
  return ['', `${indent}${paint('strong', text.otherFindings)}`, ...rows];
}

function describeConsole(paint: Paint, entry: GradedEntry): readonly string[] {
  if (entry.console.length === 0) return [];
  const lines = entry.console
    .slice(0, consoleLines)
    .flatMap(({ level, text: line, cut }) =>
      line
        .split('\n')
        .map(
          (part, index) =>
            `${indent}${paint('quiet', fit(index === 0 ? level : '', 6))}${clean(part).slice(0, width - 10)}${cut === true ? ` (${text.cut})` : ''}`,
        ),
    );
  const more =
    entry.console.length > consoleLines
      ? [`${indent}${paint('quiet', `… ${number(entry.console.length - consoleLines)}`)}`]
      : [];
  return ['', `${indent}${paint('strong', text.console)}`, ...lines, ...more];
}

function labelled(label: string, value: string): readonly string[] {
  return wrap(clean(value), width - labels - 2).map(
    (line, index) => `${indent}${fit(index === 0 ? label : '', labels)}${line}`,
  );
}

function paragraph(value: string): readonly string[] {
  return wrap(clean(value), width - 2).map((line) => `${indent}${line}`);
}
