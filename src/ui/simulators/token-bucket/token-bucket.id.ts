import type { FillName } from '../chart/fills.tsx';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { surgeStart, totalSeconds, type BucketView } from './model.ts';
import { address, type BucketSettings } from './settings.ts';

/** Every sentence of the token bucket simulator. */
export const title = 'Simulator: satu bucket, delapan detik';
export const run = 'Jalankan';
export const stop = 'Hentikan';

export const knobsLabel = 'Bucket dan bebannya';
export const knobs: Readonly<Record<keyof BucketSettings, string>> = {
  rate: 'Rate (r)',
  burst: 'Burst (B)',
  calm: 'Beban biasa',
  surge: 'Beban saat lonjakan',
  seconds: 'Lama lonjakan',
  at: 'Saat yang dibaca',
};
export const momentLabel = knobs.at;

export const perSecond = (value: number) => `${formatNumber(value)}/detik`;
export const tokens = (value: number) => `${formatNumber(value)} token`;
export const seconds = (value: number) => `${formatNumber(value, 2)} detik`;
export const moment = (at: number) => `detik ${formatNumber(at, 1)}`;
export const levelOf = (level: number, burst: number) =>
  `${formatNumber(Math.floor(level))} dari ${formatNumber(burst)}`;

export const chart: {
  readonly title: string;
  readonly requests: string;
  readonly level: string;
  readonly unit: string;
  readonly parts: readonly { readonly fill: FillName; readonly name: string }[];
} = {
  title: 'Grafik request dan isi bucket selama delapan detik',
  requests: 'Request per detik',
  level: 'Isi bucket (token)',
  unit: 'detik',
  parts: [
    { fill: 'served', name: 'diteruskan' },
    { fill: 'refused', name: 'ditolak, 429' },
  ],
};
export const rateLabel = (rate: number) => `rate ${formatNumber(rate)}`;
export const refusedLabel = (most: number) => `429: ${perSecond(most)}`;

export function chartDescription({ calm, surge, seconds: lasting }: BucketSettings, view: BucketView): string {
  const load = `Beban ${perSecond(calm)}, lalu ${perSecond(surge)} dari detik ${surgeStart} sampai detik ${formatNumber(surgeStart + lasting, 1)}.`;
  return view.emptyAt === undefined
    ? `${load} Semua diteruskan.`
    : `${load} Bucket habis pada detik ${formatNumber(view.emptyAt, 1)}, dan ${formatNumber(view.rejected)} request ditolak dengan 429.`;
}

export const facts = {
  level: 'Isi bucket',
  accepted: 'Diteruskan',
  rejected: 'Ditolak, 429',
  lasts: 'Burst tahan selama',
  fullIdle: 'Pulih tanpa trafik, B ÷ r',
  fullBusy: 'Pulih bersama beban biasa',
} as const;

const never = 'tidak pernah';
const quotient = (above: number, below: string, value: number) =>
  Number.isFinite(value) ? `${formatNumber(above)} ÷ ${below} = ${formatNumber(value, 2)} detik` : never;

export function lasts({ rate, burst, surge }: BucketSettings, view: BucketView): string {
  if (!Number.isFinite(view.lasts)) return 'tidak habis';
  return quotient(burst, `(${formatNumber(surge)} − ${formatNumber(rate)})`, view.lasts);
}
export const fullIdle = ({ rate, burst }: BucketSettings, view: BucketView) =>
  quotient(burst, formatNumber(rate), view.fullIdle);
export const fullBusy = ({ rate, burst, calm }: BucketSettings, view: BucketView) =>
  quotient(burst, `(${formatNumber(rate)} − ${formatNumber(calm)})`, view.fullBusy);

/** What there is to notice: when the burst is gone, what passes from then on, and when the bucket is full again. */
export function reading({ rate, calm, seconds: lasting }: BucketSettings, view: BucketView): string {
  if (calm > rate)
    return `Beban biasa sudah di atas rate. Sebesar apa pun burst-nya, bucket akhirnya habis dan tidak pernah pulih. Yang lewat tetap ${perSecond(rate)}.`;
  if (view.surge.rejected === 0)
    return `Lonjakan ${seconds(lasting)} ini lewat seluruhnya. Burst membayar selisih antara beban dan rate. Pertanyaan berikutnya: sanggupkah backend menerima sebanyak itu sekaligus?`;
  const back = Number.isFinite(view.fullBusy)
    ? `Sesudah lonjakan, bucket yang kosong perlu ${seconds(view.fullBusy)} untuk penuh, karena beban biasa ikut mengambil token.`
    : 'Sesudah lonjakan, bucket tidak terisi lagi: beban biasa mengambil semua token.';
  return `Burst habis dalam ${formatNumber(view.lasts, 2)} detik. Sejak itu hanya isi ulang yang lewat, ${perSecond(rate)}, dan selebihnya mendapat 429. ${back}`;
}

/** Tokens that the surge finds, against what it asks. */
export function invariant({ rate, seconds: lasting }: BucketSettings, { surge }: BucketView): string {
  const found = `${formatNumber(Math.floor(surge.levelBefore))} + ${formatNumber(rate)} × ${formatNumber(lasting, 1)} = ${tokens(surge.tokens)}`;
  const end =
    surge.rejected === 0
      ? 'Tidak ada yang ditolak.'
      : `Yang lewat ${formatNumber(surge.asked - surge.rejected)}, yang ditolak ${formatNumber(surge.rejected)}.`;
  return `Lonjakan membawa ${formatNumber(surge.asked)} request dan menemukan paling banyak ${found}. ${end}`;
}

export const experiments: readonly Experiment<BucketSettings>[] = [
  {
    text: 'Pasang burst 810, cukup untuk seluruh lonjakan. Berapa lama bucket kosong setelahnya perlu pulih?',
    settings: { ...address.start, burst: 810, at: 3 },
  },
  {
    text: 'Panjangkan lonjakan menjadi 4 detik dengan burst 810 itu. Laju mana yang tersisa pada akhirnya?',
    settings: { ...address.start, burst: 810, seconds: 4, at: 4.5 },
  },
  {
    text: 'Biarkan beban 600 per detik terus-menerus, lalu naikkan burst. Apa yang berubah pada detik ke-8?',
    settings: { ...address.start, calm: 600, surge: 600, at: totalSeconds },
  },
];
