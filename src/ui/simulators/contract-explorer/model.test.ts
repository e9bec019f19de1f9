import { expect, test } from 'vitest';
import { viewExplorer } from './model.ts';
import { address } from './settings.ts';

const { start } = address;
const sound = { ...start, caseType: 'supported', answerer: 'contract' } as const;
const purposes = (settings: typeof start) =>
  viewExplorer(settings)
    .readers.filter(({ served }) => !served)
    .map(({ purpose }) => purpose);

test('at the start a gateway says 400 to what the contract answers with 422, and five of seven are left with nothing', () => {
  const { answers, served, readers, lines, broken } = viewExplorer(start);
  expect([answers.contract.status, answers.gateway.status]).toEqual([422, 400]);
  expect([served, readers.length]).toEqual([2, 7]);
  expect(lines).toEqual(['statusCode', 'answerType', 'message']);
  expect(broken).toEqual(['caseType']);
});

test('the answer of the contract to the same request serves everybody', () => {
  expect(purposes({ ...start, answerer: 'contract' })).toEqual([]);
});

test('an old key with other content: the gateway knows of no key, and a second case is made', () => {
  const { answers } = viewExplorer({ ...sound, key: 'reused' });
  expect([answers.contract.status, answers.gateway.status]).toEqual([409, 202]);
  expect([answers.contract.created, answers.gateway.created]).toEqual([0, 1]);
});

test('a part that is taken out keeps its line, and takes its reader with it', () => {
  const settings = { ...sound, missing: ['correlationId'] } as const;
  expect(viewExplorer(settings).lines).toContain('correlationId');
  expect(purposes(settings)).toEqual(['trace']);
});

test('an address gives the state back', () => {
  const state = { ...start, part: 'self', key: 'repeated', missing: ['caseId', 'self'], validator: false } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
