import { formatDate } from '#ui/i18n/shell.id.ts';
import { formatClock } from '#ui/i18n/workspace.id.ts';

/** Sentences of the administrator's page. */
export const adminText = {
  title: 'Kelola',
  description: 'Akun di server ini, perannya, dan catatan keputusan. Untuk pengelola.',
  lede: 'Akun di server ini dan catatan keputusan izin. Hanya pengelola yang melihatnya.',
  noScript: 'Halaman ini memerlukan JavaScript.',
  accounts: 'Akun',
  search: 'Cari nama atau surel',
  find: 'Cari',
  none: 'Tidak ada akun yang cocok.',
  name: 'Nama',
  email: 'Surel',
  verified: 'terkonfirmasi',
  unverified: 'belum dikonfirmasi',
  since: 'Sejak',
  role: 'Peran',
  roleOf: (name: string) => `Peran ${name}`,
  roles: { learner: 'pelajar', instructor: 'pengajar', admin: 'pengelola' },
  ask: (name: string, role: string) => `Jadikan ${name} ${role}? Perannya berlaku sejak permintaan berikutnya.`,
  yes: 'Ya, ubah',
  changed: (name: string, role: string) => `${name} sekarang ${role}.`,
  audit: 'Catatan keputusan',
  auditAbout: 'Siapa meminta apa terhadap objek mana, dan apa keputusannya. Terbaru di atas.',
  auditNone: 'Belum ada catatan.',
  at: 'Waktu',
  principal: 'Siapa',
  action: 'Aksi',
  object: 'Objek',
  decision: 'Keputusan',
  correlation: 'ID korelasi',
  decisions: { allowed: 'diizinkan', denied: 'ditolak', hidden: 'disamarkan (404)' },
  reload: 'Muat ulang',
} as const;

/** A moment, to the second where seconds are given by the clock of this device. */
export function sayAt(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${formatDate(day)}, ${formatClock(date.getTime())}.${two(date.getSeconds())}`;
}
