import { number } from '../grade/grade.id.ts';

/** Sentences of `regrade`, which an instructor reads too. */
export const text = Object.freeze({
  earlier: (preview: boolean) =>
    preview ? 'verdict tersimpan; ini pratinjau, tidak ada yang disimpan' : 'verdict sebelumnya, yang tetap tersimpan',
  done: (done: number, total: number) => `${number(done)} dari ${number(total)}`,
  left: (seconds: number) => `sisa ${seconds.toFixed(1).replace('.', ',')} dtk`,
  none: (exercise: string) => `Belum ada kiriman untuk ${exercise}.`,
  graded: (count: number, known: number) =>
    known === 0
      ? `${number(count)} kiriman dinilai dengan versi sekarang.`
      : `${number(count)} kiriman dinilai dengan versi sekarang; ${number(known)} di antaranya sudah dinilai sebelumnya.`,
  faults: (count: number) =>
    `${number(count)} kiriman tidak bisa dinilai karena mesin penilai terganggu. Jalankan lagi; yang sudah tersimpan tidak dinilai ulang.`,
  kept: 'Verdict lama dan baru sama-sama tersimpan.',
  preview: 'Pratinjau: tidak ada yang disimpan. Hilangkan --dry-run untuk menyimpan.',
  unknownCohort: (name: string) => `Tidak ada kelas "${name}". Periksa nama atau id-nya.`,
  ambiguousCohort: (name: string, ids: readonly string[]) =>
    `Ada ${number(ids.length)} kelas bernama "${name}". Beri id-nya: ${ids.join(', ')}.`,
});
