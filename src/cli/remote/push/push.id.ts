import { number } from '../../grade/grade.id.ts';

/** Sentences of `push`. */
export const text = Object.freeze({
  columns: { learner: 'PELAJAR', exercise: 'LATIHAN', here: 'DI SINI', server: 'DI SERVER' },
  progress: (done: number, total: number) => `${number(done)} dari ${number(total)}`,
  left: (seconds: number) => `sisa ${seconds.toFixed(1).replace('.', ',')} dtk`,
  same: (count: number) => `${number(count)} sama`,
  different: (count: number) => `${number(count)} berbeda`,
  oldVersion: (count: number) => `${number(count)} dinilai versi lain`,
  waiting: (count: number) => `${number(count)} belum punya verdict di server`,
  foreign: (count: number) =>
    `${number(count)} hasil bukan dari kiriman yang diambil (berkasnya diubah di sini, atau dari tempat lain), jadi tidak dibandingkan.`,
  unreadable: (count: number) => `${number(count)} hasil tanpa verdict tidak ikut.`,
  differ: 'Versi yang sama memberi verdict lain. Ini tidak boleh terjadi; laporkan ke pengelola server.',
  oldVersionMark: 'versi lain',
  dryRun: 'Uji coba: tidak ada yang dikirim. Perbandingan memakai hash verdict yang dicatat saat pull.',
  comments: (posted: number, known: number) =>
    known === 0
      ? `${number(posted)} komentar dikirim.`
      : `${number(posted)} komentar dikirim; ${number(known)} sudah ada di server.`,
  wouldComment: (count: number) => `${number(count)} komentar akan dikirim.`,
  more: (count: number) => `… ${number(count)} lagi; --format jsonl menyebut semuanya`,
  interrupted: 'Yang sudah terkirim tersimpan di server; perintah yang sama tidak menggandakannya.',
  noManifest: (folders: readonly string[]) =>
    `Tidak ada gerbang-pull.json di ${folders.join(' atau ')}. Sebut folder hasil gerbang pull dengan --pulled.`,
});
