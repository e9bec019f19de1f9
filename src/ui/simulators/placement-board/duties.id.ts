import type { Demand } from '#world/rule-placement';
import type { DutyId } from './duties.ts';

/** A rule as the board names it, and the request that shows whether it is kept. */
export const dutyWords: Readonly<Record<DutyId, { readonly name: string; readonly example: string }>> = {
  'case-type': { name: 'caseType wajib ada di body', example: 'Body tanpa caseType' },
  'media-type': { name: 'Content-Type harus application/json', example: 'Body text/xml' },
  token: { name: 'Token ada, sah, dan belum kedaluwarsa', example: 'Request tanpa header Authorization' },
  'note-length': { name: 'Catatan paling panjang 2.000 karakter', example: 'Catatan 9.000 karakter' },
  'case-id': { name: 'ID kasus berbentuk KS- dan delapan digit', example: 'GET /cases/abc' },
  'body-size': { name: 'Body paling besar 1 MB', example: 'Body 4 MB' },
  quota: { name: 'Kuota bulanan per partner', example: 'Partner yang kuotanya habis' },
  rate: { name: 'Paling banyak 100 request per detik', example: 'Request ke-400 dalam detik yang sama' },
  'partner-names': { name: 'case_type milik partner menjadi caseType', example: 'Laporan partner dengan case_type' },
  'queue-envelope': { name: 'Body dibungkus menjadi pesan SQS', example: 'Laporan untuk antrean' },
  'queue-report': { name: 'Laporan masuk ke antrean, dikerjakan nanti', example: 'POST /reports yang benar' },
  'case-types': { name: 'Daftar jenis kasus dibaca menurut kodenya', example: 'GET /case-types/FRAUD' },
  subject: {
    name: 'Penanya berhak mengajukan tipe kasus ini untuk subjek itu',
    example: 'Pengajuan untuk subjek milik orang lain',
  },
  transition: {
    name: 'REVIEW hanya ke ENFORCEMENT_RECOMMENDED bila syaratnya lengkap',
    example: 'Perpindahan dari DRAFT',
  },
  sealed: { name: 'Bukti sealed tidak tampak bagi yang tak berhak', example: 'Bukti sealed diminta petugas lain' },
  once: { name: 'Command dengan key yang sama bekerja sekali', example: 'Retry command 10 menit kemudian' },
};

/** Why a rule is well placed where it is, by what it demands. */
export const fitWords: Readonly<Record<Demand, string>> = {
  'body-schema':
    'Bentuk body dapat dibaca dari request itu sendiri. Model JSON Schema draft 4 menolaknya sebelum ada fungsi yang menyala.',
  'media-type': 'Tanpa passthrough NEVER, body dengan tipe lain tetap diteruskan. Dengan NEVER, gateway menjawab 415.',
  'value-format': 'Kode memeriksa isi nilainya, bukan sekadar adanya. Pola yang sederhana dapat pula dipasang di WAF.',
  'body-size': 'Batas 10 MB milik gateway tidak dapat diturunkan per API, jadi batas yang lebih kecil dijaga kode.',
  token:
    'Authorizer memeriksa tanda tangan dan masa berlaku sekali, di depan semua rute. Hak atas kasusnya tetap urusan backend.',
  metering:
    'Kuota dihitung per pemanggil. Usage plan milik REST API mengerjakannya di pintu; di produk lain kamu yang mencatatnya.',
  rate: 'Yang ditolak di pintu tidak memakai kapasitas di belakangnya.',
  rename:
    'Nama field berganti dan artinya tetap. Ini adaptasi, dan adapter milikmu atau satu template pendek sama-sama pantas mengerjakannya.',
  envelope: 'SQS menuntut bentuk pesannya sendiri. Membungkus body tidak memutuskan apa pun.',
  forward: 'Tidak ada yang diputuskan di sini: satu aksi, satu antrean, satu role yang hanya boleh mengirim ke sana.',
  lookup: 'Satu pembacaan menurut kunci, tanpa aturan. Integrasi langsung melakukannya tanpa cold start.',
  'object-right': 'Hanya backend yang tahu siapa pemilik subjeknya dan apa hak penanya sekarang.',
  state:
    'State terkini ada di data. Pemeriksaan dan penulisannya berada dalam satu transaksi, jadi dua request bersamaan tidak saling mendahului.',
  disclosure: 'Aturan privilege dibaca bersama buktinya, dan jawabannya 404 agar keberadaannya pun tidak bocor.',
  once: 'Kunci, sidik payload, dan hasilnya tersimpan selama client mungkin mengulang. Retry mendapat jawaban yang sama.',
};
