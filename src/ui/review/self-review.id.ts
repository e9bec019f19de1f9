import type { ReviewSection } from './item.ts';

/** Fifteen questions that one asks oneself about an API, without opening its code. */
export const selfReview: ReviewSection = {
  id: 'pertanyaan',
  title: 'Lima belas pertanyaan untuk dirimu sendiri',
  items: [
    {
      id: 'siapa-pemakainya',
      text: 'API ini public, partner, internal, admin, atau antarmesin?',
      rules: ['pisah-per-audience'],
      open: true,
    },
    {
      id: 'mengapa-produk-ini',
      text: 'Mengapa produk ini, dan bukan empat yang lain?',
      rules: ['produk-alasan-dari-kebutuhan'],
      open: true,
    },
    {
      id: 'kontrak-stabil',
      text: 'Apakah kontrak request, respons, dan error-nya stabil?',
      rules: ['error-seragam', 'breaking-terdeteksi'],
    },
    {
      id: 'command-idempotent',
      text: 'Apakah setiap command yang punya efek samping idempotent?',
      rules: ['command-butuh-kunci', 'idem-satu-efek'],
    },
    {
      id: 'auth-terpisah',
      text: 'Apakah autentikasi dan otorisasinya terpisah dengan jelas?',
      rules: ['jwt-validasi-lengkap', 'default-deny'],
    },
    {
      id: 'sampai-objek',
      text: 'Apakah otorisasi dilakukan sampai objek?',
      rules: ['scope-bukan-izin-objek', 'state-diperiksa-backend'],
    },
    {
      id: 'throttle-selaras',
      text: 'Apakah throttle-nya selaras dengan kapasitas backend?',
      rules: ['throttle-selaras-kapasitas'],
    },
    {
      id: 'panduan-429-503',
      text: 'Apakah 429 dan 503 memberi panduan yang benar?',
      rules: ['status-429-berpanduan', 'retry-hormati-retry-after'],
    },
    {
      id: 'budget-timeout',
      text: 'Apakah timeout budget-nya jelas dari client sampai dependency?',
      rules: ['timeout-hilir-lebih-pendek'],
    },
    {
      id: 'log-audit',
      text: 'Apakah log cukup untuk audit tanpa membocorkan data sensitif?',
      rules: ['log-field-minimum', 'log-tanpa-rahasia'],
    },
    {
      id: 'bisa-berevolusi',
      text: 'Bisakah API ini berevolusi tanpa merusak consumer?',
      rules: ['breaking-butuh-versi-atau-migrasi', 'hapus-setelah-migrasi'],
    },
    {
      id: 'graphql-terkendali',
      text: 'Apakah tekanan satu query GraphQL pada backend terbatas?',
      rules: ['graphql-kedalaman-terbatas', 'graphql-tanpa-n1'],
    },
    {
      id: 'kunci-cache',
      text: 'Apakah kunci cache authorizer aman?',
      rules: ['cache-kunci-lengkap', 'path-param-bukan-identity'],
    },
    {
      id: 'privat-berauth',
      text: 'Apakah API privatnya tetap punya auth dan audit?',
      rules: ['private-tetap-autentikasi', 'keputusan-diaudit'],
    },
    {
      id: 'fungsi-api-key',
      text: 'Apakah API key dipakai sesuai fungsinya, bukan sebagai keamanan semu?',
      rules: ['api-key-bukan-autentikasi'],
    },
  ],
};
