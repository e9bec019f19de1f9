import { describe, expect, test } from 'vitest';
import { answerOfGateway } from './gateway-answer.ts';

test('a response of the function is passed on', () => {
  expect(answerOfGateway({ kind: 'returned', value: { status: 202, body: { jobId: 'job-1' } } })).toEqual({
    from: 'backend',
    status: 202,
    headers: null,
    body: { jobId: 'job-1' },
  });
});

describe('without a response the gateway answers itself', () => {
  test('504 while the function still runs', () => {
    expect(answerOfGateway({ kind: 'running' })).toMatchObject({ from: 'gateway', status: 504 });
  });

  test('502 where it failed', () => {
    expect(answerOfGateway({ kind: 'failed' })).toMatchObject({ from: 'gateway', status: 502 });
  });

  test.each([null, 'text', [202], {}, { status: '202' }, { status: 99 }, { status: 202.5 }, { status: 600 }])(
    '502 where it returned %j',
    (value) => {
      expect(answerOfGateway({ kind: 'returned', value })).toMatchObject({ from: 'gateway', status: 502 });
    },
  );
});
