import { asks, rightDesign, writeChanged } from '../answers.ts';
import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/solutions/private-by-role';

/** Callers inside sign with their roles: no scopes, for a policy names the routes. */
export const write: Write = (variant) =>
  writeChanged(origin, asks(variant, 'caller-authentication') ? rightDesign(variant) : undefined, (design) => {
    design.auth.method = 'IAM';
    design.auth.routeScopes = {};
    if (design.product === 'REST') design.accessLog['caller'] = '$context.identity.userArn';
    const network = variant.requirements.find(({ need }) => need === 'private-network');
    design.reasons = variant.requirements
      .filter(({ need }) => need === 'caller-authentication')
      .map(({ id }) => ({ requirement: id, feature: 'iam-authorization' as const }));
    design.reasons.push({ requirement: network?.id ?? '', feature: 'private-endpoint' });
  });
