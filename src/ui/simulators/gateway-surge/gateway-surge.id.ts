import type { FillName } from '../chart/fills.tsx';
import type { Experiment } from '../parts/frame.tsx';
import { formatDuration, formatNumber } from '../parts/numbers.ts';
import { slotMs, surgeSeconds, type SurgeView } from './model.ts';
import { address, type SurgeSettings } from './settings.ts';

/** Every sentence of the gateway surge simulator. */
export const title = 'Simulator: lonjakan dari gateway ke Lambda';

export const knobsLabel = 'Batas gateway, fungsi, dan lonjakan';
export const knobs: Readonly<Record<keyof SurgeSettings, string>> = {
  rate: 'Rate gateway (r)',
  burst: 'Burst gateway (B)',
  concurrency: 'Reserved concurrency (C)',
  duration: 'Durasi satu request (d)',
  load: 'Beban saat lonjakan',
};
export const perSecond = (value: number) => `${formatNumber(value)}/detik`;
export const count = (value: number) => formatNumber(value);
export const duration = (milliseconds: number) => formatDuration(milliseconds);

export const chart: {
  readonly title: string;
  readonly running: string;
  readonly unit: string;
  readonly parts: readonly { readonly fill: FillName; readonly name: string }[];
} = {
  title: 'Grafik jawaban per detik dan request yang sedang dikerjakan, selama enam detik',
  running: 'Sedang dikerjakan Lambda',
  unit: 'detik',
  parts: [
    { fill: 'served', name: '200' },
    { fill: 'refused', name: '429 gateway' },
    { fill: 'failed', name: '500 Lambda' },
  ],
};
export const requestsHeading = ({ duration: milliseconds }: SurgeSettings) =>
  `Jawaban per detik, rata-rata tiap ${formatDuration(Math.max(slotMs, milliseconds))}`;
export const concurrencyLabel = (value: number) => `concurrency ${formatNumber(value)}`;
export const capacityLabel = (value: number) => `kapasitas ${formatNumber(value)}`;

export const chartDescription = ({ load }: SurgeSettings, { served, refused, failed, peak }: SurgeView) =>
  `Beban ${perSecond(load)} selama ${surgeSeconds} detik. Caller menerima ${formatNumber(served)} jawaban 200, ${formatNumber(refused)} jawaban 429, dan ${formatNumber(failed)} jawaban 500. Paling banyak ${formatNumber(peak)} request dikerjakan serentak.`;

export const facts = {
  served: 'Selesai, 200',
  refused: 'Gateway, 429',
  failed: 'Lambda, 500',
  capacity: 'Kapasitas, C ÷ d',
} as const;

/** The capacity as a calculation; below 100 ms another bound of Lambda comes first. */
export function capacity({ concurrency, duration: milliseconds }: SurgeSettings, view: SurgeView): string {
  const how =
    milliseconds < 100
      ? `10 × ${formatNumber(concurrency)}`
      : `${formatNumber(concurrency)} ÷ ${formatNumber(milliseconds / 1000, 2)}`;
  return `${how} = ${perSecond(view.capacity)}`;
}

/** What there is to notice: who refuses, and what the caller learns from it. */
export function reading({ rate, concurrency }: SurgeSettings, view: SurgeView): string {
  const { capacity: sustained, failed, refused, peak, fits, allowed } = view;
  if (failed > 0 && rate > sustained)
    return `Gateway mengizinkan ${perSecond(rate)}, Lambda sanggup ${formatNumber(sustained)}. Yang ditolak Lambda sampai ke caller sebagai ${formatNumber(failed)} jawaban 500: terbaca seperti kerusakan, tanpa petunjuk kapan boleh kembali.`;
  if (failed > 0)
    return `Rate sudah di bawah kapasitas. Namun bucket yang penuh boleh dihabiskan sekaligus, sehingga ${formatNumber(allowed)} request bisa berada di dalam Lambda bersamaan, untuk ${formatNumber(concurrency)} tempat. Lihat awal lonjakannya.`;
  if (!fits)
    return 'Lonjakan ini kebetulan muat. Batasnya sendiri masih mengizinkan lebih dari yang sanggup ditampung Lambda. Naikkan bebannya.';
  if (refused > 0 && peak < concurrency / 2)
    return `Tidak ada 500, tetapi Lambda paling sibuk mengerjakan ${formatNumber(peak)} request, padahal tempatnya ${formatNumber(concurrency)}. Batas yang terlalu rendah menolak beban yang sanggup dilayani.`;
  if (refused > 0)
    return 'Kelebihannya berhenti di gateway sebagai 429. Caller tahu sebabnya dan bisa menunggu, sedangkan Lambda tidak pernah melampaui tempatnya.';
  return 'Beban ini muat seluruhnya, dan batasnya menjaga Lambda bila beban naik lagi.';
}

/** What the limit allows inside the function at once, against its room. */
export function invariant({ rate, burst, concurrency, duration: milliseconds }: SurgeSettings, view: SurgeView) {
  const sum = `${formatNumber(burst)} + ${formatNumber(rate)} × ${formatNumber(milliseconds / 1000, 2)} = ${formatNumber(view.allowed)}`;
  if (view.allowed > concurrency)
    return `B + r × d ≤ C tidak terpenuhi: ${sum} request serentak, padahal C ${formatNumber(concurrency)}.`;
  return view.fits
    ? `B + r × d ≤ C terpenuhi: ${sum} request serentak, muat dalam C ${formatNumber(concurrency)}.`
    : `B + r × d muat, tetapi rate ${formatNumber(rate)} melampaui ${perSecond(view.capacity)}: Lambda memulai paling banyak 10 × C request tiap detik.`;
}

export const experiments: readonly Experiment<SurgeSettings>[] = [
  {
    text: 'Pasang rate 500 dan burst 40. Ke mana perginya jawaban 500 tadi, dan berapa yang tetap selesai?',
    settings: { ...address.start, rate: 500, burst: 40 },
  },
  {
    text: 'Rate 660 ada di bawah kapasitas. Mengapa burst 200 masih menghasilkan 500?',
    settings: { ...address.start, rate: 660, burst: 200 },
  },
  {
    text: 'Biarkan batas 500 dan 40, lalu buat handler melambat menjadi 600 ms. Batas mana yang kini salah?',
    settings: { ...address.start, rate: 500, burst: 40, duration: 600 },
  },
];
