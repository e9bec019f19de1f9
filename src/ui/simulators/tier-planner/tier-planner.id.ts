import type { TierProblem } from '#world/tier-plan';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { PlanView } from './model.ts';
import { address, type PlanSettings, type TierField, type TierName } from './settings.ts';

/** Every sentence of the tier planner. */
export const title = 'Simulator: perancang tier';

export const tableTitle = 'Janji kepada tiap partner';
export const fields: Readonly<Record<TierField, string>> = {
  Partners: 'Partner',
  Rate: 'Rate',
  Burst: 'Burst',
  Quota: 'Kuota/hari',
};
export const inputLabel = (tier: TierName, field: TierField) => `${fields[field]} ${tier}`;
/** How long a daily quota lasts at the full rate. */
export function quotaLasts(quota: number, rate: number): string {
  const seconds = quota / rate;
  if (seconds > 86_400) return 'Kuota tidak terpakai habis';
  if (seconds < 120) return `Pada rate penuh, kuota habis dalam ${formatNumber(seconds)} detik`;
  if (seconds < 7200) return `Pada rate penuh, kuota habis dalam ${formatNumber(seconds / 60)} menit`;
  return `Pada rate penuh, kuota habis dalam ${formatNumber(seconds / 3600, 1)} jam`;
}

const fieldOf = { rate: 'Rate', burst: 'Burst', quotaPerDay: 'Kuota' } as const;
export const problem = (found: TierProblem) =>
  found.kind === 'below-lower-tier'
    ? `${fieldOf[found.what]} ${found.tier} lebih kecil daripada ${found.lower}, padahal tier-nya lebih tinggi.`
    : `Kuota ${found.tier} tidak akan tercapai: rate-nya menghasilkan paling banyak ${formatNumber(found.most)} sehari.`;

export const knobsLabel = 'Stage, rute, dan backend';
export const knobs = {
  limited: 'Throttle stage',
  limitedAbout: 'Tanpa ini tinggal batas akun: 10.000/detik, burst 5.000',
  stageRate: 'Rate stage',
  stageBurst: 'Burst stage',
  search: 'Porsi search',
  searchLimit: 'Limit GET search',
  concurrency: 'Concurrency backend',
  overrun: 'Andaian: batas meleset',
} as const;
export const perSecond = (value: number) => `${formatNumber(value)}/detik`;
export const count = (value: number) => formatNumber(value);
export const percent = (value: number) => `${formatNumber(value)}%`;
export const routeLimit = (value: number) => (value === 0 ? 'tidak ada' : perSecond(value));

export const promiseChart = {
  title: 'Semua partner memakai rate-nya bersamaan',
  description: ({ promised, capacity }: PlanView) =>
    `Jumlah janji ${perSecond(promised.rate)}, kapasitas backend ${perSecond(capacity)}.`,
  bound: (capacity: number) => `kapasitas ${formatNumber(capacity)}`,
  step: (tier: string, partners: number, rate: number) => `${tier}: ${formatNumber(partners)} × ${formatNumber(rate)}`,
} as const;
export const passingNote = ({ routes }: PlanView) =>
  `Sesudah throttle, sampai di backend: ${perSecond(routes.reduce((sum, { rate }) => sum + rate, 0))}.`;

export const placesChart = {
  title: 'Tempat di backend pada saat terburuk',
  description: ({ concurrency }: PlanView, room: number) =>
    `Request yang dikerjakan serentak ${formatNumber(Math.ceil(concurrency - 1e-9))}, tempatnya ${formatNumber(room)}.`,
  bound: (room: number) => `concurrency ${formatNumber(room)}`,
  burst: 'Burst yang dihabiskan sekaligus',
  places: (concurrency: number, share?: number) =>
    share === undefined
      ? formatNumber(concurrency, 1)
      : `${percent(share * 100)} request, ${formatNumber(concurrency, 1)}`,
} as const;
export const placesOf = 'Rate rute × durasinya, ditambah burst';

export const hardTitle = 'Yang benar-benar menahan';
export const hardText =
  'Usage plan dan throttle diterapkan semampunya, dan AWS tidak menyebut selisihnya. Reserved concurrency menahan yang sampai ke fungsi, aturan rate di WAF menahan penyalahgunaan, dan AWS Budgets menjaga biaya.';

/** What there is to notice: who holds the sum of the promises, and which route takes the places. */
export function reading({ limited, overrun, concurrency }: PlanSettings, view: PlanView): string {
  const { promised, capacity, fits, fitsOnPaper, heaviest, heaviestShare } = view;
  const heavy = `${heaviest.name} hanya ${percent(heaviest.share * 100)} dari request, tetapi memakai ${percent(heaviestShare * 100)} tempat semua rute.`;
  if (!fits && fitsOnPaper)
    return `Di atas kertas rancangan ini muat. Bila batasnya meleset ${percent(overrun)}, yang masuk melampaui ${formatNumber(concurrency)} tempat, dan Lambda menolak sisanya sebagai 500. Sisakan cadangan: batas ini target, pagarnya ada di tempat lain.`;
  if (!fits && !limited)
    return `Tiap janji tampak wajar sendiri-sendiri. Bersama-sama jumlahnya ${perSecond(promised.rate)}, untuk backend yang sanggup ${formatNumber(capacity)}. Menjanjikan lebih boleh, asalkan throttle stage menahan jumlahnya.`;
  if (!fits) return `Throttle stage sudah ada, tetapi masih mengizinkan lebih dari tempat yang tersedia. ${heavy}`;
  return heaviestShare > heaviest.share + 0.05
    ? `Rancangan ini muat, walau jumlah janjinya ${perSecond(promised.rate)}. ${heavy} Limit untuk rute itu membebaskan tempat paling banyak.`
    : `Rancangan ini muat, walau jumlah janjinya ${perSecond(promised.rate)}. Rute yang paling sering dipanggil kini juga yang paling banyak memakai tempat.`;
}

/** Places at the worst moment against those that there are. */
export function invariant({ concurrency, overrun }: PlanSettings, view: PlanView): string {
  const assumed = overrun === 0 ? '' : ` bila batas meleset ${percent(overrun)}`;
  const inside = formatNumber(Math.ceil(view.concurrency - 1e-9));
  return view.fits
    ? `Serentak terburuk${assumed}: ${inside}, muat dalam concurrency ${formatNumber(concurrency)}.`
    : `Serentak terburuk${assumed}: ${inside}, padahal concurrency ${formatNumber(concurrency)}.`;
}

export const experiments: readonly Experiment<PlanSettings>[] = [
  {
    text: 'Nyalakan throttle stage 530 dengan burst 40. Janji mana yang berubah, dan mana yang tetap?',
    settings: { ...address.start, limited: true },
  },
  {
    text: 'Dengan stage itu, andaikan semua batas meleset 20%. Cukupkah cadangannya?',
    settings: { ...address.start, limited: true, overrun: 20 },
  },
  {
    text: 'Beri GET search limit 50 per detik. Berapa tempat yang bebas, sehingga selisih 20% itu tertampung?',
    settings: { ...address.start, limited: true, overrun: 20, searchLimit: 50 },
  },
];
