import { tokenChecks, type CheckName } from '#world/token-check';
import { choice, choices, defineSettings } from '../parts/settings.ts';

export const uses = ['access', 'id'] as const;
export const issuers = ['ours', 'other'] as const;
export const clients = ['portal', 'partner', 'both'] as const;
export const keys = ['listed', 'retired', 'own'] as const;
export const algorithms = ['RS256', 'HS256', 'none'] as const;
export const signatures = ['intact', 'edited'] as const;
export const lifetimes = ['valid', 'expired', 'early'] as const;
export const scopes = ['read', 'other'] as const;

/** Sets of checks that have a name. `authorizer` is what API Gateway's JWT authorizer looks at. */
export const presets = {
  none: [],
  handwritten: ['alg', 'iss', 'kid', 'signature', 'exp'],
  authorizer: ['alg', 'iss', 'kid', 'signature', 'audience', 'exp', 'nbf'],
  'authorizer-scope': ['alg', 'iss', 'kid', 'signature', 'audience', 'exp', 'nbf', 'scope'],
  full: tokenChecks,
} as const satisfies Readonly<Record<string, readonly CheckName[]>>;
export type PresetName = keyof typeof presets;
export const presetNames = ['none', 'handwritten', 'authorizer', 'authorizer-scope', 'full'] as const;

/** What the token says, who signed it how, and which checks the API makes. */
export const address = defineSettings('token-lab', {
  use: choice('access', uses),
  iss: choice('ours', issuers),
  client: choice('partner', clients),
  life: choice('valid', lifetimes),
  scope: choice('read', scopes),
  alg: choice('RS256', algorithms),
  kid: choice('listed', keys),
  signature: choice('intact', signatures),
  checks: choices(presets.handwritten, tokenChecks),
});

export type TokenSettings = typeof address.start;
/** A token without the API that it comes to. */
export type TokenChoices = Omit<TokenSettings, 'checks'>;

/** The preset that makes exactly these checks. */
export function presetOf(checks: TokenSettings['checks']): PresetName | undefined {
  return presetNames.find((name) => {
    const wanted: readonly CheckName[] = presets[name];
    return wanted.length === checks.length && wanted.every((check) => checks.includes(check));
  });
}
