import type { TermBody } from '../term-schema.ts';

/** From the gateway to the backend, and GraphQL. */
export const integration: readonly TermBody[] = [
  {
    id: 'request-validation',
    term: 'Request validation',
    otherNames: ['validasi request'],
    definition:
      'Pemeriksaan REST API sebelum integrasi: parameter wajib ada, dan body cocok dengan model JSON Schema. Yang gagal dijawab 400 tanpa menyentuh backend.',
    lesson: 'validasi-dan-integrasi',
    rules: ['validasi-bentuk-di-gateway', 'validasi-domain-di-backend'],
  },
  {
    id: 'mapping-template',
    term: 'Mapping template',
    otherNames: ['VTL', 'Velocity template'],
    definition:
      'Templat berbahasa VTL di REST API yang mengubah bentuk request atau respons. Tempatnya penyesuaian protokol, bukan keputusan bisnis.',
    lesson: 'validasi-dan-integrasi',
    rules: ['mapping-adaptasi-protokol'],
  },
  {
    id: 'proxy-integration',
    term: 'Proxy integration',
    otherNames: ['Lambda proxy integration'],
    definition:
      'Integrasi yang meneruskan request utuh ke fungsi dan memakai jawabannya sebagai respons. Jawaban yang bentuknya salah menjadi 502 di REST API.',
    lesson: 'validasi-dan-integrasi',
    rules: ['status-5xx-sesuai-sumber'],
  },
  {
    id: 'direct-integration',
    term: 'Integrasi langsung',
    otherNames: ['direct integration', 'AWS service integration'],
    definition:
      'Gateway memanggil layanan AWS seperti SQS tanpa Lambda di antaranya. Layak selama tidak ada keputusan yang harus ditulis di tengah jalan.',
    lesson: 'validasi-dan-integrasi',
    rules: ['integrasi-langsung-layak', 'integrasi-langsung-iam-minimal'],
  },
  {
    id: 'resolver',
    term: 'Resolver',
    otherNames: [],
    definition: 'Penghubung satu field GraphQL dengan sumber datanya: pemetaan langsung, kode JavaScript, atau Lambda.',
    lesson: 'validasi-dan-integrasi',
    rules: ['resolver-sesuai-kerumitan'],
  },
  {
    id: 'pipeline-resolver',
    term: 'Pipeline resolver',
    otherNames: [],
    definition:
      'Resolver yang terdiri dari beberapa fungsi kecil berurutan, misalnya memeriksa hak, mengambil data, lalu membentuk jawaban.',
    lesson: 'validasi-dan-integrasi',
    rules: ['resolver-sesuai-kerumitan'],
  },
  {
    id: 'n-plus-1',
    term: 'N+1',
    otherNames: ['N+1 query'],
    definition:
      'Satu panggilan mengambil daftar, lalu satu panggilan lagi untuk setiap isinya. Daftar 50 baris menjadi 51 panggilan.',
    lesson: 'graphql-domain',
    rules: ['graphql-tanpa-n1'],
  },
  {
    id: 'query-depth-limit',
    term: 'Query depth limit',
    otherNames: ['batas kedalaman query'],
    definition:
      'Batas seberapa dalam field GraphQL boleh bersarang. Query yang melewatinya ditolak sebelum satu resolver pun berjalan.',
    lesson: 'graphql-domain',
    rules: ['graphql-kedalaman-terbatas'],
  },
  {
    id: 'subscription',
    term: 'Subscription',
    otherNames: ['langganan GraphQL'],
    definition:
      'Langganan GraphQL: client menerima event setiap kali mutation tertentu terjadi. Argumennya ditulis client, jadi argumen saja tidak memisahkan tenant.',
    lesson: 'graphql-domain',
    rules: ['subscription-terisolasi'],
  },
  {
    id: 'enhanced-filtering',
    term: 'Enhanced filtering',
    otherNames: ['setSubscriptionFilter'],
    definition:
      'Saringan event yang ditetapkan resolver subscription di server, sehingga bisa disusun dari claim dan tidak bisa diganti client.',
    lesson: 'graphql-domain',
    rules: ['subscription-terisolasi'],
  },
  {
    id: 'error-parsial',
    term: 'Error parsial',
    otherNames: ['partial error'],
    definition:
      'Jawaban GraphQL yang sebagian berisi data dan sebagian error, biasanya tetap dengan status 200. Client harus membaca `errors`, tidak cukup statusnya.',
    lesson: 'graphql-domain',
    rules: ['graphql-field-terlindungi'],
  },
];
