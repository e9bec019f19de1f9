import { expect, test } from 'vitest';
import { tokenChecks } from '#world/token-check';
import { soundToken, viewToken } from './model.ts';
import { address, presetOf, presets } from './settings.ts';
import { experiments, reading } from './token-lab.id.ts';

const { start } = address;
const sound = { ...soundToken, checks: tokenChecks };

test('it starts with a token of another application, which a verifier without aud lets in', () => {
  const view = viewToken(start);
  expect([view.stoppedAt, view.flaw]).toEqual([undefined, 'audience']);
  expect(view.tally).toEqual({ let: ['other-client', 'other-audience', 'early', 'id-token', 'no-scope'], of: 12 });
  expect(view.steps.find(({ check }) => check === 'audience')?.slips).toEqual(['other-client', 'other-audience']);
});

test('with every check only the token that belongs here gets in', () => {
  const { stoppedAt, flaw, tally } = viewToken(sound);
  expect([stoppedAt, flaw, tally.let]).toEqual([undefined, undefined, []]);
});

test('the token that belongs here gets in whatever is left out', () => {
  for (const check of tokenChecks)
    expect(viewToken({ ...sound, checks: tokenChecks.filter((other) => other !== check) }).stoppedAt).toBeUndefined();
});

test('every check but token_use is the only one for something; token_use has scope beside it', () => {
  const alone = tokenChecks.map((check) => {
    const view = viewToken({ ...sound, checks: tokenChecks.filter((other) => other !== check) });
    return view.tally.let;
  });
  expect(alone).toEqual([
    ['unsigned', 'public-key'],
    ['other-pool'],
    ['own-key', 'retired-key'],
    ['edited'],
    ['other-client', 'other-audience'],
    ['expired'],
    ['early'],
    [],
    ['no-scope'],
  ]);
});

test('a JWT authorizer stops an ID token by the scope of the route, and not without one', () => {
  const token = { ...soundToken, use: 'id' } as const;
  expect(viewToken({ ...token, checks: presets.authorizer }).stoppedAt).toBeUndefined();
  expect(viewToken({ ...token, checks: presets['authorizer-scope'] }).stoppedAt).toBe('scope');
});

test('checks that have a name are found by it', () => {
  expect(presetOf(start.checks)).toBe('handwritten');
  expect(presetOf(tokenChecks)).toBe('full');
  expect(presetOf(['exp'])).toBeUndefined();
});

test('each experiment has a sentence of its own, and an address gives its state back', () => {
  const sentences = experiments.map(({ settings }) => reading(settings, viewToken(settings)));
  expect(new Set(sentences).size).toBe(experiments.length);
  for (const { settings } of experiments) expect(address.parse(address.format(settings))).toEqual(settings);
});
