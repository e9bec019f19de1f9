import { bestProduct, rightDesign } from '#exercises/pilih-produk-api/answers.ts';
import type { Design, Limit, Product, TierLimit } from '#exercises/pilih-produk-api/types.ts';
import type { Need, VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import { drawVariant } from '#exercises/pilih-produk-api/variant.ts';
import { gradeWithLab } from '#kit';
import type { Lab, LabHost } from '#kit';
import type { CheckResult, Json, Verdict } from '#verdict';
import { grader } from './grader.ts';

/** Seeds as the course makes them, enough that each family of variants is among them many times. */
export function seeds(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    ((index + from + 1) * 2_654_435_761).toString(16).padStart(16, '0'),
  );
}

/** Grades any JSON as the design of a variant, with nothing around it. */
export function gradeExported(seed: string, exported: Json | undefined): Promise<Verdict> {
  const lab = { exported: () => exported } as unknown as Lab;
  const host: LabHost = { open: () => lab, exhausted: () => undefined, fuel: () => 0, mayTell: () => true };
  return gradeWithLab(grader, host, {
    exercise: { slug: grader.exercise.slug, version: '0'.repeat(64) },
    variant: { seed },
    source: { sha256: '0'.repeat(64) },
    engine: { version: '0'.repeat(64) },
    file: 'design.ts',
    lines: [],
    places: [],
  } as unknown as Parameters<typeof gradeWithLab>[2]);
}

/** A variant that asks for all of `needs`, with a right design of a product, ready to be changed. */
export function commission(
  needs: readonly Need[],
  options: { product?: Product; where?: (variant: VariantData) => boolean } = {},
): { readonly seed: string; readonly variant: VariantData; readonly design: Design } {
  for (const seed of seeds(4000)) {
    const variant = drawVariant(seed);
    if (!needs.every((need) => variant.requirements.some((requirement) => requirement.need === need))) continue;
    if (options.where?.(variant) === false) continue;
    const design = rightDesign(variant, options.product);
    if (design === undefined || (options.product ?? design.product) !== design.product) continue;
    return { seed, variant, design: structuredClone(design) };
  }
  throw new Error(`no variant asks for ${needs.join(', ')}`);
}

export function failed({ checks }: Pick<Verdict, 'checks'>): readonly string[] {
  return checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id);
}

export function checkOf(verdict: Verdict, id: string): CheckResult {
  const check = verdict.checks.find((one) => one.id === id);
  if (check === undefined) throw new Error(`the verdict has no check ${id}`);
  return check;
}

/** A right design of a variant that asks for `needs`, and the one change that makes it another. */
export interface Case {
  readonly needs?: readonly Need[];
  readonly product?: Product;
  readonly where?: (variant: VariantData) => boolean;
  readonly change: (design: Design, variant: VariantData) => void;
}

/** Grades the right design of a fitting variant after one change. */
export async function judge({ needs = [], change, ...options }: Case) {
  const { seed, variant, design } = commission(needs, options);
  change(design, variant);
  return gradeExported(seed, design as unknown as Json);
}

export function stageOf(design: Design): Limit {
  if (design.throttle.stage === null) throw new Error('no stage');
  return design.throttle.stage;
}

export function tierOf(design: Design, variant: VariantData, index: number): TierLimit {
  return design.throttle.tiers[variant.tiers.at(index) ?? ''] as TierLimit;
}

export function route(variant: VariantData, ...kinds: readonly string[]): string {
  return variant.routes.find(({ kind }) => kinds.includes(kind))?.name ?? '';
}

export const without =
  (need: Need) =>
  ({ requirements }: VariantData): boolean =>
    !requirements.some((requirement) => requirement.need === need);
/** Where HTTP API answers everything by itself, for less than the others. */
export const httpIsBest = (variant: VariantData): boolean => bestProduct(variant) === 'HTTP';
export const external = ({ issuer }: VariantData): boolean => issuer.kind === 'EXTERNAL_OIDC';
export const fits = ({ backend, headroom, account, partners }: VariantData): boolean =>
  partners.reduce((sum, { peakRps }) => sum + peakRps, 0) <=
  Math.min(((backend.concurrency * 1000) / backend.durationMs) * headroom, account.rate);
