import type { Hop, LogLine, TrailPolicy } from '#world/correlation';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { HopView, ShownLine, TraceView } from './model.ts';
import { address, type TraceSettings } from './settings.ts';

/** Every sentence of the request trace simulator. */
export const title = 'Simulator: jejak satu request';
export const knobsLabel = 'Perjalanan correlation ID';

export const complaintLabel = 'Keluhan';
export const complaints: Readonly<Record<TraceSettings['complaint'], string>> = {
  r1: 'Wulan: ekspor diterima, berkasnya tidak pernah jadi',
  r2: 'Togar: langsung mendapat 500',
  r4: 'Yohana: mendapat 503, coba lagi nanti',
};
export const clientLabel = 'Client mengirim';
export const clients: Readonly<Record<TrailPolicy['client'], string>> = {
  sends: 'correlation ID',
  nothing: 'tidak ada',
  unsafe: 'teks dengan baris baru',
};
export const intakeLabel = 'Handler';
export const intakes: Readonly<Record<TrailPolicy['intake'], string>> = {
  'as-is': 'memakai apa adanya',
  checked: 'memeriksa, membuat bila perlu',
};
export const carriedLabel = 'ID ikut di pesan antrean';
export const bothLabel = 'Handler mencatat requestId gateway juga';
export const guessLabel = 'Menurutmu gagal di mana?';
export const guesses: Readonly<Record<TraceSettings['guess'], string>> = {
  none: 'belum tahu',
  handler: 'handler',
  queue: 'antrean',
  worker: 'worker',
};

export const hopNames: Readonly<Record<Hop, string>> = {
  gateway: 'Gateway',
  authorizer: 'Authorizer',
  handler: 'Handler',
  queue: 'Antrean',
  worker: 'Worker',
};
export const hopStates: Readonly<Record<HopView['state'], string>> = {
  found: 'terhubung',
  lost: 'terputus',
  'not-reached': 'tidak dicapai',
};
export const chainTitle = 'Request ini, dicari dengan ID-nya';

export const search = (id: string | undefined) =>
  id === undefined ? 'Client tidak menerima ID, jadi tidak ada yang bisa dicari.' : `filter correlationId = "${id}"`;
export const logTitle = 'Log semua layanan, menurut waktu';
export const lineStates: Readonly<Record<ShownLine['state'], string>> = {
  found: 'ditemukan',
  lost: 'request ini, tidak ditemukan',
  other: '',
};
const events: Readonly<Record<LogLine['event'], string>> = {
  answered: 'access log',
  allowed: 'diizinkan',
  accepted: 'export.accepted',
  sent: 'message.sent',
  started: 'job.started',
  finished: 'job.finished',
  failed: 'ERROR',
  forged: '{"event":"finished"}',
};
export const event = (line: LogLine) => events[line.event];
export const ids = ({ correlationId, gatewayId }: LogLine) =>
  [correlationId, gatewayId].filter((id) => id !== undefined).join(' ') || '-';

/** When a line was written, as a clock shows it: seconds and milliseconds after nine. */
export function time(at: number): string {
  const seconds = String(Math.floor(at / 1000)).padStart(2, '0');
  return `09.00.${seconds},${String(at % 1000).padStart(3, '0')}`;
}

const failures: Readonly<Record<Hop, string>> = {
  gateway: 'gateway',
  authorizer: 'authorizer',
  handler: 'handler',
  queue: 'antrean',
  worker: 'worker',
};

/** What the search shows, and whether the learner's guess is what the log says. */
export function reading(settings: TraceSettings, view: TraceView): string {
  if (settings.guess !== 'none') return judge(settings, view);
  if (view.forged)
    return 'ID dari client memuat baris baru, dan log menerimanya. Baris yang digarisbawahi ditulis client, bukan worker. Orang yang membacanya mengira pekerjaannya selesai.';
  if (view.id === undefined)
    return 'Keluhannya hanya menyebut jam. Empat request masuk dalam sepersepuluh detik yang sama, jadi baris mana miliknya tinggal ditebak.';
  if (!view.failureFound)
    return `Pencarian menemukan ${formatNumber(view.found)} dari ${formatNumber(view.own)} baris, dan baris gagalnya tidak termasuk. Pesan antrean tidak membawa header HTTP: yang tidak ditaruh di isinya hilang.`;
  if (view.found < view.own)
    return 'Baris gagalnya ketemu. Access log dan authorizer masih terpisah, karena gateway mencatat requestId miliknya sendiri dan tidak ada yang menghubungkannya.';
  return 'Satu pencarian menemukan semua baris request ini, dari gateway sampai hop terakhir, di antara baris request lain.';
}

function judge({ guess }: TraceSettings, { failedHop, failureFound }: TraceView): string {
  const right = guess === failedHop;
  if (right && failureFound)
    return `Ya, di ${failures[failedHop]}, dan barisnya terbaca langsung dari hasil pencarian.`;
  if (right)
    return `Ya, di ${failures[failedHop]}. Tetapi pencarianmu tidak menunjukkannya; kamu menebak dari jam. Perbaiki jejaknya supaya tidak perlu menebak.`;
  return failureFound
    ? 'Belum. Cari baris ERROR di antara baris yang ditemukan.'
    : 'Belum, dan hasil pencarian tidak bisa membantumu. Sambung dulu jejaknya.';
}

export const invariant = ({ found, own, forged }: TraceView) =>
  `${formatNumber(found)} dari ${formatNumber(own)} baris request ini ditemukan${forged ? ', dan ada baris palsu' : ''}.`;

export const experiments: readonly Experiment<TraceSettings>[] = [
  {
    text: 'Taruh ID di pesan antrean. Baris worker mana yang sekarang ketemu?',
    settings: { ...address.start, carried: true },
  },
  {
    text: 'Kirim ID yang memuat baris baru ke handler yang tidak memeriksa, dan cari baris palsunya.',
    settings: { ...address.start, client: 'unsafe', carried: true },
  },
  {
    text: 'Sambung semuanya untuk client yang tidak mengirim ID. Dari mana ID-nya?',
    settings: { ...address.start, client: 'nothing', intake: 'checked', carried: true, both: true, complaint: 'r4' },
  },
];
