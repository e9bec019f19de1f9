import { expect, test } from 'vitest';
import { fillAccessLog, writeAccessLog } from './access-log-line.ts';

const format = [
  { name: 'route', variable: '$context.routeKey' },
  { name: 'path', variable: '$context.resourcePath' },
  { name: 'correlationId', variable: '$context.requestOverride.header.x-correlation-id' },
];
const values = { routeKey: 'POST /cases', resourcePath: '/cases' };

test('a variable of another kind of API comes out as a dash', () => {
  expect(writeAccessLog(fillAccessLog('REST', format, values))).toBe(
    '{"route":"-","path":"/cases","correlationId":"-"}',
  );
  expect(writeAccessLog(fillAccessLog('HTTP', format, values))).toBe(
    '{"route":"POST /cases","path":"-","correlationId":"-"}',
  );
});

test('a variable that exists and has no value is empty, and known', () => {
  expect(fillAccessLog('REST', format, values).map(({ known }) => known)).toEqual([false, true, true]);
  expect(fillAccessLog('HTTP', format, values).map(({ known }) => known)).toEqual([true, false, false]);
});

test('names of the language are not values', () => {
  const [field] = fillAccessLog('REST', [{ name: 'a', variable: '$context.authorizer.constructor' }], {});
  expect(field?.value).toBe('-');
});
