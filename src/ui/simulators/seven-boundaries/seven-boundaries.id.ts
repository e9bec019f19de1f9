import type { Boundary, BoundaryRun, Damage, Passage } from '#world/boundaries';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { rules, type BoundaryView } from './model.ts';
import { address, type BoundarySettings, type RequestKind } from './settings.ts';

/** Every sentence of the simulator of the seven boundaries. */
export const title = 'Simulator: satu request, tujuh batas';
export const knobsLabel = 'Request yang dikirim, dan batas yang punya jawaban';
export const requestLabel = 'Request';
export const requests: Readonly<Record<RequestKind, string>> = {
  ordinary: 'biasa, tanpa masalah',
  admin: 'rute admin dari internet',
  anonymous: 'tanpa token',
  foreign: 'kasus milik tenant lain',
  malformed: 'bentuk body salah',
  large: 'terlalu besar, 4 MB',
  flood: 'terlalu sering, 300 per detik',
  slow: 'kerjanya 40 detik',
  failing: 'handler gagal',
};
export const answeredLabel = 'Batas yang punya jawaban';
export const pathLabel = 'Jalan request, dari luar ke dalam';
export const requestMark = 'request';
export const backend = 'Backend';

export const boundaries: Readonly<
  Record<Boundary, { readonly name: string; readonly answer: string; readonly fault: string }>
> = {
  edge: {
    name: 'Edge',
    answer: 'Rute admin hanya lewat endpoint privat. Rute lain lewat domain sendiri, dengan TLS dan WAF.',
    fault: 'Siapa pun di internet bisa mengetuk, juga di rute admin.',
  },
  identity: {
    name: 'Identitas',
    answer: 'Setiap request membawa access token yang sah, dan pemanggilnya ikut ke log.',
    fault: 'Semua pemanggil tampak sama. Otorisasi dan limit per pemanggil tidak punya nama untuk diputuskan.',
  },
  authorization: {
    name: 'Otorisasi',
    answer:
      'Rute menuntut scope, dan kasusnya harus milik tenant pemanggil. Bagian kedua diperiksa backend, karena jawabannya ada di data.',
    fault: 'Yang dikenal boleh apa saja.',
  },
  contract: {
    name: 'Kontrak',
    answer: 'Body harus cocok dengan schema sebelum handler berjalan.',
    fault: 'Bentuk apa pun masuk, dan pembaca berikutnya yang tersandung.',
  },
  traffic: {
    name: 'Trafik',
    answer: `Paling banyak ${formatNumber(rules.callerPerSecond)} request per detik per pemanggil, ${formatNumber(rules.stagePerSecond)} untuk seluruh stage, dan body ${formatNumber(rules.kilobytes)} KB.`,
    fault: 'Yang berlaku nilai bawaan, yaitu jatah seluruh akun. Satu pemanggil bisa menghabiskannya.',
  },
  integration: {
    name: 'Integrasi',
    answer: `Handler diberi ${formatNumber(rules.integrationSeconds)} detik, dan error-nya dipetakan ke bentuk yang aman.`,
    fault: 'Gateway menunggu 29 detik, dan error keluar seperti adanya.',
  },
  observability: {
    name: 'Observability',
    answer: 'Satu baris log per request: request ID, pemanggil, rute, status, dan waktu.',
    fault: 'Gangguan hanya bisa ditebak.',
  },
};
export const answerTitle = 'Jawabannya';
export const missingAnswerTitle = 'Jawaban yang dicabut';
export const faultTitle = 'Bila kosong';

