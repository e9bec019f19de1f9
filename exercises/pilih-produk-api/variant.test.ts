import { describe, expect, it } from 'vitest';
import { variantSeed } from '#course';
import { sustainedRate } from '#world/capacity';
import { featureRows } from '#world/products/matrix';
import { productIds, supports } from '#world/products/support';
import type { ProductId } from '#world/products/types';
import { asks, canMeet, rightDesign } from './answers.ts';
import { featuresFor } from './needs.ts';
import type { VariantData } from './variant-data.ts';
import { drawVariant } from './variant.ts';

const variants = Array.from({ length: 2_000 }, (_, index) =>
  drawVariant(variantSeed('pilih-produk-api', 'variant.test', index)),
);

const components = ['WAF', 'CLOUDFRONT', 'OWN_METERING', 'QUEUE'] as const;
const everySet = Array.from({ length: 2 ** components.length }, (_, bits) =>
  components.filter((_component, index) => bits & (1 << index)),
);

/** Every product that meets all needs with some set of components, found by trying all of them. */
function productsThatFit({ issuer, requirements }: VariantData): readonly ProductId[] {
  const needs = requirements.map(({ need }) => need).filter((need) => need !== 'lowest-cost');
  const pushes = needs.some((need) => need === 'two-way-messages' || need === 'server-push');
  return productIds.filter(
    (product) =>
      (product !== 'WEBSOCKET' || pushes) &&
      everySet.some((set) =>
        needs.every((need) => featuresFor(need, issuer).some((feature) => supports(product, feature, set))),
      ),
  );
}

const answeredWith = (variant: VariantData): string => rightDesign(variant)?.product ?? 'none';
const share = (matching: (variant: VariantData) => boolean): number =>
  variants.filter(matching).length / variants.length;

describe('drawVariant', () => {
  it('draws the same for the same seed, and only plain JSON', () => {
    for (const variant of variants.slice(0, 50)) {
      expect(drawVariant(variant.seed)).toEqual(variant);
      expect(JSON.parse(JSON.stringify(variant))).toEqual(variant);
    }
  });

  it('has an answer in every variant, and the answer that programs are made from fits', () => {
    for (const variant of variants) {
      const fitting = productsThatFit(variant);
      expect(fitting, variant.seed).not.toEqual([]);
      expect(fitting, variant.seed).toContain(answeredWith(variant));
    }
  });

  it('makes each product right in its share of variants, and some in no company', () => {
    const alone = (product: ProductId, network: VariantData['network']): number =>
      share((variant) => variant.network === network && String(productsThatFit(variant)) === product);
    const chosen = (product: ProductId, network: VariantData['network']): number =>
      share((variant) => variant.network === network && answeredWith(variant) === product);
    const shares = {
      rest: chosen('REST', 'PUBLIC'),
      restPrivate: chosen('REST', 'PRIVATE'),
      http: chosen('HTTP', 'PUBLIC'),
      websocket: chosen('WEBSOCKET', 'PUBLIC'),
      appsync: chosen('APPSYNC', 'PUBLIC') + chosen('APPSYNC', 'PRIVATE'),
      onlyRestPrivate: alone('REST', 'PRIVATE'),
      onlyWebsocket: alone('WEBSOCKET', 'PUBLIC'),
    };
    for (const [name, value] of Object.entries(shares))
      expect(value, `${name} of ${JSON.stringify(shares)}`).toBeGreaterThan(0.08);
    expect(share((variant) => productsThatFit(variant).includes('ALB'))).toBe(0);
  });

  it('chooses HTTP by its cost, where REST would answer everything too', () => {
    const byCost = variants.filter((variant) => answeredWith(variant) === 'HTTP');
    expect(byCost.length / variants.length).toBeGreaterThan(0.15);
    for (const variant of byCost) {
      expect(asks(variant, 'lowest-cost'), variant.seed).toBe(true);
      expect(productsThatFit(variant), variant.seed).toEqual(['REST', 'HTTP']);
      expect(canMeet(variant, 'REST', true), variant.seed).toBe(true);
    }
  });

  it('checks tokens of another issuer on REST without a function where none is wanted', () => {
    const builtIn = variants.filter(
      (variant) =>
        asks(variant, 'no-custom-authorizer') &&
        variant.issuer.kind === 'EXTERNAL_OIDC' &&
        answeredWith(variant) === 'REST',
    );
    expect(builtIn.length / variants.length).toBeGreaterThan(0.08);
    for (const variant of builtIn) {
      expect(rightDesign(variant)?.auth.method, variant.seed).toBe('JWT_AUTHORIZER');
      expect(canMeet(variant, 'HTTP') && !canMeet(variant, 'HTTP', true), variant.seed).toBe(true);
    }
  });

  it('varies the issuer, the tiers, and whether all peaks fit', () => {
    expect(share(({ issuer }) => issuer.kind === 'EXTERNAL_OIDC')).toBeGreaterThan(0.3);
    expect(share(({ issuer }) => issuer.kind === 'COGNITO')).toBeGreaterThan(0.3);
    for (const count of [2, 3, 4]) expect(share(({ tiers }) => tiers.length === count)).toBeGreaterThan(0.08);
    expect(share(({ tiers }) => tiers.length === 0)).toBeGreaterThan(0.3);
    const load = ({ account, backend, headroom, partners }: VariantData): number =>
      partners.reduce((sum, { peakRps }) => sum + peakRps, 0) /
      Math.min(sustainedRate(backend) * headroom, account.rate);
    expect(share((variant) => load(variant) < 0.9)).toBeGreaterThan(0.5);
    expect(share((variant) => load(variant) > 1.1)).toBeGreaterThan(0.3);
    expect(share((variant) => load(variant) >= 0.9 && load(variant) <= 1.1)).toBe(0);
    expect(share(({ account, backend, headroom }) => sustainedRate(backend) * headroom > account.rate)).toBeGreaterThan(
      0.03,
    );
  });

  it('puts every partner into a tier of the variant, and leaves no tier empty', () => {
    for (const { partners, tiers } of variants) {
      expect([...new Set(partners.map(({ tier }) => tier))].sort()).toEqual(
        tiers.length === 0 ? [''] : [...tiers].sort(),
      );
      expect(new Set(partners.map(({ name }) => name)).size).toBe(partners.length);
    }
  });

  it('asks only for features that the matrix has', () => {
    const known = new Set<string>(featureRows.map(({ id }) => id));
    const asked = variants.flatMap(({ issuer, requirements }) =>
      requirements.map(({ need }) => featuresFor(need, issuer)),
    );
    expect(asked.filter((features) => features.length === 0)).toEqual([]);
    expect(asked.flat().filter((feature) => !known.has(feature))).toEqual([]);
  });

  it('has something to read, to write and that is dear, and rules of shape and domain', () => {
    for (const { requirements, routes, validationRules } of variants) {
      const kinds = new Set(routes.map(({ kind }) => kind));
      expect(kinds.has('READ') && kinds.has('WRITE') && kinds.has('SEARCH')).toBe(true);
      expect(validationRules.some(({ kind }) => kind === 'SHAPE')).toBe(true);
      expect(validationRules.some(({ kind }) => kind === 'DOMAIN')).toBe(true);
      const needs = requirements.map(({ need }) => need);
      expect(new Set(needs).size).toBe(needs.length);
    }
  });
});
