import type { TermBody } from '../term-schema.ts';

/** What is written down, and how an API changes and is run. */
export const operations: readonly TermBody[] = [
  {
    id: 'access-log',
    term: 'Access log',
    otherNames: ['log akses'],
    definition:
      'Satu baris per request, berisi variabel `$context` yang kamu pilih sendiri. Variabel yang tersedia berbeda antara REST dan HTTP API.',
    lesson: 'jejak-request',
    rules: ['log-field-minimum', 'log-variabel-sah'],
  },
  {
    id: 'execution-log',
    term: 'Execution log',
    otherNames: ['log eksekusi'],
    definition:
      'Catatan rinci tentang cara REST API mengolah satu request, termasuk isi dan header. Berguna saat mencari kesalahan, berbahaya bila dibiarkan menyala di produksi.',
    lesson: 'jejak-request',
    rules: ['log-tanpa-payload-penuh', 'log-tanpa-rahasia'],
  },
  {
    id: 'correlation-id',
    term: 'Correlation ID',
    otherNames: ['x-correlation-id', 'id korelasi'],
    definition:
      'Satu penanda yang ikut berjalan dari client sampai baris log terakhir, supaya semua jejak satu request bisa dikumpulkan.',
    lesson: 'jejak-request',
    rules: ['correlation-dibuat', 'correlation-diteruskan'],
  },
  {
    id: 'integration-latency',
    term: 'Integration latency',
    otherNames: ['IntegrationLatency'],
    definition:
      'Lama gateway menunggu backend. Selisihnya dengan latensi total adalah waktu yang habis di gateway sendiri, termasuk di authorizer.',
    lesson: 'jejak-request',
    rules: ['log-field-minimum', 'metrik-nama-resmi'],
  },
  {
    id: 'masking',
    term: 'Masking',
    otherNames: ['redaksi', 'penyamaran'],
    definition: 'Menyamarkan nilai sensitif sebelum dicatat, misalnya menyisakan empat angka terakhir.',
    lesson: 'jejak-request',
    rules: ['log-tanpa-rahasia'],
  },
  {
    id: 'breaking-change',
    term: 'Breaking change',
    otherNames: ['perubahan yang mematahkan'],
    definition: 'Perubahan kontrak yang membuat client lama, yang tidak ikut berubah, tidak lagi benar.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['breaking-terdeteksi', 'breaking-butuh-versi-atau-migrasi'],
  },
  {
    id: 'deprecation',
    term: 'Deprecation',
    otherNames: [],
    definition:
      'Pengumuman bahwa sebuah bagian kontrak akan dihentikan, dengan penggantinya dan jendela waktu untuk pindah.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['graphql-deprecate-dulu', 'hapus-setelah-migrasi'],
  },
  {
    id: 'contract-test',
    term: 'Contract test',
    otherNames: ['uji kontrak'],
    definition:
      'Pengujian yang dijalankan penyedia maupun pemakai terhadap kontrak yang sama, supaya ketidaksepahaman terlihat sebelum rilis.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['breaking-terdeteksi'],
  },
  {
    id: 'consumer-driven',
    term: 'Consumer-driven governance',
    otherNames: ['tata kelola yang digerakkan consumer', 'consumer-driven contract'],
    definition:
      'Mengatur perubahan dari sisi pemakainya: siapa memakai apa tercatat, dan harapan mereka ditulis sebagai tes yang dijalankan penyedia.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['hapus-setelah-migrasi', 'enum-bila-toleran'],
  },
  {
    id: 'partner-adapter',
    term: 'Partner adapter',
    otherNames: ['anti-corruption layer'],
    definition:
      'Penerjemah antara kontrak seorang partner dan model di dalam sistem, supaya kebiasaan partner tidak ikut masuk ke domain.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['pisah-per-audience', 'gateway-tanpa-logika-bisnis'],
  },
  {
    id: 'runbook',
    term: 'Runbook',
    otherNames: [],
    definition: 'Langkah yang sudah ditulis untuk satu jenis gangguan, supaya orang yang jaga malam tidak mengarang.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['operasi-iac-review-rollback', 'alarm-inti'],
  },
  {
    id: 'iac',
    term: 'IaC',
    otherNames: ['infrastructure as code'],
    definition:
      'Infrastruktur yang ditulis sebagai kode, ditinjau seperti kode, dan bisa dikembalikan ke keadaan sebelumnya.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['operasi-iac-review-rollback'],
  },
  {
    id: 'presigned-url',
    term: 'Pre-signed URL',
    otherNames: ['presigned URL', 'tautan bertanda tangan'],
    definition:
      'Tautan sementara yang sudah ditandatangani, untuk mengunggah atau mengunduh langsung ke S3 tanpa melewatkan isinya di gateway.',
    lesson: 'saat-gagal',
    rules: ['ukuran-body-dibatasi'],
  },
];