const passages: Readonly<Record<Exclude<Passage, 'stopped'>, string>> = {
  passed: 'lewat',
  empty: 'kosong',
  blind: 'tidak tahu siapa',
  unreached: 'tidak tercapai',
};
/** How a boundary met the request, in a few words. */
export function passage(boundary: Boundary, { damage, passages: met, status }: BoundaryRun): string {
  const how = met[boundary];
  if (how === 'stopped' && damage !== undefined) return `semua kena ${statusOf(status)}`;
  if (how === 'stopped') return status === undefined ? statusOf(status) : `berhenti, ${status}`;
  return boundary === 'observability' && how === 'passed' ? 'mencatat' : passages[how];
}
export function backendState({ damage, stoppedAt }: BoundaryRun): string {
  if (stoppedAt !== undefined) return 'terlindung';
  return damage === undefined ? 'melayani' : 'rusak';
}

export const rows = {
  caller: 'Pemanggil menerima',
  inside: 'Yang terjadi di dalam',
  log: 'Yang tersisa di log',
} as const;
export const statusOf = (status: number | undefined) => (status === undefined ? 'tidak tersambung' : String(status));

const damages: { readonly [Kind in Damage['kind']]: (damage: Extract<Damage, { kind: Kind }>) => string } = {
  'admin-from-internet': () => 'dua kasus digabung dari internet',
  'anonymous-read': () => 'data kasus keluar ke orang tak dikenal',
  'other-tenant-read': () => 'data tenant-b keluar ke tenant-a',
  'broken-record': () => 'baris rusak tersimpan di tabel',
  'heavy-body': ({ kilobytes }) => `${formatNumber(kilobytes / 1024)} MB dibaca utuh di setiap request`,
  'pool-exhausted': ({ wanted, available }) => `perlu ${formatNumber(wanted)} koneksi, ada ${formatNumber(available)}`,
  'others-rejected': ({ rejected, of }) => `${formatNumber(rejected)} dari ${formatNumber(of)} request warga ditolak`,
  'orphan-work': ({ seconds }) => `${formatNumber(seconds)} detik kerja tanpa penunggu`,
  'leaked-error': () => 'nama tabel dan SQL keluar ke pemanggil',
};
export const noDamage = 'tidak ada yang rusak';
export const inside = ({ damage }: BoundaryRun) =>
  damage === undefined ? noDamage : (damages[damage.kind] as (one: Damage) => string)(damage);

/** The line of log that is left of the request. */
export function logLine({ record, status }: BoundaryRun): string {
  if (record === undefined) return 'tidak ada';
  return `caller=${record.caller ?? '-'} status=${status ?? '-'}`;
}

const harm: { readonly [Kind in Damage['kind']]: (damage: Extract<Damage, { kind: Kind }>) => string } = {
  'admin-from-internet': () =>
    'Token admin itu sah, maka tidak ada batas lain yang berkeberatan. Yang menjaganya cuma letak rutenya, dan letaknya di internet.',
  'anonymous-read': () =>
    'Tidak ada yang bertanya siapa ini, maka otorisasi pun tidak punya siapa-siapa untuk diputuskan. Request sampai ke data.',
  'other-tenant-read': () =>
    'Pemanggilnya dikenal dan scope-nya benar, tetapi kasus itu milik tenant lain. Tidak ada yang memeriksanya di jalan.',
  'broken-record': () =>
    'Handler menyimpan apa yang datang dan menjawab 201. Kerusakannya baru terasa ketika baris itu dibaca.',
  'heavy-body': () =>
    'Bawaan API Gateway menerima body sampai 10 MB, jadi 4 MB ini lolos. Handler membacanya utuh sebelum tahu isinya.',
  'pool-exhausted': ({ wanted, available }) =>
    `300 request per detik dari satu partner, ditambah 40 dari warga, masing-masing 0,4 detik: ${formatNumber(wanted)} koneksi untuk ${formatNumber(available)} yang tersedia. Semua pemanggil ikut padam.`,
  'others-rejected': () =>
    'Limit per pemanggil butuh nama. Tanpa identitas yang tersisa hanya limit stage, dan partner itu merebut hampir semuanya. Warga ikut menerima 429.',
  'orphan-work': ({ seconds }) =>
    `Gateway menyerah setelah 29 detik, tetapi handler tetap bekerja ${formatNumber(seconds)} detik lagi untuk jawaban yang tidak ditunggu siapa pun.`,
  'leaked-error': () =>
    'Handler menulis pesan exception ke jawabannya, dan tidak ada yang memetakannya. Pemanggil tidak tahu boleh mengulang atau tidak, tetapi tahu nama tabelmu.',
};

