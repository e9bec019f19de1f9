import { expect, test } from 'vitest';
import { experiments, reading } from './feature-matcher.id.ts';
import { closedBy, decidingNeeds, isGap, matchProducts, propsOf, sharedNeeds } from './model.ts';
import { helpers, needs, startingPoint, toggle, type Settings } from './settings.ts';

const left = (settings: Settings) =>
  matchProducts(settings).flatMap(({ product, state }) =>
    state === 'closed' || state === 'unasked' ? [] : [`${product} ${state}`],
  );
const needing = (...asked: Settings['needs']): Settings => ({ needs: asked, helpers: [] });

test('it starts with one product left, and the cheap one closed by three of four needs', () => {
  expect(left(startingPoint)).toEqual(['REST open']);
  const http = matchProducts(startingPoint).find(({ product }) => product === 'HTTP');
  expect(http?.answers.filter(isGap).map(({ need }) => need)).toEqual(['quota', 'firewall', 'shape']);
});

test('with everything beside it the cheap product opens again, propped by all three', () => {
  const match = matchProducts({ ...startingPoint, helpers }).find(({ product }) => product === 'HTTP');
  expect(match?.state).toBe('propped');
  expect(match && [...propsOf(match)].sort()).toEqual([...helpers].sort());
});

test('a component opens nothing that lacks more than it gives', () => {
  expect(left({ ...startingPoint, helpers: ['CLOUDFRONT'] })).not.toContain('HTTP propped');
});

test('tokens of any issuer without own code are no reason between REST and HTTP API; a firewall is', () => {
  expect(left(needing('token-built-in', 'load-limit'))).toEqual(['REST open', 'HTTP open']);
  const guarded = needing('token-built-in', 'load-limit', 'firewall');
  expect(left(guarded)).toEqual(['REST open']);
  expect(left({ ...guarded, helpers: ['CLOUDFRONT'] })).toEqual(['REST open', 'HTTP propped']);
});

test('where no product answers by itself, the sentence names the one that opens with something beside it', () => {
  const asked = needing('graphql', 'quota');
  expect(left(asked)).toEqual([]);
  expect(reading(matchProducts(asked), asked)).toContain('AppSync bisa terbuka lagi dengan penopang');
  expect(left({ ...asked, helpers: ['OWN_METERING'] })).toEqual(['APPSYNC propped']);
});

test('GraphQL leaves only AppSync', () => {
  expect(left(needing('graphql'))).toEqual(['APPSYNC open']);
});

test('where AWS does not say, a product is closed and the answer says that it is not documented', () => {
  const alb = matchProducts(needing('iam-caller')).find(({ product }) => product === 'ALB');
  expect(alb?.answers).toEqual([
    { kind: 'missing', need: 'iam-caller', feature: 'iam-authorization', documented: false },
  ]);
});

test('gaps stand in the order in which the needs were ticked', () => {
  const gaps = (...asked: Settings['needs']) =>
    matchProducts(needing(...asked)).map(({ answers }) => answers.filter(isGap).map(({ need }) => need));
  expect(gaps('shape', 'quota')[1]).toEqual(['shape', 'quota']);
  expect(gaps('quota', 'shape')[1]).toEqual(['quota', 'shape']);
});

test('a need that every product answers by itself is no reason', () => {
  expect(sharedNeeds(startingPoint)).toEqual(['token']);
  expect(decidingNeeds(startingPoint)).toEqual(['quota', 'firewall', 'shape']);
});

test('every need is answered by some product, and all but one close some', () => {
  expect(needs.filter((need) => closedBy(need) === 0)).toEqual(['token']);
  expect(needs.filter((need) => closedBy(need) === 5)).toEqual([]);
});

test('a connection that nobody asked for is not among what is left, and a push asks for it', () => {
  const state = (...asked: Settings['needs']) =>
    matchProducts(needing(...asked)).find(({ product }) => product === 'WEBSOCKET')?.state;
  expect(state('quota')).toBe('unasked');
  expect(state('quota', 'push')).toBe('open');
});

test('nothing asked leaves all five open', () => {
  expect(left(needing())).toHaveLength(5);
});

test('a tick goes to the end and a second one takes it away', () => {
  expect(toggle(['quota'], 'shape')).toEqual(['quota', 'shape']);
  expect(toggle(['quota', 'shape'], 'quota')).toEqual(['shape']);
});

test('every experiment differs from the start, and every state has a sentence', () => {
  const states = [startingPoint, needing(), ...experiments.map(({ settings }) => settings)];
  for (const settings of states) expect(reading(matchProducts(settings), settings)).toMatch(/\.$/);
  expect(new Set(states.map((settings) => reading(matchProducts(settings), settings))).size).toBe(states.length);
});
