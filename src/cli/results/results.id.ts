import { number } from '../grade/grade.id.ts';
import type { Outcome, Status } from './standing.ts';

/** Sentences of `diff`, `story` and `show`, which read what `grade` stored. */
export const text = Object.freeze({
  columns: { learner: 'PELAJAR', exercise: 'LATIHAN', before: 'DULU', after: 'SEKARANG' },
  status: { passed: 'lulus', failed: 'gagal', ungradable: 'tak ternilai', refused: 'tak terbaca' } satisfies Record<
    Status,
    string
  >,
  outcome: { pass: 'lolos', fail: 'gagal', skipped: 'dilewati' } satisfies Record<Outcome, string>,
  noOutcome: 'tidak ada',
  comparedWith: (path: string) => `Dibandingkan dengan ${path}`,
  nothingChanged: 'Tidak ada yang berubah.',
  changed: (count: number, better: number, worse: number) => {
    const level = count - better - worse;
    const ways = [
      better > 0 ? `${number(better)} naik` : '',
      worse > 0 ? `${number(worse)} turun` : '',
      level > 0 ? `${number(level)} tetap nilainya` : '',
    ].filter((way) => way !== '');
    return `${number(count)} berubah${ways.length === 0 ? '' : ` (${ways.join(', ')})`}`;
  },
  fresh: (count: number) => `${number(count)} baru`,
  gone: (count: number) => `${number(count)} hilang`,
  same: (count: number) => `${number(count)} sama`,
  checks: 'Pemeriksaan yang berubah',
  toFail: (count: number) => `${number(count)} jadi gagal`,
  toPass: (count: number) => `${number(count)} jadi lolos`,
  moreChecks: (count: number) => `… ${number(count)} pemeriksaan lagi`,
  newOnes: (count: number) => `${number(count)} kiriman baru:`,
  goneOnes: (count: number) => `${number(count)} kiriman hilang:`,
  more: (count: number) => `… ${number(count)} lagi; --format jsonl menyebut semuanya`,
  unreadable: (count: number, path: string) =>
    `${number(count)} baris di ${path} tidak bisa dibaca sebagai hasil, jadi tidak ikut dihitung.`,
  shown: (shown: number, total: number) => `${number(shown)} dari ${number(total)} hasil`,
  noneShown: 'Tidak ada hasil yang cocok.',
  noResult: (learner: string, exercise: string, path: string) =>
    `Tidak ada hasil ${learner} untuk ${exercise} di ${path}.`,
  attempt: (count: number, submittedAt: string) => `Percobaan terakhir dari ${number(count)}, ${submittedAt}`,
  noSuchFinding: (check: string, learner: string) => `Pemeriksaan ${check} tidak gagal pada kiriman ${learner}.`,
  findings: 'Temuan kiriman ini, untuk --check:',
  noFindings: 'Kiriman ini tidak punya temuan.',
  otherVersion: 'Hasil ini dari versi latihan yang lain; kalimatnya dari versi yang sekarang.',
});
