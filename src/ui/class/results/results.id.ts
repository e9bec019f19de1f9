import type { Cell } from '#contract';
import { formatClock, formatNumber } from '#ui/i18n/workspace.id.ts';
import { formatDate, sayWhen } from '#ui/i18n/shell.id.ts';

/** Sentences of a class's results. */
export const resultsText = {
  learners: (count: number) => `${formatNumber(count)} pelajar`,
  week: (week: number, weeks: number | undefined) =>
    weeks === undefined ? `minggu ke-${week}` : `minggu ke-${week} dari ${weeks}`,
  starts: (day: string) => `mulai ${formatDate(day)}`,
  lastGraded: (when: string) => `Penilaian terakhir ${when}.`,
  neverGraded: 'Belum ada yang dinilai.',
  csv: 'Unduh CSV',
  csvName: (name: string) => `hasil-${name}.csv`,
  csvDone: 'CSV diunduh.',
  csvFailed: 'CSV tidak bisa diunduh sekarang. Coba lagi sebentar lagi.',
  regrade: (code: string) => `Nilai ulang ${code}`,
  reload: 'Muat ulang',
  search: 'Cari pelajar',
  order: 'Urutkan',
  orders: { name: 'Nama', last: 'Terakhir aktif', stuck: 'Yang tertahan dulu' },
  shown: (shown: number, total: number) =>
    shown === total ? `${formatNumber(total)} pelajar` : `${formatNumber(shown)} dari ${formatNumber(total)} pelajar`,
  noMatch: 'Tidak ada nama yang memuat kata itu.',
  caption: 'Nilai tiap pelajar pada tiap latihan. Tombol panah berpindah sel, Enter membuka kirimannya.',
  region: 'Peta hasil',
  learner: 'Pelajar',
  active: 'Aktif',
  neverActive: 'belum',
  passedOf: 'Lulus',
  ratio: (passed: number, tried: number) => (tried === 0 ? '–' : `${passed}/${tried}`),
  sayRatio: (passed: number, tried: number) => `${passed} lulus dari ${tried} yang mencoba`,
  choose: (code: string, title: string) => `${code} ${title}, tampilkan angkanya`,
  stuckMark: (code: string) => `tertahan di ${code}`,
  none: 'belum dicoba',
  legend: {
    passed: 'lulus',
    failed: 'belum, makin muda makin rendah',
    held: 'tertahan gerbang',
    ungradable: 'tak ternilai',
    none: 'belum dicoba',
    overridden: 'diputuskan pengajar',
  },
  empty: 'Kelas ini belum punya pelajar.',
  emptyWhy: 'Buat undangan, lalu bagikan kode atau tautannya. Nama mereka muncul di sini begitu bergabung.',
  toRoster: 'Buat undangan',
  noneTried: 'Belum ada yang mengumpulkan. Nilai muncul di sini begitu ada kiriman pertama.',
  stuck: 'Yang tertahan',
  stuckAbout: 'Tiga percobaan atau lebih pada satu latihan, belum satu pun lulus',
  stuckNone: 'Tidak ada yang tertahan.',
  stuckAttempts: (code: string, attempts: number) => `${code}, ${attempts} percobaan`,
  stuckMore: (count: number) => `${count} pelajar lagi`,
  rules: 'Aturan yang paling sering menahan',
  rulesAbout: 'Bagian pelajar ternilai yang belum memenuhinya',
  rulesNone: 'Belum ada aturan yang menahan siapa pun.',
  of: (part: number, whole: number) => `${part} dari ${whole}`,
  exerciseAbout: (passed: number, tried: number) => `${passed} dari ${tried} yang mencoba sudah lulus`,
  ungradable: (count: number) => `${count} tak ternilai`,
  firstTry: 'Lulus pada percobaan pertama',
  median: 'Median percobaan sampai lulus',
  medianNone: 'belum ada yang lulus',
  notTried: 'Belum mencoba',
  outdated: (count: number) =>
    count === 1
      ? '1 kiriman dinilai dengan versi lama. Nilai ulang menunjukkan apa yang berubah.'
      : `${formatNumber(count)} kiriman dinilai dengan versi lama. Nilai ulang menunjukkan apa yang berubah.`,
  checks: 'Pemeriksaan yang paling sering gagal',
  checksNone: 'Tidak ada pemeriksaan yang gagal.',
  exerciseNone: 'Belum ada yang mengumpulkan latihan ini.',
  chart: (code: string, passed: number, failed: number, held: number) =>
    `Sebaran nilai ${code}: ${passed} lulus, ${failed} belum, ${held} di antaranya tertahan gerbang.`,
  perBlock: (learners: number) =>
    learners === 1 ? 'Satu balok, satu pelajar.' : `Satu balok mewakili paling banyak ${learners} pelajar.`,
  heldLine: 'Garis di bawah balok: tertahan gerbang.',
} as const;

/** A moment as one says it: "hari ini pukul 09.12", "26 November 2026 pukul 09.12". Local time. */
export function sayMoment(at: string, now = new Date()): string {
  const date = new Date(at);
  const day = date.toDateString() === now.toDateString() ? 'hari ini' : formatDate(localDay(date));
  return `${day} pukul ${formatClock(date.getTime())}`;
}

/** How long ago, short enough for a column. */
export function sayAgo(at: string, now = new Date()): string {
  return sayWhen(new Date(at), now);
}

function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A cell, read aloud. */
export function sayCell(learner: string, exercise: string, cell: Cell, percent: number): string {
  const state = {
    passed: `${percent} dari 100, lulus`,
    failed: `${percent} dari 100, belum lulus`,
    ungradable: 'tak ternilai',
    waiting: 'menunggu dinilai',
  }[cell.status];
  return [
    `${learner}, ${exercise}: ${state}`,
    ...(cell.held ? ['tertahan gerbang'] : []),
    ...(cell.overridden ? ['diputuskan pengajar'] : []),
    `${cell.attempts} percobaan`,
  ].join(', ');
}
