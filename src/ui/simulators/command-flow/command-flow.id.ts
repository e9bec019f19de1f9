import type { StoryStep } from '#verdict';
import type { FlowRun } from './model.ts';
import type { Fault, Settings } from './settings.ts';

/** Every sentence of the simulator. */
export const title = 'Simulator: alur command';
export const reset = 'Ulang';

/** The hops in the order in which a command meets them, and what can go wrong at each. */
export const faultsLabel = 'Pasang satu gangguan';
export const hops: readonly {
  readonly name: string;
  readonly faults: readonly { readonly fault: Fault; readonly text: string }[];
}[] = [
  { name: 'Client', faults: [{ fault: 'none', text: 'tanpa gangguan' }] },
  { name: 'Gateway', faults: [{ fault: 'answer-lost', text: 'jawaban hilang' }] },
  { name: 'Handler', faults: [{ fault: 'crash-after-claim', text: 'jatuh sebelum mengirim' }] },
  { name: 'Penyimpanan', faults: [] },
  {
    name: 'Antrean',
    faults: [
      { fault: 'queue-refuses', text: 'menolak pesan' },
      { fault: 'duplicate', text: 'mengantar dua kali' },
    ],
  },
  { name: 'Worker', faults: [{ fault: 'worker-crash', text: 'jatuh sebelum menghapus pesan' }] },
  { name: 'Berkas', faults: [] },
];

export const knobsLabel = 'Cara menulis handler dan worker';
export const handlerLabel = 'Handler';
export const handlerChoices: Readonly<Record<Settings['handler'], string>> = {
  unkeyed: 'tanpa kunci',
  claim: 'klaim tanpa lease',
  lease: 'klaim dengan lease',
};
export const workerLabel = 'Worker';
export const workerChoices: Readonly<Record<Settings['worker'], string>> = {
  every: 'kerjakan setiap pesan',
  once: 'klaim job, nama berkas tetap',
};

const participantNames: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  client: { name: 'Client', short: 'Client' },
  gateway: { name: 'Gateway', short: 'Gateway' },
  handler: { name: 'Handler', short: 'Handler' },
  keys: { name: 'Penyimpanan', short: 'Simpanan' },
  queue: { name: 'Antrean', short: 'Antrean' },
  worker: { name: 'Worker', short: 'Worker' },
  files: { name: 'Berkas', short: 'Berkas' },
};
const steps: Readonly<Record<string, (step: StoryStep) => string>> = {
  post: () => 'POST ekspor',
  retry: () => 'POST lagi, kunci sama',
  accepted: ({ arg }) => `202 ${arg}`,
  refused: ({ arg }) => `${arg}`,
  lost: ({ arg }) => `202 ${arg}, tidak sampai`,
  claim: ({ arg }) => `klaim ${arg} → dapat`,
  'claim-found': ({ arg, result }) => `klaim → ada ${arg}${result === 'sent' ? ', terkirim' : ', belum terkirim'}`,
  'take-over': ({ arg }) => `ambil alih ${arg}`,
  'mark-sent': ({ arg }) => `${arg}: terkirim`,
  crash: () => 'jatuh',
  send: ({ arg }) => `kirim ${arg}`,
  'send-refused': ({ arg }) => `kirim ${arg} → ditolak`,
  receive: ({ arg }) => `antar ${arg}`,
  start: ({ arg }) => `${arg}: RUNNING`,
  'start-again': ({ arg }) => `${arg}: lease lewat, ambil alih`,
  held: ({ arg }) => `${arg}: sedang dipegang`,
  'already-done': ({ arg }) => `${arg}: sudah selesai`,
  write: ({ arg }) => `tulis ${arg}`,
  rewrite: ({ arg }) => `tulis ulang ${arg}`,
  finish: ({ arg }) => `${arg}: SUCCEEDED`,
  delete: () => 'hapus pesan',
  status: ({ arg, result }) => `GET ${arg} → ${result}`,
};
export const words = {
  participants: (id: string) => participantNames[id] ?? { name: id, short: id },
  step: (step: StoryStep) => steps[step.op]?.(step) ?? step.op,
};
export const drawingTitle = (run: FlowRun) => `Perjalanan satu command, ${run.story.steps.length} langkah`;

