import { expect, test } from 'vitest';
import { formatHash, isAddress, needGroups, needs, parseHash, startingPoint, type Settings } from './settings.ts';

test('an address brings back the state that wrote it, with the order of the needs', () => {
  const settings: Settings = { needs: ['shape', 'token'], helpers: ['BACKEND', 'CLOUDFRONT'] };
  expect(parseHash(formatHash(settings))).toEqual(settings);
  expect(parseHash(formatHash({ needs: [], helpers: [] }))).toEqual({ needs: [], helpers: [] });
});

test('unknown and repeated names of an address are passed over', () => {
  expect(parseHash('#feature-matcher?needs=quota.root.quota&with=x')).toEqual({ needs: ['quota'], helpers: [] });
});

test('an address of something else is the starting point', () => {
  expect(isAddress('#four-gates?role=auditor')).toBe(false);
  expect(parseHash('#rest-atau-http')).toEqual(startingPoint);
});

test('every need is shown in exactly one group', () => {
  expect([...Object.values(needGroups).flat()].sort()).toEqual([...needs].sort());
});
