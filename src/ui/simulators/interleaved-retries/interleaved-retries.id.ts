import type { StoryStep } from '#verdict';
import type { Call, HandlerName } from './handlers.ts';
import { isOnce, isOver, type Run, type Runner } from './model.ts';
import type { Settings } from './settings.ts';

/** Every sentence of the simulator. */
export const title = 'Simulator: dua retry, disisipi tanganmu';
export const reset = 'Ulang';
export const handlerLabel = 'Cara menulis handler';
export const handlerChoices: Readonly<Record<HandlerName, { readonly name: string; readonly about: string }>> = {
  'write-late': { name: 'Baca, tulis di akhir', about: 'find, create, send, put' },
  'write-early': { name: 'Baca, tulis secepatnya', about: 'find, put, create, send' },
  claim: { name: 'Klaim atomik', about: 'claim, create, send' },
};

export const stepsLabel = 'Siapa melangkah berikutnya';
export const runnerNames: Readonly<Record<Runner, string>> = { '1': 'Retry 1', '2': 'Retry 2' };
export const finished = 'sudah menjawab';
const calls: Readonly<Record<Call, string>> = {
  find: 'baca kunci',
  claim: 'klaim kunci',
  create: 'buat job',
  send: 'kirim pesan',
  put: 'tulis kunci',
  answer: 'jawab 202',
};
export const callName = (call: Call | undefined) => (call === undefined ? finished : calls[call]);
export const undo = 'Mundur satu';
export const clear = 'Kosongkan';
export const keysHint = 'Tombol 1 dan 2 memilih retry, Backspace mundur.';

const participantNames: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  '1': { name: 'Retry 1', short: 'Retry 1' },
  '2': { name: 'Retry 2', short: 'Retry 2' },
  keys: { name: 'Kunci', short: 'Kunci' },
  jobs: { name: 'Job', short: 'Job' },
  queue: { name: 'Antrean', short: 'Antrean' },
};
export const words = {
  participants: (id: string) => participantNames[id] ?? { name: id, short: id },
  step: ({ op, arg = '', result = '' }: StoryStep) => {
    switch (op) {
      case 'find':
        return result === '' ? 'find → kosong' : `find → ${result}`;
      case 'claim':
        return result === '' ? `claim ${arg} → dapat` : `claim → ada ${result}`;
      case 'answer':
        return `202 ${arg}`;
      default:
        return `${op} ${arg}`;
    }
  },
};
export const drawingTitle = ({ order }: Run) =>
  order === '' ? 'Belum ada langkah' : `Dua retry dengan kunci yang sama, ${order.length} langkah`;

export const outcomeLabels = {
  jobs: 'Job',
  messages: 'Pesan di antrean',
  key: 'Isi kunci',
  answer: 'Jawaban',
} as const;
export const nothing = 'belum ada';
export const list = (ids: readonly string[]) => (ids.length === 0 ? nothing : `${ids.length}: ${ids.join(', ')}`);
export const answerOf = (id: string | undefined) => (id === undefined ? nothing : `202 ${id}`);

/** What the run shows so far, in one or two sentences. */
export function reading({ handler }: Settings, run: Run): string {
  if (run.order === '') return 'Kedua retry sudah tiba, dan belum ada yang melangkah. Pilih siapa yang lebih dulu.';
  if (run.jobs.length > 1) {
    const ending = isOver(run) ? ' Kedua client menerima 202, jadi tidak ada yang tahu.' : '';
    return `Keduanya membaca kunci sebelum ada yang menulisnya, jadi keduanya merasa yang pertama.${ending}`;
  }
  if (isOnce(run)) {
    return handler === 'claim'
      ? 'Hanya satu yang mendapat klaimnya, yang lain menjawab dengan job yang sama. Coba urutan lain.'
      : 'Kali ini selamat, karena yang kedua membaca setelah kuncinya tertulis. Urutan lain tidak seberuntung ini.';
  }
  if (run.story.steps.filter(({ op, result }) => op === 'find' && result === '').length === 2)
    return 'Keduanya sudah membaca kosong. Apa pun urutan sesudah ini, hasilnya dua job.';
  return 'Belum selesai. Lanjutkan sampai keduanya menjawab.';
}

/** What every order of this handler leads to. */
export function invariant(
  handler: HandlerName,
  { all, twice }: { readonly all: number; readonly twice: number },
): string {
  const name = handlerChoices[handler].name;
  return twice === 0
    ? `${name}: tidak satu pun dari ${all} urutan yang mungkin berakhir dengan dua job.`
    : `${name}: ${twice} dari ${all} urutan yang mungkin berakhir dengan dua job.`;
}

export const tryTitle = 'Coba ini';
export interface Experiment {
  readonly text: string;
  readonly settings: Settings;
}
export const experiments: readonly Experiment[] = [
  {
    text: 'Jalankan retry 1 sampai selesai, baru retry 2. Dengan urutan ini handler yang bocor pun tampak benar.',
    settings: { handler: 'write-late', order: '1111122' },
  },
  {
    text: 'Tulis kuncinya secepat mungkin, lalu sisipkan retry 2 tepat di celah satu langkah yang tersisa.',
    settings: { handler: 'write-early', order: '12' },
  },
  {
    text: 'Pasang klaim atomik dan cari urutan yang menghasilkan dua job.',
    settings: { handler: 'claim', order: '' },
  },
];
