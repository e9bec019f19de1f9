/** What a learner may change in the simulator. Each list's first entry is not a default: see `startingPoint`. */
export const choices = {
  action: ['READ', 'APPROVE'],
  token: ['valid', 'expired', 'forged', 'id', 'missing'],
  scopes: ['none', 'read', 'approve'],
  role: ['investigator', 'supervisor', 'auditor', 'respondent', 'intern'],
  tenant: ['tenant-a', 'tenant-b'],
  caseId: ['case-123', 'case-124', 'case-125', 'case-126', 'case-456', 'case-789', 'case-999'],
  status: ['IN_INVESTIGATION', 'PENDING_SUPERVISOR_REVIEW', 'APPROVED'],
  hide: ['ALWAYS_404', '403_WITHIN_TENANT'],
  authorizer: ['jwt', 'cognito', 'lambda'],
} as const;

export type Knob = keyof typeof choices;
export type Settings = { readonly [K in Knob]: (typeof choices)[K][number] };

/** A right token with the right scope, for a case of another tenant: the object's gate stops it. */
export const startingPoint: Settings = {
  action: 'READ',
  token: 'valid',
  scopes: 'read',
  role: 'investigator',
  tenant: 'tenant-a',
  caseId: 'case-456',
  status: 'PENDING_SUPERVISOR_REVIEW',
  hide: 'ALWAYS_404',
  authorizer: 'jwt',
};

const knobs = Object.keys(choices) as readonly Knob[];
const prefix = '#four-gates?';

/** The hash of an address that opens the simulator in this state. */
export function formatHash(settings: Settings): string {
  const changed = knobs.filter((knob) => settings[knob] !== startingPoint[knob]);
  return prefix + new URLSearchParams(changed.map((knob) => [knob, settings[knob]])).toString();
}

/** The state that an address asks for. What it does not name, or names wrongly, is as in the starting point. */
export function parseHash(hash: string): Settings {
  const asked = new URLSearchParams(hash.startsWith(prefix) ? hash.slice(prefix.length) : '');
  const entries = knobs.map((knob) => {
    const value = asked.get(knob);
    const known: readonly string[] = choices[knob];
    return [knob, value !== null && known.includes(value) ? value : startingPoint[knob]];
  });
  return Object.fromEntries(entries) as Settings;
}
