import { gatewayWait, roomForAnswer, type ChainAnswer, type OrderStep, type Party } from '#world/timeout-chain';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { Ending, TimeoutView } from './model.ts';
import { address, unlimited, type TimeoutSettings } from './settings.ts';

/** Every sentence of the timeout simulator. */
export const title = 'Simulator: siapa menyerah lebih dulu';
export const knobsLabel = 'Batas waktu tiap lapis, dan lamanya pekerjaan';

export const names: Readonly<Record<Party, string>> = {
  client: 'Client',
  gateway: 'Gateway',
  function: 'Lambda',
  database: 'Basis data',
};
export const seconds = (value: number) => `${formatNumber(value, 1)} detik`;

export const workLabel = 'Lama query';
export const limitsGroup = 'Timeout';
export const productLabel = 'Jenis gateway';
export const products: Readonly<Record<TimeoutSettings['product'], string>> = {
  'rest-regional': 'REST Regional/private',
  'rest-edge': 'REST edge-optimized',
  http: 'HTTP API',
};
export function gatewayNote({ product }: TimeoutSettings, gateway: number): string {
  const { byDefault, most } = gatewayWait[product];
  if (most !== undefined) return `Paling lama ${most} detik, tidak dapat dinaikkan.`;
  return gateway > byDefault
    ? `Di atas ${byDefault} detik perlu kenaikan kuota, dan kuota throttle akun bisa ikut turun.`
    : `Bawaannya ${byDefault} detik, dapat dinaikkan lewat kuota.`;
}
export const retriesLabel = 'Retry client';
export const retries = (count: number) => (count === 0 ? 'tidak ada' : `${formatNumber(count)} kali`);
export const acceptedLabel = 'Terima dengan 202';
export const aboutAccepted = 'Handler mencatat job; worker mengerjakannya di belakang';

export const lanesTitle = 'Satu request, empat lapis, dari luar ke dalam';
const isUnlimited = (value: number) => value >= unlimited;
/** A limit as it is set, and as it stands beside its layer. */
export const limitValue = (value: number) => (isUnlimited(value) ? 'tanpa batas' : seconds(value));
export const limit = (value: number) => (isUnlimited(value) ? 'tanpa batas' : `batas ${seconds(value)}`);
export const jobName = 'Worker';
export const jobLimit = 'batas sendiri';
export const jobEnd = (until: number) => `selesai pada ${second(until)}, hasilnya di URL status`;
export const axisStart = '0 detik';
export const count = (value: number) => formatNumber(value);

const second = (value: number) => `detik ${formatNumber(value, 1)}`;

/** What happened to one layer in the end. */
export function laneEnd(party: Party, ending: Ending, { run }: TimeoutView): string {
  const { until, orphanedAt } = run.spans[party];
  const finished = party === 'client' ? 'dijawab' : 'selesai';
  const done = `${ending === 'gave-up' ? gaveUp[party] : finished} pada ${second(until)}`;
  if (orphanedAt === undefined) return done;
  return party === 'gateway' ? `${done}, tanpa penerima` : `${done}, yatim sejak ${second(orphanedAt)}`;
}
const gaveUp: Readonly<Record<Party, string>> = {
  client: 'pergi',
  gateway: 'menjawab 504',
  function: 'dihentikan',
  database: 'membatalkan query',
};
export const copiesMark = (copies: number) => `${formatNumber(copies)} retry ikut berjalan`;

export const facts = {
  answer: 'Client menerima',
  first: 'Menyerah lebih dulu',
  orphaned: 'Pekerjaan yatim',
  atOnce: 'Query serentak',
} as const;
export function answer({ run, job }: TimeoutView): string {
  if (job !== undefined && run.answer.from === 'handler' && run.answer.status === 200) return '202';
  return run.answer.from === 'nobody' ? 'tidak ada' : `${run.answer.status} dari ${sources[run.answer.from]}`;
}
const sources: Readonly<Record<Exclude<ChainAnswer['from'], 'nobody'>, string>> = {
  handler: 'handler',
  gateway: 'gateway',
};
export const first = ({ run }: TimeoutView) =>
  run.firstToGiveUp === undefined ? 'tidak ada' : names[run.firstToGiveUp];
export function orphaned({ orphaned: { function: handler, database } }: TimeoutView): string {
  const longest = Math.max(handler, database);
  return longest === 0 ? 'tidak ada' : seconds(longest);
}

