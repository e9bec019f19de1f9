import type { Policy } from '#world/case-policy';
import { createRequests } from '../request-builder.ts';
import type { RequestBuilder } from '../request-builder.ts';
import type { Credentials } from '../steps.ts';
import type { Variant } from '../variant.ts';

const broken: readonly Credentials[] = ['forged-signature', 'unsigned', 'other-issuer', 'other-audience', 'expired'];

/** Requests that the gateway has to turn away: a right answer never sees one of them. */
export function gatewayTokens(variant: Variant, policy: Policy): RequestBuilder {
  const { supervisor, statuses, random } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const open = put({});
  const pending = put({ status: statuses.pending });
  const limited = (scopes: readonly string[]) => ({ ...supervisor, scopes });

  ask(supervisor, { purpose: 'no-token', handler: 'getCase', item: open, credentials: 'no-token' });
  ask(supervisor, { purpose: 'no-token', handler: 'listCases', credentials: random.pick(['no-token', 'not-a-token']) });
  ask(supervisor, { purpose: 'no-token', handler: 'approveCase', item: pending, credentials: 'not-a-token' });
  for (const credentials of random.shuffle(broken)) {
    ask(supervisor, { purpose: 'broken-token', handler: 'getCase', item: open, credentials });
  }
  ask(limited(['cases:read']), { purpose: 'scope-missing', handler: 'approveCase', item: pending });
  ask(limited(['cases:approve']), { purpose: 'scope-missing', handler: 'getCase', item: open });
  ask(limited(['reports:read']), { purpose: 'scope-missing', handler: 'listCases' });
  ask(limited([]), { purpose: 'id-token', handler: 'getCase', item: open, credentials: 'id-token' });
  ask(limited([]), { purpose: 'id-token', handler: 'listCases', credentials: 'id-token' });
  return requests;
}

/** Two callers and two routes after one another at the same gateway, as a result cache meets them. */
export function gatewayCache(variant: Variant, policy: Policy): RequestBuilder {
  const { supervisor, investigator, colleague, statuses } = variant;
  const requests = createRequests(variant, policy);
  const { put, ask } = requests;
  const { unitId, regionId } = investigator;
  const item = put({ unitId, regionId, status: statuses.pending });
  const reader = { ...supervisor, scopes: ['cases:read'] };

  ask(investigator, { purpose: 'cache-first', handler: 'getCase', item });
  ask(colleague, { purpose: 'cache-other-caller', handler: 'getCase', item });
  ask(reader, { purpose: 'cache-first', handler: 'getCase', item });
  ask(reader, { purpose: 'cache-other-route', handler: 'approveCase', item });
  return requests;
}
