import type { ErrorCode } from '#contract';

/** What a person reads of a failure: what happened, and what to do. */
export const errorMessages: Record<ErrorCode, (seconds: number) => string> = {
  BODY_MALFORMED: () => 'Isi permintaan tidak terbaca. Periksa bentuknya, lalu kirim lagi.',
  QUERY_MALFORMED: () => 'Alamat atau header permintaan memuat nilai yang tidak dikenali.',
  IDEMPOTENCY_KEY_MISSING: () =>
    'Perintah ini membutuhkan header Idempotency-Key, 16 sampai 64 huruf, angka, _ atau -.',
  NOT_SIGNED_IN: () => 'Kamu belum masuk, atau sesimu sudah berakhir. Masuk lagi, lalu ulangi.',
  SIGN_IN_REFUSED: () => 'Bukti identitas itu tidak diterima.',
  NOT_ALLOWED: () => 'Akunmu tidak punya hak untuk ini.',
  EMAIL_NOT_VERIFIED: () => 'Alamat surelmu belum dikonfirmasi. Buka tautan di surel yang kami kirim.',
  ORIGIN_REFUSED: () => 'Permintaan ini datang dari situs lain, jadi ditolak.',
  NOT_FOUND: () => 'Yang kamu cari tidak ada di sini.',
  METHOD_NOT_ALLOWED: () => 'Alamat ini tidak mengenal metode itu.',
  IDEMPOTENCY_KEY_REUSED: () => 'Kunci ini sudah dipakai untuk permintaan lain. Buat kunci baru.',
  IDEMPOTENCY_IN_PROGRESS: (seconds) => `Permintaan yang sama masih dikerjakan. Coba lagi dalam ${seconds} detik.`,
  REVISION_CONFLICT: () => 'Isinya sudah diubah dari tempat lain. Bandingkan dulu, lalu simpan lagi.',
  STATE_CONFLICT: () => 'Keadaannya sekarang tidak mengizinkan ini.',
  BODY_TOO_LARGE: () => 'Isi permintaan terlalu besar.',
  BODY_NOT_JSON: () => 'Kirim isi permintaan sebagai application/json.',
  RULE_BROKEN: () => 'Ada nilai yang tidak memenuhi aturan.',
  RATE_LIMITED: (seconds) => `Terlalu banyak permintaan. Coba lagi dalam ${seconds} detik.`,
  INTERNAL: () => 'Ada kesalahan di server. Sebutkan correlation id ini kalau kamu melaporkannya.',
  UPSTREAM_FAILED: () => 'Layanan yang kami butuhkan tidak menjawab dengan benar. Coba lagi nanti.',
  OVERLOADED: (seconds) => `Server sedang penuh, dan kirimanmu belum disimpan. Coba lagi dalam ${seconds} detik.`,
  NOT_READY: (seconds) => `Server sedang tidak siap. Coba lagi dalam ${seconds} detik.`,
  TIMED_OUT: () => 'Pekerjaannya tidak selesai pada waktunya. Periksa hasilnya sebelum mencoba lagi.',
};
