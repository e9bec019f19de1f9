import { formatDate } from '#ui/i18n/shell.id.ts';
import { formatClock } from '#ui/i18n/workspace.id.ts';

/** Sentences of one learner's attempts. */
export const learnerText = {
  about: (attempts: number, exercises: number) => `${attempts} percobaan pada ${exercises} latihan`,
  most: 'Yang ditampilkan 500 kiriman terbaru.',
  none: 'Pelajar ini belum mengumpulkan apa pun.',
  attempts: 'Percobaan',
  attempt: (number: number) => `Percobaan ke-${number}`,
  status: { waiting: 'Menunggu dinilai', passed: 'Lulus', failed: 'Belum lulus', ungradable: 'Tak ternilai' },
  score: (earned: number, possible: number) => `${earned} dari ${possible}`,
  overridden: { passed: 'diluluskan pengajar', failed: 'dibatalkan pengajar' },
  chooseAttempt: 'Pilih satu percobaan untuk melihat kode dan nilainya.',
  handedIn: (when: string) => `Dikumpulkan ${when}`,
  variant: (number: number) => `varian ${number}`,
  comparison: {
    none: 'Perangkat pelajar tidak mengirim nilainya sendiri.',
    same: 'Perangkat pelajar sampai pada nilai yang sama.',
    different:
      'Perangkat pelajar sampai pada nilai lain dengan versi yang sama. Yang berlaku nilai server; perbedaannya dicatat.',
    'old-version': 'Perangkat pelajar menilai dengan versi lama.',
  },
  waiting: 'Kiriman ini masih menunggu dinilai. Muat ulang sebentar lagi.',
  reload: 'Muat ulang',
  verdict: 'Nilai',
  verdictOf: (when: string, isCurrent: boolean) =>
    isCurrent ? `Dinilai server ${when}` : `Dinilai server ${when} dengan versi lama`,
  olderVerdicts: 'Nilai dari versi lain',
  olderVerdict: (when: string, status: string, score: string) => `${when}: ${status}, ${score}`,
  unknownVerdict:
    'Nilai ini dari versi latihan yang lain, dan kalimat temuannya tidak bisa disusun dengan versi sekarang.',
  lateExercise: 'Data latihan ini tidak bisa dimuat, jadi temuannya tidak bisa diceritakan.',
  source: 'Kode',
  sourceOf: (file: string) => `Kode ${file}, hanya baca`,
  commentOn: (line: number) => `Komentari baris ${line}`,
  commentsAt: (line: number) => `Komentar untuk baris ${line}`,
  noLine: 'Untuk seluruh kiriman',
  comments: 'Komentar',
  commentsNone: 'Belum ada komentar.',
  comment: 'Tulis komentar',
  commentWhy: 'Dibaca pelajar di bawah kirimannya. Tidak mengubah nilai.',
  line: 'Baris (boleh kosong)',
  lineOf: (file: string) => `Baris merujuk ke ${file}.`,
  send: 'Kirim komentar',
  sent: 'Komentar terkirim.',
  by: (name: string, when: string) => `${name}, ${when}`,
  override: 'Putuskan lain',
  overrideWhy:
    'Nilai server tetap tersimpan apa adanya. Keputusanmu dan alasannya berdiri di sampingnya dan dibaca pelajar.',
  decide: 'Keputusan',
  decisions: { passed: 'Luluskan', failed: 'Batalkan kelulusan' },
  reason: 'Alasan',
  reasonMissing: 'Tulis alasannya. Pelajar membacanya, dan keputusan ini masuk catatan audit.',
  decideSend: 'Simpan keputusan',
  decided: 'Keputusan tersimpan.',
  overrides: 'Riwayat keputusan',
  overridesNone: 'Belum ada keputusan pengajar.',
  compare: 'Bandingkan dengan',
  compareNone: 'tidak dibandingkan',
  compareTitle: (attempt: number) => `Perbedaan dari percobaan ke-${attempt}`,
  compareSame: 'Kedua kode sama.',
  added: 'ditambah',
  removed: 'dihapus',
  skippedLines: (count: number) => `${count} baris sama`,
} as const;

/** A moment as day and time, e.g. "28 November 2026 pukul 09.12". Local time. */
export function sayFull(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDate(day)} pukul ${formatClock(date.getTime())}`;
}
