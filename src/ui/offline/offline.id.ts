import { formatNumber } from '../simulators/parts/numbers.ts';

/** Sentences about use without a network, and about new versions. */
export const offlineText = {
  saving: 'Sedang disimpan agar bisa dibuka tanpa internet…',
  saved: 'Tersimpan di perangkat ini: pelajaran, simulator, dan latihan tetap bisa dibuka tanpa internet.',
  offline: 'Kamu sedang luring. Semua latihan tetap bisa diperiksa.',
  failed: 'Belum bisa disimpan untuk luring. Nanti dicoba lagi.',
  save: (bytes: number) => `Simpan untuk luring (${formatNumber(bytes / 1_000_000, 1)} MB)`,
  update: {
    label: 'Versi baru',
    ready: 'Versi baru kursus sudah siap. Kode dan kemajuanmu tetap ada.',
    others: (count: number) =>
      `Versi baru kursus sudah siap. Gerbang masih terbuka di ${count} tab lain; tutup dahulu, lalu coba lagi.`,
    use: 'Pakai sekarang',
    later: 'Nanti',
  },
} as const;
