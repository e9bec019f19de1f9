import { createSteps } from './step-builder.ts';
import type { StepBuilder } from './step-builder.ts';
import type { Variant } from '../variant.ts';

/**
 * Tenants that use the same key, keys that only look alike together with the tenant's name, and commands that must
 * have no effect at all.
 */
export function callers(variant: Variant): StepBuilder {
  const { namesake, other, owner, key, query } = variant;
  const steps = createSteps(variant);
  const body = query();
  const short = key();
  const mine = steps.command(owner, { purpose: 'owner', key: `2${short}`, body });
  steps.command(other, { purpose: 'same-key', name: 'other', key: `2${short}`, body });
  // The names of tenant and key, written one behind the other, are the same text as the owner's.
  steps.command(namesake, { purpose: 'same-key', name: 'namesake', key: short, body });
  steps.status(owner, { purpose: 'own', of: mine });
  steps.status(other, { purpose: 'hidden', of: mine });
  steps.status(other, { purpose: 'missing', of: mine, altered: true });
  refusals(variant, steps);
  return steps;
}

/** What a client says about tenants in header and body, with a key that the named tenant uses too. */
export function guarded(variant: Variant): StepBuilder {
  const { namesake, other, owner, query } = variant;
  const steps = createSteps(variant);
  const body = query();
  const mine = steps.command(owner, { purpose: 'owner', body });
  const { key } = mine;
  const headers = { 'x-tenant-id': owner.tenantId };
  const byHeader = steps.command(other, { purpose: 'header-tenant', key, body, headers });
  const named = { ...body, tenantId: owner.tenantId, sub: owner.sub, role: 'admin' };
  const byBody = steps.command(namesake, { purpose: 'body-tenant', key, body: named });
  steps.settle();
  steps.status(other, { purpose: 'read-by-header', of: mine, headers });
  steps.status(owner, { purpose: 'named-by-header', of: byHeader });
  steps.status(owner, { purpose: 'named-by-body', of: byBody });
  return steps;
}

function refusals({ key, owner, query, reader }: Variant, steps: StepBuilder): void {
  const refuse = (purpose: string, bodies: readonly unknown[], given: { readonly key?: string | null } = {}): void =>
    bodies.forEach((body, index) => {
      steps.command(owner, { purpose, name: `${purpose}-${index}`, body, ...given });
    });
  steps.command(reader, { purpose: 'no-scope', body: query() });
  const hidden = key();
  refuse('no-key', [query(), { ...query(), idempotencyKey: hidden, 'idempotency-key': hidden }], { key: null });
  steps.command(owner, { purpose: 'no-key', name: 'empty-key', key: '', body: query() });
  refuse('malformed', [null, 'laporan', query({ report: 7 as unknown as string })]);
}
