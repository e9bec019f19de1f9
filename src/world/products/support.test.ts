import { describe, expect, it } from 'vitest';
import { featureRows } from './matrix.ts';
import { productIds, supportOf, supports, supportsNatively } from './support.ts';

describe('supports', () => {
  it.each([
    ['REST', 'usage-plan', [], true],
    ['HTTP', 'usage-plan', [], false],
    ['HTTP', 'usage-plan', ['OWN_METERING'], true],
    ['HTTP', 'usage-plan', ['CLOUDFRONT', 'WAF', 'QUEUE'], false],
    ['HTTP', 'request-validation', [], true],
    ['REST', 'jwt-authorizer', [], true],
    ['HTTP', 'jwt-authorizer', [], true],
    ['WEBSOCKET', 'jwt-authorizer', [], false],
    ['HTTP', 'private-endpoint', ['CLOUDFRONT', 'OWN_METERING'], false],
    ['REST', 'buffered-writes', [], false],
    ['REST', 'buffered-writes', ['QUEUE'], true],
    ['APPSYNC', 'mutual-tls', [], false],
  ] as const)('says of %s and %s with %j: %s', (product, feature, components, expected) => {
    expect(supports(product, feature, components)).toBe(expected);
  });

  it('has a firewall only where AWS WAF is there and hangs on something', () => {
    expect(supports('REST', 'waf')).toBe(false);
    expect(supports('REST', 'waf', ['WAF'])).toBe(true);
    expect(supports('HTTP', 'waf', ['WAF'])).toBe(false);
    expect(supports('HTTP', 'waf', ['CLOUDFRONT'])).toBe(false);
    expect(supports('HTTP', 'waf', ['WAF', 'CLOUDFRONT'])).toBe(true);
  });

  it('knows nothing of a feature that there is not', () => {
    expect(supportOf('REST', 'constructor')).toBeUndefined();
  });
});

describe('the matrix', () => {
  it('has each feature once, with pages of AWS', () => {
    expect(new Set(featureRows.map(({ id }) => id)).size).toBe(featureRows.length);
    for (const { id, sources } of featureRows) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { url, checked } of sources) {
        expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[^ ]+\.html$/);
        expect(checked).toMatch(/^2026-\d\d-\d\d$/);
      }
    }
  });

  it('settles REST and HTTP in every row', () => {
    expect(featureRows.filter(({ support }) => support.REST === undefined || support.HTTP === undefined)).toEqual([]);
  });

  it('tells every two services apart', () => {
    for (const one of productIds) {
      for (const other of productIds.filter((product) => product !== one)) {
        const only = featureRows.filter(({ id }) => supportsNatively(one, id) && !supportsNatively(other, id));
        expect(only.length, `${one} over ${other}`).toBeGreaterThan(0);
      }
    }
  });
});