const stops: Readonly<Partial<Record<RequestKind, string>>> = {
  admin: 'Rute admin tidak punya alamat di internet, jadi koneksinya tidak terjadi.',
  anonymous: 'Identitas bertanya siapa, dan tidak ada jawaban. Backend tidak pernah terpanggil.',
  foreign: 'Kasusnya milik tenant lain. Jawabannya 404, sama seperti kasus yang tidak ada.',
  malformed: 'Body tidak cocok dengan schema. Pemanggil tahu apa yang harus ia perbaiki.',
  large: 'Body-nya enam belas kali batas. WAF atau kode di tepi menolaknya dari ukurannya, sebelum isinya dibaca.',
  flood: 'Partner itu mendapat 20 per detik dan 429 untuk sisanya. Warga tidak merasakan apa-apa.',
  slow: 'Setelah 5 detik handler berhenti menunggu dan menjawab 504 sendiri. Kerja sepanjang ini perlu 202 dan antrean.',
  failing: 'Kegagalan tetap terjadi, tetapi yang keluar hanya 503 dengan bentuk yang dijanjikan kontrak.',
};

/** What there is to notice about how the request fared, and about what is left to look for it. */
export function reading({ request }: BoundarySettings, { run }: BoundaryView): string {
  return `${fate(request, run)} ${trace(run)}`.trim();
}

function fate(request: RequestKind, { damage, passages: met }: BoundaryRun): string {
  if (damage !== undefined) return (harm[damage.kind] as (one: Damage) => string)(damage);
  const isEmpty = Object.values(met).includes('empty');
  return (
    stops[request] ??
    (isEmpty
      ? 'Request biasa lewat, dijawab atau tidak. Batas yang kosong baru terasa ketika ada yang bermasalah.'
      : 'Request biasa melewati semuanya. Tujuh jawaban itu tidak menghalangi pemanggil yang tertib.')
  );
}

function trace({ record, passages: met }: BoundaryRun): string {
  if (met.observability === 'empty') return 'Dan tim jaga tidak punya satu baris pun untuk mencarinya.';
  return record !== undefined && record.caller === undefined && met.identity === 'empty'
    ? 'Log mencatat kejadiannya tanpa nama.'
    : '';
}

/** What must hold of the API as a whole. */
export function invariant({ tally: { faulty, harmful, named, ordinaryStatus } }: BoundaryView): string {
  const log = named ? 'log menyebut pemanggilnya' : 'log tidak menyebut pemanggilnya';
  return `${formatNumber(harmful)} dari ${formatNumber(faulty)} request bermasalah merusak sesuatu, request biasa mendapat ${statusOf(ordinaryStatus)}, dan ${log}.`;
}

const everything = [
  'edge',
  'identity',
  'authorization',
  'contract',
  'traffic',
  'integration',
  'observability',
] as const;
export const experiments: readonly Experiment<BoundarySettings>[] = [
  {
    text: 'Jawab trafik, lalu cabut identitas. Mengapa warga ikut ditolak?',
    settings: { ...address.start, empty: ['identity'], open: 'identity' },
  },
  {
    text: 'Biarkan handler gagal, dengan integrasi dan observability kosong. Apa yang tersisa untuk tim jaga?',
    settings: { request: 'failing', empty: ['integration', 'observability'], open: 'integration' },
  },
  {
    text: 'Cabut ketujuhnya, lalu pasang satu per satu. Urutan mana yang paling cepat menurunkan hitungan?',
    settings: { ...address.start, empty: everything },
  },
];
