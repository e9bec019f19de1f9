import type { TermBody } from '../term-schema.ts';

/** Filters at the edge, what a browser asks, and how much may come. */
export const traffic: readonly TermBody[] = [
  {
    id: 'waf',
    term: 'AWS WAF',
    otherNames: ['WAF', 'web application firewall'],
    definition:
      'Penyaring request web menurut pola, alamat, dan laju. Dipasang pada REST API, AppSync, ALB, atau CloudFront; HTTP API tidak menerimanya langsung.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['waf-di-batas-publik'],
  },
  {
    id: 'rate-based-rule',
    term: 'Rate-based rule',
    otherNames: ['aturan laju WAF'],
    definition:
      'Aturan WAF yang menahan satu sumber, misalnya satu alamat IP, bila request-nya dalam satu jendela waktu terlalu banyak. Hitungannya tidak persis.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['waf-di-batas-publik', 'kuota-bukan-batas-keras'],
  },
  {
    id: 'cors',
    term: 'CORS',
    otherNames: ['cross-origin resource sharing'],
    definition:
      'Aturan browser tentang origin mana yang skripnya boleh membaca respons. Ia tidak menahan client selain browser, jadi ia bukan autentikasi.',
    lesson: 'privat-dan-browser',
    rules: ['cors-bukan-autentikasi', 'cors-origin-eksplisit'],
  },
  {
    id: 'preflight',
    term: 'Preflight',
    otherNames: ['request OPTIONS'],
    definition:
      'Request `OPTIONS` yang dikirim browser lebih dulu untuk bertanya apakah method dan header yang akan dipakainya diizinkan.',
    lesson: 'privat-dan-browser',
    rules: ['cors-preflight-lengkap'],
  },
  {
    id: 'origin',
    term: 'Origin',
    otherNames: ['asal'],
    definition:
      'Gabungan skema, host, dan port dari sebuah halaman web. Satu saja berbeda, browser menganggapnya asal yang lain.',
    lesson: 'privat-dan-browser',
    rules: ['cors-origin-eksplisit'],
  },
  {
    id: 'throttling',
    term: 'Throttling',
    otherNames: ['throttle', 'pembatasan laju'],
    definition:
      'Membatasi laju request supaya tidak melewati yang sanggup dikerjakan. Yang berlebih ditolak cepat dan jelas, sebelum menyentuh backend.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['throttle-selaras-kapasitas', 'lebihan-429-bukan-5xx'],
  },
  {
    id: 'rps',
    term: 'RPS',
    otherNames: ['request per detik', 'requests per second'],
    definition: 'Banyaknya request dalam satu detik, satuan laju yang dipakai limit API Gateway.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['throttle-selaras-kapasitas'],
  },
  {
    id: 'rate',
    term: 'Rate',
    otherNames: ['laju isi ulang'],
    definition:
      'Kecepatan token masuk kembali ke bucket, dan dengan begitu laju request yang diizinkan dalam jangka panjang.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['throttle-selaras-kapasitas'],
  },
  {
    id: 'burst',
    term: 'Burst',
    otherNames: ['isi bucket'],
    definition:
      'Jumlah token paling banyak di dalam bucket: sebesar itulah lonjakan yang boleh lewat sekaligus sebelum rate yang menentukan.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['burst-terserap'],
  },
  {
    id: 'token-bucket',
    term: 'Token bucket',
    otherNames: ['ember token'],
    definition:
      'Cara membatasi laju dengan ember berisi token. Setiap request mengambil satu, token bertambah dengan laju tetap, dan ember yang kosong berarti 429.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['burst-terserap', 'throttle-selaras-kapasitas'],
  },
  {
    id: 'reserved-concurrency',
    term: 'Reserved concurrency',
    otherNames: [],
    definition:
      'Jatah eksekusi serentak bagi satu fungsi Lambda. Jatah itu disisihkan baginya, dan sekaligus menjadi batas atasnya.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['reserved-concurrency-ada'],
  },
  {
    id: 'concurrency',
    term: 'Concurrency',
    otherNames: ['eksekusi serentak'],
    definition:
      'Banyaknya eksekusi yang berjalan pada saat yang sama. Besarnya laju kedatangan dikali lama satu eksekusi.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['throttle-memakai-durasi-benar'],
  },
  {
    id: 'too-many-requests',
    term: '429 Too Many Requests',
    otherNames: ['429'],
    definition:
      'Status untuk request yang ditolak karena laju atau kuotanya terlampaui. Client yang baik menunggu sebelum mencoba lagi.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['status-429-berpanduan', 'lebihan-429-bukan-5xx'],
  },
  {
    id: 'retry-after',
    term: 'Retry-After',
    otherNames: [],
    definition: 'Header respons yang menyebut berapa lama client sebaiknya menunggu sebelum mencoba lagi.',
    lesson: 'saat-gagal',
    rules: ['status-429-berpanduan', 'retry-hormati-retry-after'],
  },
];
