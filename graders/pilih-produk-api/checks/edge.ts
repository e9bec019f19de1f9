import type { Product } from '#exercises/pilih-produk-api/types.ts';
import { rules as evolving } from '#lessons/14-evolusi-operasi-capstone/rules.ts';
import { supportOf } from '#world/products/support';
import { ask, gates } from './ask.ts';
import { requirementFor } from './commission.ts';

const group = 'edge';

/** How AWS WAF comes to stand in a product's path. */
function firewallWay(product: Product): 'direct' | 'by-cloudfront' | 'none' {
  const support = supportOf(product, 'waf');
  if (support?.kind === 'composed') return 'by-cloudfront';
  return support?.kind === 'yes' ? 'direct' : 'none';
}

export const firewallNotInPath = ask({
  rule: evolving['waf-di-batas-publik'],
  group,
  points: 3,
  find({ variant, design: { product, components } }, observe) {
    observe();
    const asked = requirementFor(variant, 'web-firewall');
    const params = { product, requirement: asked?.id ?? '' };
    if (!components.includes('WAF'))
      return asked === undefined ? undefined : { path: ['components'], params: { ...params, problem: 'absent' } };
    const way = firewallWay(product);
    if (way === 'direct' || (way === 'by-cloudfront' && components.includes('CLOUDFRONT'))) return undefined;
    return { path: ['components', components.indexOf('WAF')], params: { ...params, problem: 'on-nothing' } };
  },
});

/** A firewall in front of a door protects it only while there is no other way in. */
export const firewallBypassed = ask({
  rule: evolving['waf-di-batas-publik'],
  group,
  points: 2,
  after: [...gates, 'firewall-not-in-path'],
  find({ design: { product, components, auth } }, observe) {
    observe();
    const inFront = components.includes('WAF') && firewallWay(product) === 'by-cloudfront';
    return inFront && !auth.defaultEndpointDisabled
      ? { path: ['auth', 'defaultEndpointDisabled'], params: { product } }
      : undefined;
  },
});
