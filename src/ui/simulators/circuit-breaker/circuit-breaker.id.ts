import type { BreakerState } from '#world/circuit-breaker';
import type { CallEnd } from '#world/slow-dependency';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { service, target, type BreakerView } from './model.ts';
import { address, type BreakerSettings } from './settings.ts';

/** Every sentence of the circuit breaker simulator. */
export const title = 'Simulator: circuit breaker';
export const knobsLabel = 'Dependency, timeout, dan circuit breaker';
export const about = `Sebuah service punya ${formatNumber(service.slots)} slot. Tiap detik datang ${formatNumber(service.calling)} request yang memanggil dependency dan ${formatNumber(service.others)} request lain yang tidak memanggilnya.`;

export const breakerLabel = 'Circuit breaker';
export const breakerAbout = 'Dihitung di ingatan satu service. Di Lambda, setiap environment punya ingatan sendiri.';
export const timeoutLabel = 'Timeout panggilan';
export const slowLabel = 'Lama jawaban saat lambat';
export const thresholdLabel = 'Ambang kegagalan';
export const windowLabel = 'Jendela';
export const openLabel = 'Lama terbuka';
export const seconds = (value: number) => `${formatNumber(value, 1)} detik`;
export const percent = (value: number) => `${formatNumber(value)}%`;
export const calls = (value: number) => `${formatNumber(value)} panggilan`;

export const states: Readonly<Record<BreakerState, string>> = {
  closed: 'tertutup',
  open: 'terbuka',
  'half-open': 'setengah terbuka',
};
export const noBreaker = 'tidak dipasang';
export const slowName = 'lambat';
export const wellName = 'sehat';

export const chart = {
  title: 'Satu menit dengan dependency yang lambat selama 30 detik',
  dependency: 'Dependency',
  breaker: 'Circuit breaker (penuh: terbuka, celah: mencoba)',
  breakerAlone: 'Circuit breaker',
  calls: 'Request ke dependency, per detik',
  slots: 'Slot terpakai',
  slotBound: `${formatNumber(service.slots)} slot`,
  others: 'Request lain, per detik',
  unit: 'detik',
} as const;
export const ends: Readonly<Record<CallEnd, string>> = {
  succeeded: 'berhasil',
  failed: 'menunggu lalu gagal',
  fast: 'gagal cepat',
  rejected: 'tanpa slot',
};
export const otherEnds = { served: 'terlayani', rejected: 'ditolak' } as const;

export const facts: Readonly<Record<'failed' | 'fast' | 'rejected' | 'others', string>> = {
  failed: 'Menunggu lalu gagal',
  fast: 'Gagal cepat',
  rejected: 'Ditolak tanpa slot',
  others: 'Request lain ditolak',
};
export const count = (value: number) => formatNumber(value);

export function chartDescription(view: BreakerView): string {
  const { calls: ended, others, spans, peak } = view;
  const told = spans
    .slice(0, 8)
    .map(({ state, from }) => `${states[state]} dari detik ${formatNumber(from, 1)}`)
    .join(', ');
  return [
    `Dependency lambat dari detik ${formatNumber(service.slowFrom)} sampai ${formatNumber(service.slowUntil)}.`,
    spans.length === 0 ? 'Tanpa circuit breaker.' : `Circuit breaker ${told}.`,
    `${formatNumber(ended.succeeded)} panggilan berhasil, ${formatNumber(ended.failed)} menunggu lalu gagal, ${formatNumber(ended.fast)} gagal cepat, ${formatNumber(ended.rejected)} tanpa slot.`,
    `Slot terpakai paling banyak ${formatNumber(peak)} dari ${formatNumber(service.slots)}.`,
    `Dari request lain, ${formatNumber(others.rejected)} ditolak.`,
  ].join(' ');
}

/** What there is to notice: what eats the slots, or what the breaker spares them. */
export function reading(settings: BreakerSettings, view: BreakerView): string {
  const { breaker, timeout, slow } = settings;
  const held = Math.min(timeout, slow);
  const product = `${formatNumber(service.calling)} per detik × ${formatNumber(held, 1)} detik = ${formatNumber(view.wanted)} slot`;
  if (breaker && view.openedAt !== undefined) return readOpened(view, view.openedAt, timeout);
  if (slow <= timeout)
    return `Panggilan lambat ini tetap selesai sebelum timeout, jadi tidak ada yang dihitung gagal${breaker ? ' dan breaker tidak melihat apa-apa' : ''}. ${product}: ${view.peak < service.slots ? 'masih muat.' : 'slot tetap habis. Pendekkan timeout-nya.'}`;
  if (breaker) return `Breaker tidak terbuka: kegagalan di jendelanya belum mencapai ambang. ${product}.`;
  return view.peak < service.slots
    ? `Timeout yang pendek membuat slot masih muat: ${product}. Tetapi ${formatNumber(view.calls.failed)} panggilan tetap menunggu sampai gagal, dan dependency tidak pernah diberi jeda.`
    : `Setiap panggilan memegang slotnya sampai timeout: ${product}, padahal hanya ada ${formatNumber(service.slots)}. Request yang tidak memakai dependency pun ikut ditolak.`;
}

function readOpened({ peak, closedAt }: BreakerView, openedAt: number, timeout: number): string {
  const before =
    peak < service.slots
      ? 'Sampai saat itu slotnya cukup.'
      : `Sampai saat itu slot sempat penuh, karena kegagalan baru diketahui sesudah timeout ${seconds(timeout)}.`;
  const after =
    closedAt === undefined
      ? 'Sampai akhir menit ia belum menutup, padahal dependency sudah sehat.'
      : `Dependency sehat pada detik ${formatNumber(service.slowUntil)}, dan breaker menutup pada detik ${formatNumber(closedAt, 1)}.`;
  return `Breaker terbuka pada detik ${formatNumber(openedAt, 1)}. ${before} Sesudahnya hampir semua gagal cepat, tanpa memegang slot. ${after}`;
}

/** What must hold: requests that have nothing to do with the dependency do not suffer from it. */
export const invariant = ({ others }: BreakerView) =>
  `${formatNumber(others.served)} dari ${formatNumber(others.served + others.rejected)} request lain terlayani, ${formatNumber(others.percent, 1)}%. Targetnya ${formatNumber(target)}%.`;

export const experiments: readonly Experiment<BreakerSettings>[] = [
  {
    text: 'Pasang circuit breaker. Berapa request lain yang masih ditolak?',
    settings: { ...address.start, breaker: true },
  },
  {
    text: 'Buat dependency lambat, tetapi di bawah timeout. Apakah breaker melihatnya?',
    settings: { ...address.start, breaker: true, slow: 1.5 },
  },
  {
    text: 'Jaga breaker terbuka 25 detik. Berapa lama ia menolak sesudah dependency sehat?',
    settings: { ...address.start, breaker: true, open: 25 },
  },
];
