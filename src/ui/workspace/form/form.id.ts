import { formatNumber } from '../../i18n/workspace.id.ts';

/** Every sentence of the form beside the code. */
export const formText = {
  form: 'Formulir rancangan',
  broken: 'Kode ini belum bisa dibaca. Formulir menunggu di keadaan terakhir; perbaiki sintaksnya di Kode.',
  absent: (name: string) =>
    `Formulir mengisi objek yang diekspor sebagai ${name}. Tulis di Kode: export const ${name} = { … };`,
  notLiteral: (name: string) =>
    `${name} bukan objek yang ditulis langsung, jadi formulir tidak bisa mengubahnya. Ubah di Kode.`,
  toCode: 'Buka Kode',
  toLine: (line: number) => `Ke baris ${line}`,
  missing: 'Belum ada di kode',
  expression: 'Ditulis sebagai ekspresi, bukan nilai langsung, jadi hanya bisa diubah di Kode.',
  otherShape: 'Bentuknya lain dari yang dikenal formulir, jadi hanya bisa diubah di Kode.',
  otherKey: 'Ditulis sendiri di kode, jadi hanya bisa diubah di sana.',
  notAnOption: 'bukan salah satu pilihan',
  choose: 'Pilih',
  add: 'Tambah',
  addOne: (label: string) => `Tambah ${label}`,
  remove: 'Hapus',
  removeOne: (label: string) => `Hapus ${label}`,
  item: (label: string, index: number) => `${label} ${index}`,
  empty: 'Belum ada isinya.',
  problem: {
    empty: 'Isi dengan angka.',
    'not-a-number': 'Ini belum berupa angka. Pakai angka saja, dengan koma untuk desimal.',
    grouped: 'Tulis tanpa pemisah ribuan, misalnya 1500.',
  },
  tooSmall: (minimum: number) => `Paling kecil ${formatNumber(minimum)}.`,
} as const;
