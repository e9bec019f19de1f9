import { expect, test } from 'vitest';
import {
  audiences,
  blastRadius,
  designFaults,
  findBrokenRules,
  soundSystem,
  withFaults,
  type DesignFault,
} from './door-system.ts';

const brokenBy = (...faults: readonly DesignFault[]) => findBrokenRules(withFaults(soundSystem, faults));

test('the sound system serves every audience once and breaks no rule', () => {
  expect(soundSystem.doors.map(({ audience }) => audience)).toEqual(audiences);
  expect(findBrokenRules(soundSystem)).toEqual([]);
});

test.each<[DesignFault, string, readonly string[]]>([
  ['one-api', 'pisah-per-audience', audiences],
  ['no-waf', 'waf-di-batas-publik', ['public', 'partner']],
  ['trusted-network', 'private-tetap-autentikasi', ['investigator', 'supervisor', 'machine']],
  ['partner-key-only', 'api-key-bukan-autentikasi', ['partner']],
  ['no-idempotency', 'command-butuh-kunci', ['public', 'investigator', 'supervisor', 'partner', 'machine']],
  ['default-limit', 'throttle-selaras-kapasitas', audiences],
  ['approval-in-resolver', 'resolver-sesuai-kerumitan', ['dashboard']],
  ['state-in-gateway', 'gateway-tanpa-logika-bisnis', ['supervisor']],
  ['no-correlation', 'correlation-diteruskan', audiences],
])('%s breaks %s and nothing else', (fault, rule, reached) => {
  expect(brokenBy(fault)).toEqual([{ rule, audiences: reached }]);
});

test('every fault is among those above', () => {
  expect(designFaults).toHaveLength(9);
});

test('several faults break what each breaks', () => {
  expect(brokenBy('no-waf', 'no-correlation').map(({ rule }) => rule)).toEqual([
    'waf-di-batas-publik',
    'correlation-diteruskan',
  ]);
});

test('doors apart, a door that falls takes none with it', () => {
  for (const audience of audiences) expect(blastRadius(soundSystem, audience)).toEqual([audience]);
});

test('one API for everybody falls as one', () => {
  expect(blastRadius(withFaults(soundSystem, ['one-api']), 'public')).toEqual(audiences);
});

test('in a trusted network one private door leads to the others, and a public one does not', () => {
  const trusted = withFaults(soundSystem, ['trusted-network']);
  expect(blastRadius(trusted, 'machine')).toEqual(['investigator', 'supervisor', 'machine']);
  expect(blastRadius(trusted, 'public')).toEqual(['public']);
});