/** What there is to notice: who left, and what went on after that. */
export function reading(settings: TimeoutSettings, view: TimeoutView): string {
  const { run, limits, job, holds, starts } = view;
  const { client, gateway } = run.spans;
  if (job !== undefined && run.answer.from === 'handler')
    return `Client mendapat 202 dalam ${seconds(client.until)} dan boleh pergi. Worker bekerja ${seconds(settings.work)} tanpa koneksi yang menunggunya, jadi tidak ada yang yatim: hasilnya diambil lewat URL status.`;
  if (starts.length > 1 && view.queriesAtOnce > 1)
    return `Setiap retry memulai query baru, padahal yang lama masih berjalan. Basis data memikul ${formatNumber(view.queriesAtOnce)} query sekaligus untuk satu orang, tepat ketika ia sedang lambat.`;
  if (run.answer.from === 'nobody')
    return `Client pergi pada ${second(client.until)}, dan tidak ada yang memberi tahu lapis di belakangnya. ${gateway.gaveUp ? `504 gateway pada ${second(gateway.until)} tidak dibaca siapa pun` : 'Jawaban gateway tidak dibaca siapa pun'}; ${leftBehind(view)}.`;
  if (run.answer.from === 'gateway') return readGateway(run.answer.status, view);
  if (run.answer.status === 503)
    return `Basis data menyerah lebih dulu, jadi handler masih sempat menulis 503 yang jelas pada ${second(client.until)}. ${holds ? 'Query selama ini memang tidak muat. Kalau hasilnya diperlukan, terima dengan 202.' : 'Untung saja: urutan di luarnya belum sehat.'}`;
  return holds
    ? `Pekerjaannya muat, dan setiap lapis masih menunggu ketika lapis di bawahnya menjawab. Panjangkan query sampai ${seconds(limits.database + 1)} dan lihat siapa yang melapor.`
    : 'Kali ini semuanya sempat. Batas waktu baru diuji ketika query melambat, dan urutan ini belum sehat.';
}

function leftBehind({ run: { spans } }: TimeoutView): string {
  return spans.database.orphanedAt === undefined
    ? `Lambda tetap bekerja sampai ${second(spans.function.until)}`
    : `query tetap membebani basis data sampai ${second(spans.database.until)}`;
}

function readGateway(status: 502 | 504 | '5xx', { run }: TimeoutView): string {
  const { gateway, function: handler, database } = run.spans;
  if (status === 504)
    return `Gateway menjawab 504 pada ${second(gateway.until)}. Bagi client itu berarti tidak ada yang tahu: Lambda masih bekerja sampai ${second(handler.until)}, dan efeknya bisa tetap terjadi.`;
  const left =
    database.orphanedAt === undefined ? '' : ` Query-nya ditinggal berjalan sampai ${second(database.until)}.`;
  return status === '5xx'
    ? `Lambda dihentikan sebelum menulis jawaban, jadi client mendapat 5xx buatan gateway tanpa sebab yang jelas.${left}`
    : `Lambda dihentikan sebelum menulis jawaban, jadi gateway mengirim 502, status yang sama seperti bug di kode.${left}`;
}

/** What must hold: every limit is shorter than its caller's, with room for the answer. */
export function invariant({ order, limits }: TimeoutView): string {
  const broken = order.find(({ healthy }) => !healthy);
  if (broken !== undefined) return brokenStep(broken, limits);
  const chain = (['database', 'function', 'gateway', 'client'] as const).map(
    (party) => `${names[party]} ${formatNumber(limits[party], 1)}`,
  );
  return `Urutan sehat: ${chain.join(' < ')} detik, dan tiap lapis menyisakan ${roomForAnswer} detik atau lebih untuk jawaban.`;
}

function brokenStep({ caller, callee, room }: OrderStep, limits: Limits): string {
  const pair = `${names[callee]} ${limitValue(limits[callee])}, ${names[caller]} yang menunggunya ${limitValue(limits[caller])}`;
  return `Urutan belum sehat: ${pair}. ${room >= 0 ? `Sisanya kurang dari ${roomForAnswer} detik untuk jawaban.` : 'Yang menunggu pergi lebih dulu.'}`;
}
type Limits = TimeoutView['limits'];

const turned = { client: 5, gateway: 4, function: 3, database: 2 } as const;
export const experiments: readonly Experiment<TimeoutSettings>[] = [
  {
    text: 'Balik urutannya: client 5, gateway 4, Lambda 3, basis data 2. Siapa yang sekarang menyerah lebih dulu?',
    settings: { ...address.start, ...turned },
  },
  {
    text: 'Kembali ke urutan lama, dan biarkan client mengulang dua kali. Berapa query yang dipikul basis data?',
    settings: { ...address.start, retries: 2 },
  },
  {
    text: 'Terima pekerjaan 40 detik itu dengan 202, pada urutan yang sudah dibalik.',
    settings: { ...address.start, ...turned, accepted: true },
  },
];
