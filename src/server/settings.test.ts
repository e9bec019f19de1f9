import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const settingsOf = (variables: Record<string, string>) => {
  const outcome = readSettings(variables);
  if (outcome.kind === 'wrong') throw new Error(outcome.problems.join('\n'));
  return outcome.settings;
};
const problemsOf = (variables: Record<string, string>): string => {
  const outcome = readSettings(variables);
  return outcome.kind === 'wrong' ? outcome.problems.join('\n') : 'none';
};
const secret = 's'.repeat(32);

it('needs nothing: this machine alone, SQLite, a grader of its own', () => {
  expect(settingsOf({})).toMatchObject({
    port: 4321,
    host: 'localhost',
    origin: undefined,
    database: { kind: 'sqlite' },
    grading: 'here',
    trustedProxies: 0,
    metricsToken: undefined,
    awsFile: undefined,
    references: 'public',
    logLevel: 'warn',
  });
});

it('takes an empty variable for one that is not set', () => {
  expect(settingsOf({ PORT: '', DATABASE_URL: '', GERBANG_OIDC: '' })).toEqual(settingsOf({}));
});

it('keeps references back and logs requests where a public address is set', () => {
  const found = settingsOf({ GERBANG_ORIGIN: 'https://gerbang.example/' });
  expect([found.origin, found.references, found.logLevel]).toEqual(['https://gerbang.example', 'passed', 'info']);
});

it.each([
  ['PORT', 'abc', 'from 0 to 65535'],
  ['PORT', '70000', 'from 0 to 65535'],
  ['GERBANG_ORIGIN', 'gerbang.example', 'https://gerbang.example'],
  ['GERBANG_ORIGIN', 'http://gerbang.example', 'TLS'],
  ['DATABASE_URL', 'mysql://x', 'postgres://'],
  ['GERBANG_SECRET', 'short', 'openssl rand'],
  ['GERBANG_SMTP_URL', 'mail.example', 'smtp://'],
  ['GERBANG_OIDC', '{', 'deploy/gerbang.env.example'],
  ['GERBANG_OIDC', '[{"id":"X"}]', 'GERBANG_OIDC'],
  ['GERBANG_GRADING', 'elsewhere', 'queue'],
  ['GERBANG_GRADING', 'queue', 'DATABASE_URL'],
  ['GERBANG_TRUSTED_PROXIES', '-1', 'GERBANG_TRUSTED_PROXIES'],
  ['GERBANG_METRICS_TOKEN', 'short', '16'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL'],
])('names %s=%s and says what to do', (name, value, advice) => {
  expect(problemsOf({ [name]: value })).toContain(name);
  expect(problemsOf({ [name]: value })).toContain(advice);
});

it('names every wrong setting at once, and never its secret', () => {
  const problems = problemsOf({ PORT: 'x', GERBANG_SECRET: 'tooshort', DATABASE_URL: 'ftp://user:hunter2@host/db' });
  for (const name of ['PORT', 'GERBANG_SECRET', 'DATABASE_URL']) expect(problems).toContain(name);
  expect(problems).not.toMatch(/hunter2|tooshort/);
});

it('wants one secret for servers that share a database', () => {
  expect(problemsOf({ DATABASE_URL: 'postgres://host/db' })).toContain('GERBANG_SECRET');
  expect(settingsOf({ DATABASE_URL: 'postgres://host/db', GERBANG_SECRET: secret }).database.kind).toBe('postgresql');
});
