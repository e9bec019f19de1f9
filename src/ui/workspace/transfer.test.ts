import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import { findHeader, sourceSha256, stripHeader, variantSeed, withHeader } from '#course';
import type { Verdict } from '#verdict';
import { distinctSources, makeAttempt } from './attempts.ts';
import { formatAttempts, parseAttempts } from './transfer.ts';

const key = { learner: 'rani', slug: 'otorisasi-multi-tenant', version: 'a'.repeat(64), variant: 2 };
const files = { 'solution.ts': 'export const decide = () => "é\\n";\n' };
const verdict: Verdict = {
  schema: 'gerbang/verdict/v1',
  exercise: { slug: key.slug, version: key.version },
  variant: { seed: variantSeed(key.slug, key.learner, key.variant) },
  source: { sha256: sourceSha256(files) },
  engine: { version: 'b'.repeat(64) },
  status: 'failed',
  score: { earned: 3, possible: 5 },
  groups: [{ id: 'isolasi', earned: 3, possible: 5 }],
  checks: [
    {
      id: 'satu',
      rule: 'satu',
      group: 'isolasi',
      severity: 'wajib',
      gate: true,
      outcome: 'fail',
      points: { earned: 0, possible: 2 },
      params: { status: 200 },
    },
  ],
  usage: { fuel: 12 },
};
const bytes = canonicalize(verdict) ?? '';
const attempt = makeAttempt(key, files, bytes, Date.parse('2026-11-22T09:12:00.000Z'), 41);
const line = (): Record<string, unknown> => JSON.parse(formatAttempts([attempt])) as Record<string, unknown>;
const problemsOf = (value: unknown): readonly string[] =>
  parseAttempts(typeof value === 'string' ? value : JSON.stringify(value)).problems;

it('restores an attempt with the same identity and the same verdict bytes', () => {
  const { attempts, problems } = parseAttempts(formatAttempts([attempt]));
  expect(problems).toEqual([]);
  expect(attempts).toMatchObject([{ ...attempt, ms: undefined }].map(({ ms: _, ...rest }) => rest));
  expect(attempts[0]?.verdict).toBe(bytes);
});

it('keeps the good lines and names each bad one', () => {
  const mixed = `${formatAttempts([attempt])}{oops\n\n${JSON.stringify({ ...line(), variant: -1 })}\n`;
  const { attempts, problems } = parseAttempts(mixed);
  expect(attempts).toHaveLength(1);
  expect(problems).toEqual([
    'Baris 2: bukan JSON.',
    'Baris 4: isian “variant” tidak ada, berlebih, atau salah bentuk.',
  ]);
});

it('refuses a verdict about other code', () => {
  expect(problemsOf({ ...line(), files: { 'solution.ts': 'export const decide = 1;' } })).toEqual([
    'Baris 1: kode dan hasil penilaiannya tidak cocok.',
  ]);
});

it('refuses a verdict of another variant', () => {
  expect(problemsOf({ ...line(), learner: 'budi' })).toEqual([
    'Baris 1: latihan, versi, atau varian di hasil penilaian berbeda dari yang tertulis di baris.',
  ]);
});

it('refuses a field that it does not know', () => {
  expect(problemsOf({ ...line(), score: 100 })).toEqual([
    'Baris 1: isian “score” tidak ada, berlebih, atau salah bentuk.',
  ]);
});

it('says that an empty file is empty', () => {
  expect(problemsOf('\n \n')).toEqual(['Berkas ini kosong.']);
});

it('counts sources, not presses', () => {
  const again = makeAttempt(key, files, bytes, attempt.submittedAt + 1);
  const withCarriageReturns = makeAttempt(
    key,
    { 'solution.ts': files['solution.ts'].replaceAll('\n', '\r\n') },
    bytes,
    attempt.submittedAt + 2,
  );
  const other = makeAttempt(key, { 'solution.ts': 'x' }, bytes, attempt.submittedAt + 3);
  expect(distinctSources([attempt, again, withCarriageReturns, other])).toBe(2);
});

it('hands in a file that carries its header and is the same submission', () => {
  const handedIn = withHeader(
    { exercise: key.slug, learner: key.learner, variant: key.variant, version: key.version },
    files['solution.ts'],
  );
  expect(findHeader(handedIn)).toEqual({ exercise: key.slug, learner: 'rani', variant: 2, version: key.version });
  expect(stripHeader(handedIn)).toBe(files['solution.ts']);
  expect(sourceSha256({ 'solution.ts': handedIn })).toBe(attempt.source);
});
