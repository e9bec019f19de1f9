import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '#contract';

const whole = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `is not from ${minimum} to ${maximum}`);

const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `is no address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** One identity provider that speaks OpenID Connect, as Amazon Cognito does. */
const oidcProvider = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  name: z.string().min(1).max(60).describe('what the button says'),
  discoveryUrl: address(['https:', 'http:']).describe('.../.well-known/openid-configuration'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(['openid', 'email', 'profile']),
  rolesClaim: z.string().optional().describe('claim of the ID token that lists groups, such as cognito:groups'),
  instructorGroups: z.array(z.string()).default([]).describe('groups whose members become instructors'),
});
export type OidcProvider = z.infer<typeof oidcProvider>;

const unset = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

/**
 * Each setting, what it says where it is wrong included. Only what a class needs has to be set: without any, the server
 * runs for this machine alone, keeps its data in ./data and prints mails to its log.
 */
const environment = z.object({
  PORT: optional(whole(0, 65_535)),
  HOST: optional(z.string().max(255)),
  GERBANG_ORIGIN: optional(address(['https:', 'http:'])).describe(
    'where people reach the site, such as https://gerbang.example',
  ),
  GERBANG_DATA: optional(z.string().max(4096)),
  DATABASE_URL: optional(address(['postgres:', 'postgresql:'])),
  GERBANG_SECRET: optional(z.string().min(32, 'is shorter than 32 characters')),
  GERBANG_TRUSTED_PROXIES: optional(whole(0, 10)).describe('how many proxies of ours stand in front'),
  GERBANG_SMTP_URL: optional(address(['smtp:', 'smtps:'])),
  GERBANG_MAIL_FROM: optional(z.string().max(320)),
  GERBANG_OIDC: optional(json(z.array(oidcProvider))),
  GERBANG_SIGN_UP: optional(z.enum(['open', 'closed'])).describe('closed: only by an identity provider'),
  GERBANG_GRADING: optional(z.enum(['here', 'queue'])),
  GERBANG_WORKERS: optional(whole(1, 256)),
  GERBANG_REFERENCES: optional(z.enum(['public', 'passed'])).describe('passed: told only after a stored pass'),
  GERBANG_METRICS_TOKEN: optional(z.string().min(16, 'is shorter than 16 characters')),
  GERBANG_AWS: optional(z.string().max(4096)).describe('path of a JSON file'),
  GERBANG_SHUTDOWN_SECONDS: optional(whole(1, 600)),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])),
});

/** What to do about a wrong setting, where the message alone does not say it. */
const advice: Record<string, string> = {
  PORT: 'Set it to a number from 0 to 65535, or unset it for 4321.',
  GERBANG_ORIGIN: 'Write it as people type it, for example https://gerbang.example, without a path.',
  DATABASE_URL: 'Write postgres://user:password@host:5432/database, or unset it to keep the data in GERBANG_DATA.',
  GERBANG_SECRET: 'Make one with `openssl rand -base64 32`. With several servers, give all of them the same.',
  GERBANG_SMTP_URL:
    'Write smtp://user:password@host:587 or smtps://host:465, or unset it: mails are then printed to the log.',
  GERBANG_OIDC:
    'It is a JSON list of {"id", "name", "discoveryUrl", "clientId", "clientSecret"}; see deploy/gerbang.env.example.',
  GERBANG_GRADING: 'Set it to "here" or, with PostgreSQL and `gerbang worker`, to "queue".',
};

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Scheme, host and port that browsers use; undefined: `http://localhost` and the port that was opened. */
  readonly origin: string | undefined;
  readonly database:
    { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'postgresql'; readonly url: string };
  readonly dataFolder: string;
  readonly secret: string | undefined;
  readonly trustedProxies: number;
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  readonly oidc: readonly OidcProvider[];
  readonly signUp: 'open' | 'closed';
  readonly grading: 'here' | 'queue';
  readonly workers: number;
  /** Whether the site gives reference solutions to everybody, or the API to whoever has a stored pass. */
  readonly references: 'public' | 'passed';
  readonly metricsToken: string | undefined;
  readonly awsFile: string | undefined;
  readonly shutdownMs: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export type SettingsOutcome =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** Reads the settings of a server or a worker. Wrong ones are named, each with what to do; none is guessed. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): SettingsOutcome {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) return { kind: 'wrong', problems: parsed.error.issues.map(describe) };
  const found = parsed.data;
  const problems = contradictions(found);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const dataFolder = resolve(found.GERBANG_DATA ?? 'data');
  return {
    kind: 'settings',
    settings: {
      port: found.PORT ?? 4321,
      host: found.HOST ?? 'localhost',
      origin: found.GERBANG_ORIGIN === undefined ? undefined : new URL(found.GERBANG_ORIGIN).origin,
      database:
        found.DATABASE_URL === undefined
          ? { kind: 'sqlite', folder: dataFolder }
          : { kind: 'postgresql', url: found.DATABASE_URL },
      dataFolder,
      secret: found.GERBANG_SECRET,
      trustedProxies: found.GERBANG_TRUSTED_PROXIES ?? 0,
      mail: { smtpUrl: found.GERBANG_SMTP_URL, from: found.GERBANG_MAIL_FROM ?? 'Gerbang <gerbang@localhost>' },
      oidc: found.GERBANG_OIDC ?? [],
      signUp: found.GERBANG_SIGN_UP ?? 'open',
      grading: found.GERBANG_GRADING ?? 'here',
      workers: found.GERBANG_WORKERS ?? availableParallelism(),
      references: found.GERBANG_REFERENCES ?? (found.GERBANG_ORIGIN === undefined ? 'public' : 'passed'),
      metricsToken: found.GERBANG_METRICS_TOKEN,
      awsFile: found.GERBANG_AWS,
      shutdownMs: (found.GERBANG_SHUTDOWN_SECONDS ?? 25) * 1000,
      // On one's own machine a line for each request would only bury what is worth reading.
      logLevel: found.LOG_LEVEL ?? (found.GERBANG_ORIGIN === undefined ? 'warn' : 'info'),
    },
  };
}

/** Settings that are right alone and wrong together. */
function contradictions(found: z.infer<typeof environment>): readonly string[] {
  const problems: string[] = [];
  if (found.GERBANG_GRADING === 'queue' && found.DATABASE_URL === undefined)
    problems.push(
      'GERBANG_GRADING is "queue", which needs PostgreSQL. Set DATABASE_URL, or set GERBANG_GRADING to "here".',
    );
  const { hostname, protocol } = new URL(found.GERBANG_ORIGIN ?? 'http://localhost');
  if (protocol === 'http:' && !isLoopback(hostname))
    problems.push(
      `GERBANG_ORIGIN is ${found.GERBANG_ORIGIN}: over http, passwords and sessions can be read on the way. Put a proxy with TLS in front and write https://.`,
    );
  if (found.DATABASE_URL !== undefined && found.GERBANG_SECRET === undefined)
    problems.push(
      'DATABASE_URL is set without GERBANG_SECRET: several servers must share one. Make it with `openssl rand -base64 32`.',
    );
  return problems;
}

function describe({ message, path }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  const inside = path.length > 1 ? ` (at ${path.slice(1).join('.')})` : '';
  return `${name} ${message}${inside}. ${advice[name] ?? 'Correct it or unset it.'}`;
}
