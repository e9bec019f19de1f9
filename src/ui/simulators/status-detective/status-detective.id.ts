import type { ClientReaction, ContractStatus, Repairer } from '#world/failure-status';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { causeNames, morals } from './incidents.id.ts';
import type { DetectiveView, Mismatch, Solution, Tally } from './model.ts';
import { address, type DetectiveSettings } from './settings.ts';
import { allSolved } from './solved.ts';

/** Every sentence of the status detective but the stories themselves. */
export const title = 'Simulator: detektif status';
export const stripLabel = 'Dua belas kejadian';
export const stripStates = { open: 'belum ditebak', begun: 'sudah ditebak, belum selesai', solved: 'selesai' } as const;
export const stripName = (number: number, state: keyof typeof stripStates) =>
  `Kejadian ${number}, ${stripStates[state]}`;
export const place = (number: number, of: number) => `Kejadian ${number} dari ${of}`;
export const sentLabel = 'Yang dikirim';
export const seenLabel = 'Yang terlihat di dalam';
export const causeQuestion = 'Apa sebabnya?';
export const statusQuestion = 'Status mana menurut kontrak?';
export const marks = { wrong: 'belum tepat', right: 'tepat' } as const;
export const next = 'Kejadian berikutnya';
export const secondsLabel = 'Timeout fungsi';
export const secondsShown = (seconds: number) => `${formatNumber(seconds)} detik`;

export const factNames = {
  contract: 'Menurut kontrak',
  gateway: 'Bawaan gateway REST',
  repairer: 'Yang harus memperbaiki',
  retry: 'Bolehkah diulang',
} as const;

export function gatewayFact(gateway: number | undefined, status: number, orphaned: number): string {
  if (gateway === undefined) return 'tidak terlihat dari gateway, kodemu yang menjawab';
  if (gateway === status && orphaned > 0)
    return `${gateway}, dan fungsinya bekerja ${formatNumber(orphaned)} detik untuk penanya yang sudah pergi`;
  return gateway === status ? `${gateway}, sama` : `${gateway}, berbeda`;
}

export const repairers: Readonly<Record<Repairer, string>> = {
  'client-developer': 'pembuat aplikasi client',
  'client-program': 'program client, dengan kredensial baru',
  grantor: 'orang yang memberi hak',
  user: 'pemakai aplikasi, di layarnya',
  caller: 'pemanggil, dengan menunggu',
  'api-code': 'tim yang menulis kode API',
  integration: 'tim yang menulis jawaban integrasi',
  capacity: 'tim yang mengatur kapasitas',
  dependency: 'tim pemilik layanan yang ditunggu',
};

/** Who has to repair it. Nobody has, where what was asked for is rightly hidden. */
export function repairFact({ incident, promise }: Solution): string {
  return incident === 'hidden-resource' ? 'tidak ada, jawabannya memang begitu' : repairers[promise.repairer];
}

export const retries: Readonly<Record<ClientReaction, string>> = {
  'fix-program': 'tidak, sampai kode client berubah',
  'renew-credential': 'ya, sekali, dengan kredensial baru',
  stop: 'tidak, jawabannya akan sama',
  reload: 'tidak, baca ulang dulu lalu putuskan lagi',
  'fix-input': 'ya, sesudah isiannya diperbaiki',
  wait: 'ya, sesudah menunggu, dengan kunci yang sama',
  report: 'tidak otomatis, tampilkan correlation ID',
};

