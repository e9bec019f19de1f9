import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { capacity, operations, retryAfter, type StormView } from './model.ts';
import { address, type StormKnobs } from './settings.ts';

/** Every sentence of the simulator of retries that multiply. */
export const title = 'Simulator: retry yang berlipat';
export const knobsLabel = 'Lapis, retry, dan jedanya';

export const layersLabel = 'Lapis yang melakukan retry';
export const layers = (count: number) => `${formatNumber(count)} lapis`;
export const retriesLabel = 'Retry di tiap lapis';
export const retries = (count: number) => (count === 0 ? 'tidak ada' : `${formatNumber(count)} kali`);
export const waitLabel = 'Sebelum mengirim lagi';
export const waits: Readonly<Record<StormKnobs['wait'], string>> = {
  none: 'Langsung',
  exponential: 'Backoff eksponensial',
  'full-jitter': 'Backoff dengan jitter',
};
export const aboutWaits: Partial<Record<StormKnobs['wait'], string>> = {
  exponential: 'Jedanya menjadi dua kali setiap gagal',
  'full-jitter': 'Acak dari nol sampai jeda itu',
};
export const baseLabel = 'Jeda pertama';
export const hintLabel = 'Hormati Retry-After';
export const aboutHint = `503 menyebut ${retryAfter} detik; jitter ditambahkan sesudahnya`;
export const outageLabel = 'API mati selama';
export const seconds = (count: number) => `${formatNumber(count)} detik`;

export const chartTitle = 'Request yang tiba tiap detik';
export const parts = { first: 'asli', served: 'retry dijawab', rejected: 'retry 503' } as const;
export const capacityLabel = `kapasitas ${formatNumber(capacity)}`;
export const outageMark = (outage: number) => `API mati ${formatNumber(outage)} detik`;
export const unit = 'detik';
export const count = (value: number) => formatNumber(value);

export function chartDescription({ waves, peakAfter, outage, storm }: StormView): string {
  const named = waves.slice(0, 8).map(({ second, requests }) => `detik ${second + 1}: ${formatNumber(requests)}`);
  return `Gelombang di atas kapasitas ada pada ${named.join(', ')} request. API mati ${formatNumber(outage)} detik; sesudah itu yang tiba paling banyak ${formatNumber(peakAfter)} per detik. Request terakhir tiba pada detik ${formatNumber(storm.lastMs / 1000, 1)}.`;
}

export const facts = {
  total: 'Request yang tiba',
  factor: 'Dibanding operasinya',
  perOperation: 'Satu operasi, paling banyak',
  answered: 'Operasi yang dijawab',
} as const;
export const factor = ({ storm }: Pick<StormView, 'storm'>) => `${formatNumber(storm.total / operations, 1)} kali`;
const powers: Readonly<Record<number, string>> = { 1: '¹', 2: '²', 3: '³' };
export const formula = (knobs: StormKnobs, { perOperation }: StormView) =>
  `(1 + ${Math.round(knobs.retries)})${powers[Math.round(knobs.layers)] ?? ''} = ${formatNumber(perOperation)}`;
export const answered = ({ storm }: StormView) => `${formatNumber(storm.answered)} dari ${formatNumber(operations)}`;

/** What there is to notice in this run. */
export function reading(knobs: StormKnobs, view: StormView): string {
  const { storm, outage, peakAfter, holds } = view;
  const extra = formatNumber(storm.total - operations);
  const lost = formatNumber(operations - storm.answered);
  if (Math.round(knobs.retries) === 0)
    return `Tanpa retry beban tidak bertambah, tetapi gangguan ${formatNumber(outage)} detik langsung menjadi ${lost} kegagalan. Beri satu retry, lalu atur kapan ia berangkat.`;
  if (holds)
    return knobs.hint
      ? 'Semua kembali setelah API pulih, tersebar, dan di bawah kapasitasnya. Retry-After menentukan paling cepat kapan, jitter membuat tidak semuanya pada detik yang sama.'
      : 'Semua operasi dijawab, tersebar, dan di bawah kapasitas. Perpanjang gangguannya: tanpa Retry-After, tebakan client tentang waktu pulih tidak selalu tepat.';
  if (Math.round(knobs.layers) > 1)
    return `Tiap lapis mengulang kegagalan lapis di bawahnya, jadi retry-nya berkali, tidak bertambah: ${formatNumber(storm.total)} request untuk ${formatNumber(operations)} operasi. Cukup satu lapis yang melakukan retry.`;
  if (knobs.hint && knobs.wait !== 'full-jitter')
    return `Semua client menurut dan menunggu ${retryAfter} detik yang sama, lalu kembali bersama: ${formatNumber(peakAfter)} request dalam satu detik. Retry-After tanpa jitter hanya memindahkan gelombangnya.`;
  if (knobs.hint || (knobs.wait === 'full-jitter' && storm.answered === operations))
    return `Retry tersebar, tetapi paling padat masih ${formatNumber(peakAfter)} per detik. Panjangkan jeda pertama supaya sebarannya lebih lebar.`;
  if (knobs.wait === 'none')
    return `${extra} request tambahan tiba selagi API mati, yang terakhir pada detik ${formatNumber(storm.lastMs / 1000, 1)}. ${storm.answered === 0 ? 'Tidak satu operasi pun tertolong, dan bebannya berlipat.' : `Hanya ${formatNumber(storm.answered)} operasi yang tertolong.`}`;
  if (knobs.wait === 'exponential')
    return `Jedanya memanjang, tetapi setiap client menghitung jeda yang sama. Gelombangnya makin jarang, tetapi tidak pernah menyebar: yang terakhir membawa ${formatNumber(view.waves.at(-1)?.requests ?? 0)} request dalam satu detik.`;
  return `Jitter menghapus gelombangnya. Namun ${lost} operasi kehabisan retry, kebanyakan sebelum API pulih: client menebak waktunya, padahal API bisa menyebutnya lewat Retry-After.`;
}

/** What must hold: everybody is answered, the API is not overrun when it is back, and retries do not multiply. */
export function invariant({ storm, peakAfter }: StormView): string {
  const done = `${formatNumber(storm.answered)} dari ${formatNumber(operations)} operasi dijawab.`;
  return peakAfter === 0
    ? `${done} Ketika API pulih, tidak ada lagi yang mencoba. Beban: ${factor({ storm })}.`
    : `${done} Setelah API pulih, yang tiba paling banyak ${formatNumber(peakAfter)} per detik, kapasitasnya ${formatNumber(capacity)}. Beban: ${factor({ storm })}.`;
}

export const experiments: readonly Experiment<StormKnobs>[] = [
  {
    text: 'SDK, layanan, dan gateway internal sama-sama mengulang tiga kali. Tebak kelipatannya sebelum menekan.',
    settings: { ...address.start, layers: 3 },
  },
  {
    text: 'Pakai backoff eksponensial tanpa jitter. Apa yang terjadi pada gelombangnya?',
    settings: { ...address.start, wait: 'exponential' },
  },
  {
    text: 'Hormati Retry-After dengan jitter dan jeda 4 detik, lalu ganti ke backoff tanpa jitter.',
    settings: { ...address.start, wait: 'full-jitter', base: 4, hint: true },
  },
];
