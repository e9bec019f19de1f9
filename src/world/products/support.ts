import { featureRows } from './matrix.ts';
import type { FeatureId } from './matrix.ts';
import type { ProductId, Support } from './types.ts';

export const productIds: readonly ProductId[] = ['REST', 'HTTP', 'WEBSOCKET', 'APPSYNC', 'ALB'];

const rows = new Map<string, (typeof featureRows)[number]>(featureRows.map((row) => [row.id, row]));

/** What a service does about a feature; undefined where AWS's pages do not say, or where there is no such feature. */
export function supportOf(product: ProductId, feature: string): Support | undefined {
  return rows.get(feature)?.support[product];
}

/**
 * Whether a service has a feature, by itself or with one of `components` beside it. One's own backend is
 * always there and needs no mention. AWS WAF is a component itself: without it nothing has `waf`.
 */
export function supports(product: ProductId, feature: FeatureId, components: readonly string[] = []): boolean {
  if (feature === 'waf' && !components.includes('WAF')) return false;
  const support = supportOf(product, feature);
  if (support?.kind !== 'composed') return support?.kind === 'yes';
  return support.with === 'BACKEND' || components.includes(support.with);
}

/** Whether a service has a feature with nothing in front of it and nothing written by oneself. */
export function supportsNatively(product: ProductId, feature: FeatureId): boolean {
  return supportOf(product, feature)?.kind === 'yes';
}