export const endLabels = {
  client: 'Client memegang',
  claim: 'Penyimpanan kunci',
  worker: 'Worker menghasilkan',
} as const;
export const clientEnd = ({ client }: FlowRun) =>
  client.jobId === undefined
    ? `tidak ada jawaban, ${client.attempts} percobaan`
    : `202 ${client.jobId} pada percobaan ke-${client.attempts}, status ${client.status ?? ''}`;
export const claimEnd = ({ claim }: FlowRun) =>
  claim === undefined ? 'kosong' : `${claim.jobId}, ${claim.sent ? 'terkirim' : 'belum terkirim'}`;
export const workerEnd = ({ files }: FlowRun) =>
  files.length === 0 ? 'tidak ada berkas' : `${files.length} berkas: ${files.join(', ')}`;

/** What the run means, in one to three sentences. */
export function reading(settings: Settings, run: FlowRun): string {
  if (run.client.status === 'QUEUED')
    return 'Client memegang 202 untuk job yang tidak pernah dikirim. Statusnya tetap QUEUED, dan tidak ada yang memberi tahu siapa pun.';
  return run.once ? readSuccess(settings) : readDouble(settings);
}

function readDouble({ fault }: Settings): string {
  if (fault === 'answer-lost')
    return 'Jawaban pertama hilang, jadi client mengulang. Tanpa kunci, retry itu menjadi job kedua, dan client hanya tahu salah satunya.';
  if (fault === 'duplicate')
    return 'Antrean mengantar pesan yang sama dua kali, dan worker mengerjakan keduanya ke berkas yang berbeda.';
  return 'Worker jatuh setelah menulis berkas, sebelum menghapus pesannya. Pesan itu datang lagi, dan worker menulis berkas kedua.';
}

function readSuccess({ fault, handler }: Settings): string {
  switch (fault) {
    case 'none':
      return 'Satu percobaan, satu job, satu berkas. Di hari yang baik semua cara tampak benar, jadi pasang satu gangguan.';
    case 'answer-lost':
      return 'Jawaban pertama hilang. Retry menemukan kuncinya dan menerima job yang sama.';
    case 'crash-after-claim':
    case 'queue-refuses':
      return handler === 'unkeyed'
        ? 'Kali ini selamat, karena gagalnya sebelum ada yang terkirim. Coba hilangkan jawabannya.'
        : 'Selama lease masih berlaku, retry diminta datang lagi dengan 503. Yang berikutnya mengambil alih dan mengirim job yang sama.';
    case 'duplicate':
      return 'Pengantaran kedua melihat job-nya sedang dipegang, jadi pesannya ditinggal. Ketika datang lagi, job itu sudah selesai.';
    case 'worker-crash':
      return 'Pesannya datang lagi setelah visibility timeout. Lease worker yang jatuh sudah lewat, dan berkas bernama sama ditulis ulang.';
  }
}

export const invariant = ({ once, files, client }: FlowRun) =>
  once
    ? 'Satu command, satu berkas, dan client tahu job-nya selesai.'
    : `Satu command, ${files.length} berkas, dan status di client ${client.status ?? 'tidak ada'}. Seharusnya 1 berkas dan SUCCEEDED.`;

export const tryTitle = 'Coba ini';
export interface Experiment {
  readonly text: string;
  readonly settings: Settings;
}
export const experiments: readonly Experiment[] = [
  {
    text: 'Beri klaimnya lease, dengan gangguan yang sama. Perhatikan retry yang mendapat 503 sebelum diambil alih.',
    settings: { fault: 'crash-after-claim', handler: 'lease', worker: 'once' },
  },
  {
    text: 'Hilangkan jawabannya pada handler tanpa kunci, lalu pasang klaim.',
    settings: { fault: 'answer-lost', handler: 'unkeyed', worker: 'once' },
  },
  {
    text: 'Jatuhkan worker yang mengerjakan setiap pesan. Handler yang benar tidak menolong di sini.',
    settings: { fault: 'worker-crash', handler: 'lease', worker: 'every' },
  },
];
