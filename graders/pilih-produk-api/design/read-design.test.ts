import { describe, expect, it } from 'vitest';
import type { Json } from '#verdict';
import { commission } from '../grade-design.testdata.ts';
import { readDesign } from './read-design.ts';

const { variant, design } = commission(['per-client-quota'], { product: 'REST' });
const [tier = ''] = variant.tiers;

/** The right design with the value at `path` replaced; undefined takes it away. */
function withValue(path: readonly string[], value: Json | undefined): Json {
  const changed = structuredClone(design) as unknown as Record<string, Json>;
  const parent = path.slice(0, -1).reduce<Record<string, Json>>((at, key) => at[key] as Record<string, Json>, changed);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Object.defineProperty(parent, last, { value, enumerable: true });
  return changed;
}

describe('readDesign', () => {
  it.each([
    [['product'], undefined, 'missing'],
    [['product'], 'SOAP', 'unknown-value'],
    [['product'], 'constructor', 'unknown-value'],
    [['product'], ['REST'], 'not-text'],
    [['endpoint'], 'regional', 'unknown-value'],
    [['components'], 'WAF', 'not-list'],
    [['components'], ['FIREWALL'], 'unknown-value'],
    [['reasons'], [{ requirement: 'R99', feature: 'waf' }], 'unknown-value'],
    [['reasons'], [{ requirement: 'R1', feature: 'maturity' }], 'unknown-value'],
    [['reasons'], [null], 'not-object'],
    [['auth'], [], 'not-object'],
    [['auth', 'mutualTls'], 'false', 'not-boolean'],
    [['auth', 'routeScopes'], { 'GET /elsewhere': ['x'] }, 'unknown-name'],
    [['auth', 'routeScopes'], { [variant.routes[0]?.name ?? '']: 'x' }, 'not-list'],
    [['throttle', 'stage'], {}, 'missing'],
    [['throttle', 'stage', 'rate'], 0, 'too-small'],
    [['throttle', 'stage', 'rate'], null, 'not-number'],
    [['throttle', 'stage', 'burst'], 1.5, 'not-whole'],
    [['throttle', 'stage', 'burst'], -1, 'too-small'],
    [['throttle', 'routes'], { toString: { rate: 1, burst: 1 } }, 'unknown-name'],
    [['throttle', 'tiers', tier], undefined, 'missing'],
    [['throttle', 'tiers', 'platinum-plus'], { rate: 1, burst: 1 }, 'unknown-name'],
    [['throttle', 'tiers', tier, 'quota', 'period'], 'YEAR', 'unknown-value'],
    [['hardLimits'], ['PRAYER'], 'unknown-value'],
    [['validation', 'gateway'], ['no-such-rule'], 'unknown-value'],
    [['accessLog'], { status: 200 }, 'not-text'],
    [['alarms'], [{ source: 'EMAIL' }], 'unknown-value'],
    [['alarms'], [{ source: 'METRIC', metric: 'Latency' }], 'missing'],
    [['alarms'], [{ source: 'ACCESS_LOG', field: '$context.status', equals: 429 }], 'not-text'],
  ] as [string[], Json | undefined, string][])('%j as %j is %s', (path, value, kind) => {
    const read = readDesign(withValue(path, value), variant);
    if ('design' in read) throw new Error('was taken for a design');
    expect(read.problem.kind).toBe(kind);
    expect(read.problem.path.slice(0, path.length)).toEqual(path);
  });

  it('takes what is beside the declared parts for nobody’s business', () => {
    const more = { ...design, note: 'draft', auth: { ...design.auth, audience: 'partners' } };
    expect(readDesign(more as unknown as Json, variant)).toHaveProperty('design');
  });

  it('takes a rate that is no whole number, and no stage', () => {
    expect(readDesign(withValue(['throttle', 'stage', 'rate'], 12.5), variant)).toHaveProperty('design');
    expect(readDesign(withValue(['throttle', 'stage'], null), variant)).toHaveProperty('design');
  });

  it('is not led astray by a design that is no object', () => {
    for (const odd of [undefined, null, 'REST', 1, [], true])
      expect(readDesign(odd, variant)).toHaveProperty('problem.path', []);
  });

  it('asks for an own property, not for one of every object', () => {
    const { product: _, ...rest } = design;
    const inherited = JSON.parse(`{"__proto__":{"product":"REST"}}`) as Json;
    expect(readDesign(Object.assign({}, rest, inherited) as unknown as Json, variant)).toHaveProperty(
      'problem.kind',
      'missing',
    );
  });
});
