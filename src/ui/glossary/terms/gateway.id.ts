import type { TermBody } from '../term-schema.ts';

/** What a gateway can be given to decide with, and where it can be reached from. */
export const gateway: readonly TermBody[] = [
  {
    id: 'api-key',
    term: 'API key',
    otherNames: ['x-api-key'],
    definition:
      'Nilai yang mengenali client untuk pengukuran dan usage plan. Ia tidak membuktikan identitas: siapa pun yang memegang salinannya terlihat sama.',
    lesson: 'siapa-caller',
    rules: ['api-key-bukan-autentikasi'],
  },
  {
    id: 'usage-plan',
    term: 'Usage plan',
    otherNames: [],
    definition:
      'Paket throttle dan kuota di REST API, yang dikenakan per API key. Penegakannya berdasarkan upaya terbaik, jadi ia bukan alat kendali biaya atau pemblokir.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['kuota-bukan-batas-keras', 'tier-monoton'],
  },
  {
    id: 'kuota',
    term: 'Kuota',
    otherNames: ['quota'],
    definition:
      'Jumlah request yang dijatah untuk satu periode, misalnya per bulan. Pada usage plan ia sebuah target, dan bisa terlewati.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['kuota-bukan-batas-keras'],
  },
  {
    id: 'tier',
    term: 'Tier',
    otherNames: ['tingkat paket'],
    definition: 'Tingkat paket bagi pemakai, misalnya perunggu, perak, dan emas, masing-masing dengan limit sendiri.',
    lesson: 'throttle-dan-kapasitas',
    rules: ['tier-monoton', 'tier-tidak-jebol-kapasitas'],
  },
  {
    id: 'lambda-authorizer',
    term: 'Lambda authorizer',
    otherNames: ['custom authorizer'],
    definition:
      'Fungsi milikmu yang ditanya gateway sebelum integrasi dijalankan. Ia menjawab izin atau tolak, dan bisa menitipkan konteks untuk backend.',
    lesson: 'authorizer-dan-cache',
    rules: ['fail-closed', 'authorizer-policy-sempit'],
  },
  {
    id: 'identity-source',
    term: 'Identity source',
    otherNames: [],
    definition:
      'Bagian request yang wajib ada sebelum authorizer dipanggil, dan yang menjadi kunci cache-nya. Header dan query string bisa dipakai, path parameter tidak.',
    lesson: 'authorizer-dan-cache',
    rules: ['cache-kunci-lengkap', 'path-param-bukan-identity'],
  },
  {
    id: 'ttl-authorizer',
    term: 'TTL authorizer',
    otherNames: ['authorizer cache TTL'],
    definition:
      'Berapa lama keputusan authorizer dipakai ulang tanpa bertanya lagi. Selama itu pula hak yang sudah dicabut masih berlaku.',
    lesson: 'authorizer-dan-cache',
    rules: ['cache-ttl-sesuai-kepekaan'],
  },
  {
    id: 'simple-response',
    term: 'Simple response',
    otherNames: ['isAuthorized'],
    definition:
      'Jawaban authorizer yang hanya berisi `isAuthorized` dan konteks. Hanya HTTP API yang mengenalnya; REST API meminta policy IAM.',
    lesson: 'authorizer-dan-cache',
    rules: ['cache-policy-cocok-rute'],
  },
  {
    id: 'resource-policy',
    term: 'Resource policy',
    otherNames: ['API resource policy'],
    definition:
      'Policy yang menempel pada REST API dan membatasi akun, alamat IP, VPC, atau VPC endpoint yang boleh memanggilnya. HTTP API tidak punya.',
    lesson: 'privat-dan-browser',
    rules: ['private-punya-resource-policy', 'lintas-akun-dua-izin'],
  },
  {
    id: 'vpc-endpoint',
    term: 'VPC endpoint',
    otherNames: ['interface endpoint', 'VPCE', 'PrivateLink'],
    definition:
      'Pintu privat dari dalam VPC ke layanan AWS tanpa lewat internet. Private API hanya bisa dicapai lewat pintu ini.',
    lesson: 'privat-dan-browser',
    rules: ['private-batasi-vpce'],
  },
  {
    id: 'vpc-link',
    term: 'VPC link',
    otherNames: [],
    definition:
      'Sambungan dari API Gateway ke load balancer di dalam VPC. V2 dipakai REST dan HTTP API, termasuk langsung ke ALB; V1 hanya mengenal NLB dan tidak lagi dianjurkan.',
    lesson: 'validasi-dan-integrasi',
    rules: ['vpclink-topologi-lengkap'],
  },
  {
    id: 'private-api',
    term: 'Private API',
    otherNames: ['API privat'],
    definition:
      'REST API yang hanya terjangkau lewat VPC endpoint. Jaringannya tertutup, tetapi setiap pemanggil tetap harus membuktikan diri.',
    lesson: 'privat-dan-browser',
    rules: ['private-tetap-autentikasi', 'private-punya-resource-policy'],
  },
];
