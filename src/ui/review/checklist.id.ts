import type { ReviewSection } from './item.ts';

/** What a reviewer asks before an API goes to production, by part. */
export const checklist: readonly ReviewSection[] = [
  {
    id: 'produk',
    title: 'Produk',
    items: [
      {
        id: 'produk-beralasan',
        text: 'Alasan memilih REST, HTTP, WebSocket, AppSync, atau ALB tertulis, dan alasannya kebutuhan.',
        rules: ['produk-alasan-dari-kebutuhan'],
      },
      {
        id: 'produk-fitur-ada',
        text: 'Setiap fitur yang dibutuhkan memang ada di produk itu.',
        rules: ['produk-memenuhi-fitur'],
      },
      {
        id: 'produk-imbangan',
        text: 'Biaya, latensi, dan kendali yang ditukar dengan pilihan itu dipahami.',
        rules: ['biaya-menyeluruh', 'produk-alasan-dari-kebutuhan'],
      },
    ],
  },
  {
    id: 'kontrak',
    title: 'Kontrak',
    items: [
      {
        id: 'kontrak-schema',
        text: 'Schema request dan respons tertulis dan diterbitkan.',
        rules: ['validasi-bentuk-di-gateway', 'body-hanya-input-bisnis'],
      },
      {
        id: 'kontrak-error',
        text: 'Semua error memakai satu bentuk, dari rute mana pun datangnya.',
        rules: ['error-seragam', 'error-tanpa-internal'],
      },
      {
        id: 'kontrak-idempotency',
        text: 'Setiap command yang punya efek aman diulang.',
        rules: ['command-butuh-kunci', 'idem-satu-efek'],
      },
      {
        id: 'kontrak-daftar',
        text: 'Pagination, filter, dan urutan daftar jelas dan terbatas.',
        rules: ['list-berpaginasi'],
      },
      {
        id: 'kontrak-versi',
        text: 'Ada kebijakan versi dan deprecation yang diketahui pemakainya.',
        rules: ['breaking-butuh-versi-atau-migrasi', 'hapus-setelah-migrasi'],
      },
    ],
  },
  {
    id: 'auth',
    title: 'Auth',
    items: [
      {
        id: 'auth-model',
        text: 'Cara setiap jenis caller membuktikan identitasnya jelas.',
        rules: ['jwt-validasi-lengkap', 'm2m-sigv4'],
      },
      {
        id: 'auth-dua-lapis',
        text: 'Otorisasi rute dan otorisasi objek sama-sama ada, dan tempatnya jelas.',
        rules: ['scope-rute-minimum', 'scope-bukan-izin-objek'],
      },
      {
        id: 'auth-token',
        text: 'Issuer, audience, dan scope diperiksa pada setiap token.',
        rules: ['jwt-validasi-lengkap', 'access-token-bukan-id'],
      },
      {
        id: 'auth-api-key',
        text: 'API key bukan penjaga utama rute mana pun.',
        rules: ['api-key-bukan-autentikasi'],
      },
      {
        id: 'auth-tepi',
        text: 'API publik dijaga WAF atau rate control, tanpa jalan memutar.',
        rules: ['waf-di-batas-publik'],
      },
      {
        id: 'auth-log',
        text: 'Token dan data sensitif disamarkan sebelum masuk log.',
        rules: ['log-tanpa-rahasia'],
      },
    ],
  },
  {
    id: 'trafik',
    title: 'Trafik',
    items: [
      {
        id: 'trafik-kapasitas',
        text: 'Throttle dan kuota dihitung dari kapasitas backend.',
        rules: ['throttle-selaras-kapasitas', 'kuota-bukan-batas-keras'],
      },
      {
        id: 'trafik-timeout',
        text: 'Timeout budget tertulis, dan yang di hilir lebih pendek.',
        rules: ['timeout-hilir-lebih-pendek', 'timeout-dalam-batas-produk'],
      },
      {
        id: 'trafik-retry',
        text: 'Client punya panduan retry: kapan, berapa kali, dengan jeda apa.',
        rules: ['retry-terbatas', 'retry-backoff-jitter'],
      },
      {
        id: 'trafik-429-503',
        text: 'Arti 429 dan 503 jelas, dan keduanya membawa panduan menunggu.',
        rules: ['status-429-berpanduan', 'status-5xx-sesuai-sumber'],
      },
      {
        id: 'trafik-concurrency',
        text: 'Backend punya reserved concurrency atau kendali kapasitas lain, bila perlu.',
        rules: ['reserved-concurrency-ada'],
      },
    ],
  },
  {
    id: 'observability',
    title: 'Observability',
    items: [
      {
        id: 'obs-access-log',
        text: 'Access log menyala, dengan field yang dipakai saat mencari sebab.',
        rules: ['log-field-minimum', 'log-variabel-sah'],
      },
      {
        id: 'obs-correlation',
        text: 'Correlation ID dibuat bila tidak ada, dan diteruskan sampai hop terakhir.',
        rules: ['correlation-dibuat', 'correlation-diteruskan'],
      },
      {
        id: 'obs-alarm',
        text: 'Ada alarm untuk 4xx, 5xx, latensi, dan throttle.',
        rules: ['alarm-inti', 'metrik-nama-resmi'],
      },
      {
        id: 'obs-latensi',
        text: 'Latensi integrasi dicatat terpisah dari latensi total.',
        rules: ['log-field-minimum'],
      },
      {
        id: 'obs-audit',
        text: 'Keputusan authorizer bisa diaudit tanpa membuka token.',
        rules: ['keputusan-diaudit', 'log-tanpa-rahasia'],
      },
    ],
  },
  {
    id: 'operasi',
    title: 'Operasi',
    items: [
      {
        id: 'operasi-iac',
        text: 'Semua perubahan lewat IaC yang ditinjau.',
        rules: ['operasi-iac-review-rollback'],
      },
      {
        id: 'operasi-stage',
        text: 'Stage percobaan dan produksi terpisah.',
        rules: ['operasi-iac-review-rollback'],
      },
      {
        id: 'operasi-sertifikat',
        text: 'Domain dan sertifikat punya pemilik, dan tanggal habisnya diketahui.',
        rules: ['mtls-tanpa-jalan-pintas', 'operasi-iac-review-rollback'],
      },
      {
        id: 'operasi-runbook',
        text: 'Ada runbook untuk lonjakan 401, 403, 429, dan 5xx.',
        rules: ['alarm-inti', 'operasi-iac-review-rollback'],
      },
      {
        id: 'operasi-rollback',
        text: 'Rencana rollback ada dan pernah dijalankan.',
        rules: ['operasi-iac-review-rollback'],
      },
    ],
  },
];
