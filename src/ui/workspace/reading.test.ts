import { describe, expect, it } from 'vitest';
import type { Messages } from '#graders/kit/messages.ts';
import { nothingObservedMessage } from '#graders/kit/ungradable.id.ts';
import type { CheckResult, Verdict } from '#verdict';
import { findingText, lineMarks } from './finding-text.ts';
import { readChecks } from './reading.ts';

const check = (id: string, outcome: CheckResult['outcome'], more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  rule: `rule-${id}`,
  group: 'g',
  severity: 'wajib',
  gate: false,
  outcome,
  points: { earned: outcome === 'pass' ? 5 : 0, possible: 5 },
  ...more,
});

describe('the order of findings', () => {
  const checks = [
    check('advised', 'fail', { severity: 'disarankan' }),
    check('plain', 'fail'),
    check('gate-open', 'pass', { gate: true }),
    check('gate', 'fail', { gate: true }),
    check('late', 'skipped'),
    check('plain-two', 'fail', { rule: 'rule-gate-open' }),
  ];
  const reading = readChecks({ checks });

  it('puts gates before demanded before advised, each as authored', () => {
    expect(reading.findings.map(({ id }) => id)).toEqual(['gate', 'plain', 'plain-two', 'advised']);
  });

  it('counts what passed, what was skipped and which gates hold', () => {
    expect(reading).toMatchObject({ passed: 1, total: 6, skipped: 1, gatesHolding: 1 });
    expect(reading.gates.map(({ id }) => id)).toEqual(['gate', 'gate-open']);
  });

  it('calls no rule proved that another check of it disproves or did not ask', () => {
    expect(reading.provedRules).toEqual([]);
    expect(readChecks({ checks: [check('a', 'pass'), check('b', 'pass', { rule: 'rule-a' })] }).provedRules).toEqual([
      'rule-a',
    ]);
  });
});

describe('marks in the editor', () => {
  const message = {
    title: 't',
    finding: () => 'finding',
    why: () => 'why',
    got: () => 'got',
    expected: () => 'expected',
    sample: {},
  };
  const messages: Messages = {
    checks: { gate: message, plain: message },
    participants: (id) => ({ name: id, short: id }),
    step: ({ op }) => op,
  };
  const at = (line: number): CheckResult['location'] & object => ({
    file: 'solution.ts',
    line,
    column: 3,
    endLine: line,
    endColumn: 9,
  });
  const verdict = (checks: CheckResult[], more: Partial<Verdict> = {}): Verdict => ({
    schema: 'gerbang/verdict/v1',
    exercise: { slug: 's', version: 'a'.repeat(64) },
    variant: { seed: '0'.repeat(16) },
    source: { sha256: 'b'.repeat(64) },
    engine: { version: 'c'.repeat(64) },
    status: 'failed',
    score: { earned: 0, possible: 10 },
    groups: [],
    checks,
    usage: { fuel: 1 },
    ...more,
  });

  it('has the first finding with its causes as primary, the others once each', () => {
    const step = { at: 0, actor: 'a', target: 'b', op: 'read' };
    const evidence = {
      scenario: 's',
      participants: [],
      steps: [
        { ...step, line: 14, mark: 'cause' as const },
        { ...step, line: 14, mark: 'cause' as const },
        { ...step, line: 18, mark: 'effect' as const },
      ],
      total: 3,
    };
    const marks = lineMarks(
      verdict([
        check('plain', 'fail', { location: at(30) }),
        check('gate', 'fail', { gate: true, location: at(18), evidence }),
      ]),
      messages,
      () => 40,
    );
    expect(marks.map(({ line, primary, endColumn }) => [line, primary, endColumn])).toEqual([
      [18, true, 9],
      [14, true, 41],
      [30, false, 9],
    ]);
  });

  it('says where an ungradable submission stopped', () => {
    const marks = lineMarks(
      verdict([], { status: 'ungradable', reason: 'syntax', location: at(12) }),
      messages,
      () => 1,
    );
    expect(marks).toMatchObject([{ line: 12, primary: true }]);
    expect(marks[0]?.message).toMatch(/^Baris 12:3/);
  });
});

it('says of a check that saw nothing what the command line says', () => {
  const { finding, why, got, expected } = nothingObservedMessage;
  const unseen = check('plain', 'fail', { params: { nothingObserved: true } });
  const messages: Messages = { checks: {}, participants: (id) => ({ name: id, short: id }), step: ({ op }) => op };
  expect(findingText(unseen, messages)).toEqual({ title: finding, why, ends: { got, expected } });
});
