import { number } from '../../grade/grade.id.ts';

/** Sentences of `pull`. */
export const text = Object.freeze({
  columns: { exercise: 'LATIHAN', learners: 'PELAJAR', written: 'DITULIS', same: 'SAMA', kept: 'DIBIARKAN' },
  title: (cohort: string, server: string) => `${cohort}   ${server}`,
  progress: (done: number, total: number) => `${number(done)} dari ${number(total)}`,
  left: (seconds: number) => `sisa ${seconds.toFixed(1).replace('.', ',')} dtk`,
  unknownCohort: (name: string, names: readonly string[]) =>
    names.length === 0
      ? `Tidak ada kelas "${name}": kamu belum punya kelas di server ini.`
      : `Tidak ada kelas "${name}" yang kamu ajar di server ini. Yang ada: ${names.join(', ')}.`,
  ambiguousCohort: (name: string, ids: readonly string[]) =>
    `Ada ${number(ids.length)} kelas bernama "${name}". Beri id-nya: ${ids.join(', ')}.`,
  none: 'Belum ada kiriman.',
  summary: (submissions: number, written: number, same: number) =>
    `${number(submissions)} kiriman: ${number(written)} berkas ditulis, ${number(same)} sudah ada dan sama.`,
  kept: (count: number) =>
    `${number(count)} berkas diubah di sini sesudah diambil, jadi dibiarkan. Pindahkan atau hapus, lalu ambil lagi:`,
  skipped: (count: number) => `${number(count)} kiriman tidak diambil:`,
  more: (count: number) => `… ${number(count)} lagi`,
  reasons: {
    'file-names': 'nama berkas kiriman ini tidak aman untuk ditulis',
    'learner-key': 'kunci pelajarnya tidak bisa ditulis di baris pertama berkas',
    'other-seed': 'varian di server tidak cocok dengan kunci pelajar dan nomor variannya',
    gone: 'kiriman ini sudah tidak ada di server',
    'no-version': 'versi latihannya tidak dikenal',
  },
  next: (folder: string) => `Nilai di sini: npx gerbang grade ${folder} --out hasil`,
  interrupted: 'Yang sudah diambil tersimpan; perintah yang sama melanjutkan dari sana.',
});
