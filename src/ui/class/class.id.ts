import { formatDate } from '#ui/i18n/shell.id.ts';
import { formatNumber } from '#ui/i18n/workspace.id.ts';

/** Sentences of the list of classes and of the frame around one class. */
export const classText = {
  title: 'Kelas',
  description: 'Kelas yang kamu ikuti atau kamu ajar: hasil tiap latihan, siapa yang tertahan, dan undangan.',
  noScript: 'Halaman kelas memerlukan JavaScript.',
  mine: 'Kelasmu',
  lede: 'Kelas yang kamu ikuti dan yang kamu ajar.',
  none: 'Kamu belum ada di kelas mana pun.',
  noneLearner: 'Minta kode undangan kepada pengajarmu, lalu bergabung.',
  noneInstructor: 'Buat kelas pertamamu di bawah, lalu bagikan kode undangannya.',
  join: 'Bergabung dengan kode',
  as: { learner: 'pelajar', instructor: 'pengajar', admin: 'pengelola', machine: 'mesin' },
  learners: (count: number) => `${formatNumber(count)} pelajar`,
  starts: (day: string) => `mulai ${formatDate(day)}`,
  weeks: (weeks: number) => `${weeks} minggu`,
  taughtBy: (names: readonly string[]) => `Pengajar: ${names.join(', ')}`,
  create: 'Buat kelas',
  createAbout: 'Kamu menjadi pengajarnya. Pengajar lain bisa diundang sesudahnya.',
  name: 'Nama kelas',
  startsOn: 'Mulai (boleh kosong)',
  weeksField: 'Lama dalam minggu (boleh kosong)',
  parts: 'Bagian kelas',
  results: 'Hasil',
  roster: 'Anggota dan undangan',
  all: 'Semua kelas',
  ownWork: 'Kiriman dan komentar pengajarmu ada di latihan masing-masing.',
  toMap: 'Buka peta kursus',
  week: (week: number, weeks: number | undefined) =>
    weeks === undefined ? `minggu ke-${week}` : `minggu ke-${week} dari ${weeks}`,
  manage: 'Kelola akun dan audit',
} as const;
