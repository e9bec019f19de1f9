import { describe, expect, test } from 'vitest';
import { answerByContract, answerByDefault, commandParts, withoutParts, type CaseCommand } from './case-contract.ts';
import { serveReaders } from './contract-readers.ts';

const sound = Object.fromEntries(Object.entries(commandParts).map(([part, [first]]) => [part, first])) as CaseCommand;
const lost = (command: CaseCommand, validator: boolean) =>
  serveReaders(answerByDefault(command, validator), answerByContract(command))
    .filter(({ served }) => !served)
    .map(({ purpose }) => purpose);

test('a sound command is accepted, and everybody gets what they were promised', () => {
  const answer = answerByContract(sound);
  expect(answer).toMatchObject({ status: 202, created: 1, parts: { caseId: 'case-456', self: '/v1/cases/case-456' } });
  expect(answerByDefault(sound, false)).toEqual(answer);
  expect(lost(sound, true)).toEqual([]);
});

// Contract, then the gateway without a validator, then with one.
test.each<readonly [Partial<CaseCommand>, number, number, number]>([
  [{ path: 'misspelled' }, 404, 403, 403],
  [{ token: 'absent' }, 401, 401, 401],
  [{ token: 'without-scope' }, 403, 401, 401],
  [{ contentType: 'absent' }, 415, 202, 202],
  [{ key: 'absent' }, 400, 202, 400],
  [{ brace: 'absent' }, 400, 502, 400],
  [{ subject: 'absent' }, 400, 202, 400],
  [{ caseType: 'absent' }, 400, 202, 400],
  [{ caseType: 'unsupported' }, 422, 202, 400],
  [{ description: 'absent' }, 202, 202, 202],
  [{ submitter: 'given' }, 400, 202, 400],
  [{ key: 'repeated' }, 202, 202, 202],
  [{ key: 'reused' }, 409, 202, 202],
])('%j: %i, %i, %i', (change, contract, bare, validated) => {
  const command = { ...sound, ...change };
  const answers = [answerByContract(command), answerByDefault(command, false), answerByDefault(command, true)];
  expect(answers.map(({ status }) => status)).toEqual([contract, bare, validated]);
});

describe('what readers lose', () => {
  test('to a validator that answers for the handler: status, code, field, sentence and correlation ID', () => {
    expect(lost({ ...sound, caseType: 'unsupported' }, true)).toEqual(['decide', 'branch', 'mark', 'read', 'trace']);
  });

  test('to a handler that does not know its keys: the case that was promised, and the count', () => {
    expect(lost({ ...sound, key: 'repeated' }, true)).toEqual(['track', 'count']);
  });

  test.each([
    [['correlationId'], ['trace']],
    [['self'], ['follow']],
    [['caseId'], []],
    [
      ['caseId', 'self'],
      ['track', 'follow'],
    ],
    [['statusCode'], ['decide']],
    [['message'], []],
  ] as const)('without %j: %j', (missing, purposes) => {
    const promised = answerByContract(sound);
    const served = serveReaders(withoutParts(promised, missing), promised);
    expect(served.filter((need) => !need.served).map(({ purpose }) => purpose)).toEqual(purposes);
  });
});
