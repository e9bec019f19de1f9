import type { TermBody } from '../term-schema.ts';

/** Retries, duplicates, and work that outlives its caller. */
export const failure: readonly TermBody[] = [
  {
    id: 'backoff',
    term: 'Backoff',
    otherNames: ['backoff eksponensial', 'exponential backoff'],
    definition: 'Jeda antarpercobaan yang makin lama makin panjang, supaya yang sedang sakit sempat pulih.',
    lesson: 'saat-gagal',
    rules: ['retry-backoff-jitter'],
  },
  {
    id: 'jitter',
    term: 'Jitter',
    otherNames: [],
    definition:
      'Pengacakan pada jeda retry. Tanpa itu client yang gagal bersamaan akan kembali bersamaan, dan gelombangnya berulang.',
    lesson: 'saat-gagal',
    rules: ['retry-backoff-jitter'],
  },
  {
    id: 'amplifikasi-retry',
    term: 'Amplifikasi retry',
    otherNames: ['retry storm', 'badai retry'],
    definition:
      'Retry di beberapa lapis yang saling mengalikan, sehingga satu maksud menjadi banyak request tepat ketika sistem paling lemah.',
    lesson: 'saat-gagal',
    rules: ['retry-satu-lapis', 'retry-terbatas'],
  },
  {
    id: 'circuit-breaker',
    term: 'Circuit breaker',
    otherNames: ['pemutus arus'],
    definition:
      'Sakelar di client yang berhenti memanggil dependency yang terus gagal, lalu mencobanya lagi sesekali sampai pulih.',
    lesson: 'saat-gagal',
    rules: ['circuit-breaker-ada'],
  },
  {
    id: 'idempotency-key',
    term: 'Idempotency key',
    otherNames: ['Idempotency-Key', 'kunci idempotency'],
    definition:
      'Nilai unik yang dibuat client untuk satu maksud dan dikirim ulang bersama setiap retry-nya. Dengan itu server tahu bahwa maksudnya sama.',
    lesson: 'idempotency-dan-async',
    rules: ['command-butuh-kunci', 'idem-satu-efek'],
  },
  {
    id: 'efek-samping',
    term: 'Efek samping',
    otherNames: ['side effect'],
    definition:
      'Perubahan yang tertinggal sesudah sebuah request: baris yang tersimpan, pesan yang terkirim, uang yang berpindah.',
    lesson: 'idempotency-dan-async',
    rules: ['idem-satu-efek'],
  },
  {
    id: 'async-command',
    term: 'Async command',
    otherNames: ['command asinkron'],
    definition:
      'Perintah yang diterima cepat dengan 202 dan sebuah id, lalu dikerjakan di belakang antrean. Hasilnya ditanyakan lewat alamat status.',
    lesson: 'idempotency-dan-async',
    rules: ['status-202-tertunda', 'antrean-bila-tak-perlu-sinkron'],
  },
  {
    id: 'dead-letter-queue',
    term: 'Dead-letter queue',
    otherNames: ['DLQ'],
    definition:
      'Antrean tempat pesan yang berkali-kali gagal disisihkan, supaya tidak menghalangi yang lain dan masih bisa diperiksa.',
    lesson: 'idempotency-dan-async',
    rules: ['antrean-bila-tak-perlu-sinkron'],
  },
  {
    id: 'timeout-budget',
    term: 'Timeout budget',
    otherNames: ['anggaran waktu'],
    definition:
      'Pembagian waktu tunggu dari client sampai dependency terdalam. Yang di hilir harus menyerah lebih dulu daripada yang di hulu.',
    lesson: 'saat-gagal',
    rules: ['timeout-hilir-lebih-pendek', 'timeout-dalam-batas-produk'],
  },
  {
    id: 'pekerjaan-yatim',
    term: 'Pekerjaan yatim',
    otherNames: ['orphaned work'],
    definition:
      'Pekerjaan yang terus berjalan sesudah pemanggilnya menyerah. Hasilnya tidak ditunggu siapa pun, dan retry menambah satu lagi di sampingnya.',
    lesson: 'saat-gagal',
    rules: ['timeout-hilir-lebih-pendek', 'proses-lama-async'],
  },
];
