import { featuresFor } from '#exercises/pilih-produk-api/needs.ts';
import type { Need, Requirement, VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import type { Feature } from '#exercises/pilih-produk-api/types.ts';
import { sustainedRate } from '#world/capacity';

/** The requirement that asks for this need, if the commission has one. */
export function requirementFor({ requirements }: VariantData, ...needs: readonly Need[]): Requirement | undefined {
  return requirements.find(({ need }) => needs.includes(need));
}

/** Requirements that a design must meet; the lowest cost is a preference among those that do. */
export function demands({ requirements }: VariantData): readonly Requirement[] {
  return requirements.filter(({ need }) => need !== 'lowest-cost');
}

/** Features that answer a requirement, any one of which is enough. */
export function answersTo({ need }: Requirement, { issuer }: VariantData): readonly Feature[] {
  return featuresFor(need, issuer);
}

/** Requests per second: what the backend bears, what the gateway may let through, and what the partners send. */
export interface Load {
  readonly capacity: number;
  readonly usable: number;
  readonly expected: number;
}

export function loadOf({ backend, headroom, partners }: VariantData): Load {
  const capacity = sustainedRate(backend);
  return {
    capacity,
    usable: capacity * headroom,
    expected: partners.reduce((sum, { peakRps }) => sum + peakRps, 0),
  };
}

/** A calculated number as a finding carries it: two decimals, never rounded up. */
export function shown(amount: number): number {
  return Math.floor(amount * 100 + 1e-6) / 100;
}