/** What a status tells the client that believes it. */
const commands: Readonly<Record<ContractStatus, string>> = {
  400: '400 menyuruh pembuat client memperbaiki kodenya.',
  401: '401 menyuruh client memperbarui kredensial lalu mengulang.',
  403: '403 menyuruh client berhenti dan meminta hak.',
  404: '404 mengatakan tidak ada apa-apa di alamat itu.',
  409: '409 menyuruh client membaca ulang, lalu bertanya kepada pemakainya.',
  422: '422 menyuruh pemakai memperbaiki isiannya.',
  429: '429 menyuruh pemanggil ini menunggu jatahnya pulih.',
  500: '500 mengaku ada bug di kode API.',
  502: '502 mengatakan jawaban integrasi tidak terbaca.',
  503: '503 mengatakan layanannya sedang tidak tersedia, jadi client menunggu.',
  504: '504 mengatakan yang ditunggu tidak menjawab, jadi client menunggu.',
};

/** Why a wrong status does not help here, without naming the right one. */
export function mismatchText({ status, promise, onlyRepairerDiffers }: Mismatch): string {
  return onlyRepairerDiffers
    ? `${commands[status]} Perbuatan client sudah benar, tetapi yang ditunjuk ${repairers[promise.repairer]}. Merekakah yang harus bekerja?`
    : `${commands[status]} Apakah itu menolong di sini?`;
}

export const tallyNames = {
  solved: 'Selesai',
  causes: 'Sebab tepat sekali tebak',
  statuses: 'Status tepat sekali tebak',
  gateway: 'Bawaan gateway sama dengan kontrak',
} as const;
export const share = (part: number, of: number) =>
  of === 0 ? 'belum ada' : `${formatNumber(part)} dari ${formatNumber(of)}`;

export const boardTitle = 'Dua belas kejadian, dua jawaban';
export const boardColumns = { cause: 'Sebab', contract: 'Kontrak', gateway: 'Bawaan' } as const;
export const unseen = 'tidak terlihat';
export const differs = 'berbeda';
export const same = 'sama';

/** What there is to notice now. */
export function reading(view: DetectiveView): string {
  const { solution, tally, causeFound, statusFound, last } = view;
  if (solution !== undefined) return `${moralOf(solution)}${tally.solved === tally.of ? ` ${ending(tally)}` : ''}`;
  if (causeFound) return 'Sebabnya tepat. Sekarang pilih angka yang menyuruh client melakukan hal yang benar.';
  if (statusFound) return 'Statusnya tepat. Sebab mana yang terbukti dari log?';
  if (last !== undefined && 'status' in last)
    return `Tebakan ${last.status} belum tepat. Bayangkan program yang hanya membaca angka itu, lalu tanyakan apa yang akan ia lakukan.`;
  if (last !== undefined) return `"${causeNames[last.cause]}" belum tepat. Bandingkan dengan baris log satu per satu.`;
  return 'Belum ada tebakan untuk kejadian ini. Cari baris yang hanya muncul pada satu sebab, dan perhatikan log mana yang kosong.';
}

function moralOf({ incident, orphaned }: Solution): string {
  return orphaned > 0
    ? `Gateway menyerah lebih dulu, dan fungsinya bekerja ${formatNumber(orphaned)} detik lagi untuk penanya yang sudah pergi. Buat timeout fungsi lebih pendek, lalu tangani sendiri.`
    : morals[incident];
}

function ending({ gatewayRight, of }: Tally): string {
  return `Dari ${formatNumber(of)} kejadian, bawaan gateway menjawab ${formatNumber(gatewayRight)} seperti kontrak.`;
}

export const experiments: readonly Experiment<DetectiveSettings>[] = [
  {
    text: 'Percayai pesan Missing Authentication Token dan jawab 401. Apa yang dilakukan client?',
    settings: { ...address.start, guesses: [{ incident: 'unknown-route', status: 401 }] },
  },
  {
    text: 'Beri fungsi 60 detik di belakang gateway 29 detik. Siapa yang masih bekerja?',
    settings: {
      at: 'slow-dependency',
      guesses: allSolved.filter(({ incident }) => incident === 'slow-dependency'),
      seconds: 60,
    },
  },
  {
    text: 'Buka dua belas jawabannya. Berapa bawaan gateway yang sama dengan kontrak?',
    settings: { ...address.start, guesses: allSolved },
  },
];
