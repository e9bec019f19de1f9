import { expect, test } from 'vitest';
import { authModels, callers, demands } from '#world/auth-models';
import { experiments, invariant, reading } from './auth-models.id.ts';
import { toggleModel, viewAuth } from './model.ts';
import { reasonText } from './reasons.id.ts';
import { address, products } from './settings.ts';

const { start } = address;
const statesOf = (settings: typeof start) => viewAuth(settings).models.map(({ state }) => state);

test('it starts with a partner whose key proves nothing, and two ways that would', () => {
  const view = viewAuth(start);
  expect(statesOf(start)).toEqual(['stands', 'falls', 'falls', 'stands', 'falls', 'falls']);
  expect(view.arrangement).toMatchObject({ holds: false, open: ['identity'] });
  expect(view.smallest.map(({ models }) => models)).toEqual([['jwt'], ['mutual-tls']]);
});

test('a key that counts is partial beside a demand for identity', () => {
  expect(statesOf({ ...start, demands: ['identity', 'metering'] })).toEqual([
    'partial',
    'falls',
    'falls',
    'partial',
    'partial',
    'falls',
  ]);
});

test('the arrangement that is offered holds when it is taken', () => {
  const settings = { ...start, demands: ['identity', 'metering'] } as const;
  for (const { models } of viewAuth(settings).smallest)
    expect(viewAuth({ ...settings, models }).arrangement.holds, models.join()).toBe(true);
});

test('a model is taken into use and out of it', () => {
  expect(toggleModel(['api-key'], 'jwt')).toEqual(['jwt', 'api-key']);
  expect(toggleModel(['jwt', 'api-key'], 'jwt')).toEqual(['api-key']);
});

test('every gap of every caller has its reason', () => {
  for (const caller of callers)
    for (const product of products)
      for (const defaultEndpoint of [false, true]) {
        const settings = { ...start, caller, product, defaultEndpoint, demands };
        for (const view of viewAuth(settings).models)
          expect(reasonText(view, settings), `${caller} ${product} ${view.model}`).not.toMatch(/^[;.]|; ;|;\.|; $/);
      }
});

test('each experiment has a sentence of its own, and an address gives its state back', () => {
  const sentences = experiments.map(
    ({ settings }) => reading(settings, viewAuth(settings)) + invariant(viewAuth(settings)),
  );
  expect(new Set(sentences).size).toBe(experiments.length);
  for (const { settings } of experiments) expect(address.parse(address.format(settings))).toEqual(settings);
  expect(address.parse(address.format({ ...start, models: authModels, demands: [] }))).toMatchObject({ demands: [] });
});
