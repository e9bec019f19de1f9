/** Sentences of the search. */
export const searchText = {
  open: 'Cari (tombol /)',
  title: 'Cari di seluruh kursus',
  label: 'Kata yang dicari',
  hint: 'misalnya: idempotency, 429, preflight',
  close: 'Tutup',
  start: 'Pelajaran, aturan, istilah, dan latihan. Panah untuk memilih, Enter untuk membuka.',
  searching: 'Mencari…',
  none: (query: string) => `Tidak ada yang memuat “${query}”. Coba kata yang lebih umum, atau ejaan lain.`,
  found: (count: number) => `${count} hasil`,
  foundMost: (shown: number, count: number) => `${shown} hasil teratas dari ${count}`,
  failed: 'Indeks pencarian tidak bisa dimuat. Periksa sambunganmu, lalu ketik lagi.',
  kinds: { lesson: 'Pelajaran', rule: 'Aturan', term: 'Glosarium', exercise: 'Latihan', page: 'Halaman' },
} as const;
