import { formatNumber } from '#ui/i18n/workspace.id.ts';

/** Sentences of grading a class's submissions again. */
export const regradeText = {
  title: (title: string) => `Nilai ulang ${title}`,
  about:
    'Semua kiriman kelas ini untuk latihan itu dinilai sekali lagi dengan penilai versi sekarang. Pratinjau dulu: tidak ada yang disimpan sampai kamu menerapkannya.',
  keeps:
    'Nilai lama tidak dihapus. Keduanya tersimpan bersama versi penilainya, dan yang berlaku adalah nilai versi sekarang. Keputusan pengajar tetap berlaku di atasnya.',
  preview: 'Lihat pratinjau',
  previewAgain: 'Ulangi pratinjau',
  running: (done: number, total: number) => `${formatNumber(done)} dari ${formatNumber(total)} kiriman dinilai`,
  progress: 'Kemajuan penilaian ulang',
  failed: 'Penilaian ulang berhenti karena gangguan di server. Yang sudah dinilai tidak rusak; ulangi lagi.',
  failedId: (correlationId: string) => `ID korelasi: ${correlationId}`,
  noChange: (total: number) =>
    total === 0
      ? 'Belum ada kiriman untuk latihan ini di kelas ini.'
      : `${formatNumber(total)} kiriman dinilai ulang, dan tidak satu pun berubah.`,
  changes: (changes: number, total: number) => `${formatNumber(changes)} dari ${formatNumber(total)} kiriman berubah`,
  toPassed: (count: number) => `${count} menjadi lulus`,
  toFailed: (count: number) => `${count} tidak lagi lulus`,
  most: 'Yang ditampilkan 1.000 perubahan pertama.',
  learner: 'Pelajar',
  before: 'Sekarang',
  after: 'Sesudahnya',
  beforeDone: 'Sebelumnya',
  afterDone: 'Sekarang',
  checks: 'Pemeriksaan yang berubah',
  status: { passed: 'lulus', failed: 'belum lulus', ungradable: 'tak ternilai' },
  standing: (status: string, earned: number, possible: number) => `${status}, ${earned} dari ${possible}`,
  outcome: { pass: 'lolos', fail: 'gagal', skipped: 'dilewati', none: 'tidak ada' } as Readonly<Record<string, string>>,
  change: (before: string, after: string) => `${before} → ${after}`,
  apply: 'Terapkan',
  applyAsk: (total: number) =>
    `Terapkan penilaian ulang pada ${formatNumber(total)} kiriman? Nilai lama tetap tersimpan di samping yang baru.`,
  applyYes: 'Ya, terapkan',
  applied: 'Penilaian ulang diterapkan. Kedua nilai tersimpan di setiap kiriman.',
  back: 'Kembali ke hasil kelas',
} as const;
