import type { DecisionId } from '#world/decision-place';

/** A decision in words: its name in a list, the question, why it belongs where it does, what breaks elsewhere. */
export interface DecisionText {
  readonly name: string;
  readonly question: string;
  readonly why: string;
  readonly broken: string;
}

export const decisions: Readonly<Record<DecisionId, DecisionText>> = {
  signature: {
    name: 'Tanda tangan token',
    question: 'Apakah tanda tangan token ini asli?',
    why: 'Kunci publik penerbit cukup untuk menjawabnya. Tidak ada baris kasus yang dibaca.',
    broken:
      'Token palsu menjalankan handler dulu, dan setiap layanan harus memeriksa tanda tangan dengan cara yang sama.',
  },
  expiry: {
    name: 'Masa berlaku token',
    question: 'Apakah token ini sudah kedaluwarsa?',
    why: 'Jawabannya ada di dalam token dan di jam gateway.',
    broken: 'Handler berjalan untuk token kemarin. Satu layanan yang lupa memeriksa menerimanya selamanya.',
  },
  scope: {
    name: 'Scope rute',
    question: 'Apakah token membawa scope cases:approve yang dituntut rute ini?',
    why: 'Rute dan scope sama-sama stabil. Ini otorisasi rute, dan gateway memegang daftarnya.',
    broken: 'Rute baru terbuka bagi semua orang sampai seseorang ingat menulis pemeriksaannya di handler.',
  },
  certificate: {
    name: 'Sertifikat partner',
    question: 'Apakah sertifikat partner diterbitkan CA yang kita percaya?',
    why: 'mTLS diputuskan saat koneksi dibuka, jauh sebelum ada kasus yang disebut.',
    broken: 'Koneksi TLS selesai di gateway, jadi handler hanya melihat salinan keterangan tentang sertifikat itu.',
  },
  size: {
    name: 'Ukuran body',
    question: 'Apakah body lebih besar dari 10 MB?',
    why: 'Cukup menghitung byte, dan batas 10 MB itu milik gateway sendiri. Batas yang lebih kecil dijaga WAF atau kode.',
    broken: 'Handler sudah menerima seluruh body ketika ia memutuskan bahwa body itu terlalu besar.',
  },
  rate: {
    name: 'Laju pemanggil',
    question: 'Apakah pemanggil ini melewati 20 request per detik?',
    why: 'Yang dihitung hanya kedatangan. Penghitungnya tidak mengenal kasus.',
    broken: 'Request yang ditolak tetap memakai satu eksekusi handler. Banjir yang mau ditahan sudah ada di dalam.',
  },
  shape: {
    name: 'Bentuk nilai klaim',
    question: 'Apakah nilai klaim berupa angka lebih dari nol?',
    why: 'Schema menjawabnya dari body saja, untuk kasus apa pun.',
    broken:
      'Setiap handler menulis pemeriksaan bentuknya sendiri, dan error-nya berbeda-beda untuk kesalahan yang sama.',
  },
  tenant: {
    name: 'Tenant kasus',
    question: 'Apakah kasus ini milik tenant pemanggil?',
    why: 'Pemilik kasus tertulis di barisnya. Token hanya tahu tenant pemanggil.',
    broken:
      'Kasus yang dipindahkan ke tenant lain masih terbuka bagi tenant lama selama salinan di gateway belum diperbarui.',
  },
  status: {
    name: 'Status kasus',
    question: 'Apakah kasus ini masih PENDING_SUPERVISOR_REVIEW?',
    why: 'Statusnya berubah oleh persetujuan itu sendiri, maka diperiksa bersama penulisannya.',
    broken:
      'Dua supervisor membaca status yang sama di gateway, dan dua-duanya lolos. Backend tetap harus memeriksa ulang.',
  },
  assignment: {
    name: 'Penugasan petugas',
    question: 'Apakah petugas ini ditugaskan pada kasus ini?',
    why: 'Penugasan adalah data, dan bisa dicabut kapan saja.',
    broken: 'Petugas yang dicabut penugasannya pagi ini masih membuka kasusnya sampai token atau salinannya habis.',
  },
  mandate: {
    name: 'Wewenang nilai',
    question: 'Apakah nilai klaim di bawah wewenang petugas?',
    why: 'Wewenang melekat pada petugas dan berubah bersama jabatannya. Itu aturan bisnis.',
    broken: 'Wewenang diturunkan dari 50 ke 25 juta, dan gateway masih meloloskan klaim 40 juta.',
  },
  separation: {
    name: 'Bukan pengajunya',
    question: 'Apakah penyetuju orang lain dari pengaju?',
    why: 'Siapa pengajunya tertulis di kasus, dan bisa berganti.',
    broken:
      'Petugas yang mengajukan ulang kasus ini bisa menyetujui ajuannya sendiri, karena salinan masih menyebut nama lama.',
  },
  version: {
    name: 'Versi kasus',
    question: 'Apakah kasus masih di versi yang dibaca pemanggil?',
    why: 'Versi naik di setiap penulisan. Hanya tempat penulisannya yang tahu versi terakhir.',
    broken: 'Di antara pemeriksaan dan penulisan, versi naik dari 3 ke 4. Perubahan orang lain tertimpa.',
  },
  repeat: {
    name: 'Retry yang sudah selesai',
    question: 'Apakah kunci idempotency ini sudah pernah dikerjakan?',
    why: 'Kunci dan efeknya harus dicatat bersama, di penyimpanan yang sama dengan kasusnya.',
    broken: 'Gateway belum tahu request pertama selesai, maka retry dianggap baru dan efeknya terjadi dua kali.',
  },
};
