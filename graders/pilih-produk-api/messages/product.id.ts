import type { CheckMessage } from '#kit';
import type { FindingParams } from '#verdict';
import { code, featureName, listed, methodName, productOf } from '../words.id.ts';

const shapeProblems: Readonly<Record<string, (params: FindingParams) => string>> = {
  missing: ({ at }) => `${code(at)} belum ada`,
  'not-object': ({ at }) => `${code(at)} bukan objek`,
  'not-list': ({ at }) => `${code(at)} bukan daftar`,
  'not-text': ({ at }) => `${code(at)} bukan teks`,
  'not-boolean': ({ at }) => `${code(at)} bukan \`true\` atau \`false\``,
  'not-number': ({ at }) => `${code(at)} bukan bilangan`,
  'not-whole': ({ at, found }) => `${code(at)} bukan bilangan bulat: ${code(found)}`,
  'too-small': ({ at, found }) => `${code(at)} harus lebih dari nol, tertulis ${code(found)}`,
  'unknown-value': ({ at, found }) => `${code(found)} di ${code(at)} tidak ada di daftar pilihan`,
  'unknown-name': ({ found, at }) => `${code(found)} tidak dikenal di varianmu (${code(at)})`,
};

const shapeExpectations: Readonly<Record<string, (params: FindingParams) => string>> = {
  missing: () => 'semua bagian yang dideklarasikan tipe `Design`',
  'not-object': () => 'sebuah objek',
  'not-list': () => 'sebuah daftar',
  'not-text': () => 'sebuah teks',
  'not-boolean': () => '`true` atau `false`',
  'not-number': () => 'sebuah bilangan',
  'not-whole': () => 'bilangan bulat, paling kecil 1',
  'too-small': () => 'bilangan di atas nol',
  'unknown-value': ({ expected }) => `salah satu dari ${code(expected)}`,
  'unknown-name': ({ expected }) => (expected === '' ? 'tidak ada nama di bagian ini' : `nama: ${code(expected)}`),
};

const unusedParts: Readonly<Record<string, { finding: string; got: string; expected: string }>> = {
  metering: {
    finding: 'pemakaian per client tidak terhitung, karena API key tidak dipakai untuk metering',
    got: '`auth.apiKey` tidak untuk metering, dan tidak ada pencatatan sendiri',
    expected: 'sesuatu di rancangan ini mengenali client dan menghitung pemakaiannya',
  },
  certificate: {
    finding: 'sertifikat client tidak diminta',
    got: '`auth.mutualTls` bernilai `false`',
    expected: 'sambungan tanpa sertifikat client ditolak',
  },
  'built-in-authorizer': {
    finding: 'token diperiksa kode buatan sendiri, padahal diminta layanan yang memeriksanya',
    got: 'Lambda authorizer',
    expected: 'cara autentikasi bawaan produk',
  },
  queue: {
    finding: 'kiriman tulis tidak disimpan saat penuh',
    got: 'tidak ada antrean di `components`',
    expected: 'tempat menyimpan kiriman sampai backend sempat',
  },
};

const endpointProblems: Readonly<Record<string, { finding: (params: FindingParams) => string; why: string }>> = {
  'reachable-from-outside': {
    finding: ({ endpoint }) => `API yang harus private dapat dicapai dari internet lewat endpoint ${code(endpoint)}`,
    why: 'Endpoint regional dan edge punya alamat publik; autentikasi menolak caller, tetapi pintunya tetap terlihat. Bandingkan jenis endpoint dengan jaringan di varianmu.',
  },
  'out-of-reach': {
    finding: () => 'Partner di internet tidak dapat mencapai endpoint private',
    why: 'Endpoint private hanya menjawab dari dalam VPC lewat interface endpoint. Lihat dari mana caller di varianmu datang.',
  },
  'no-edge': {
    finding: (params) => `${productOf(params)} tidak punya endpoint edge-optimized`,
    why: 'Edge-optimized adalah jenis endpoint REST API. Produk lain memakai endpoint regional, dan CloudFront dipasang sendiri bila diperlukan.',
  },
  'no-mutual-tls': {
    finding: (params) => `${productOf(params)} tidak meminta sertifikat client`,
    why: 'Mutual TLS adalah fitur custom domain yang tidak dimiliki semua produk. Lihat barisnya di tabel produk.',
  },
  'mutual-tls-not-regional': {
    finding: ({ endpoint }) => `Sertifikat client tidak dapat diminta di endpoint ${code(endpoint)}`,
    why: 'Mutual TLS dipasang pada custom domain regional. Jenis endpoint yang lain tidak menanyakan sertifikat.',
  },
};

const builders: Readonly<Record<string, string>> = {
  OWN_METERING: 'pencatatan buatan sendiri',
  CLOUDFRONT: 'CloudFront di depan',
  BACKEND: 'kode di backend',
};

export const productMessages = {
  'design-malformed': {
    title: 'Rancangan lengkap dan terbaca',
    finding: (params) => (shapeProblems[String(params['problem'])] ?? (() => 'Rancangan belum terbaca'))(params),
    why: () =>
      'Pemeriksaan lain membaca rancangan ini, jadi bentuknya diperiksa lebih dulu. Nama rute, tier, kebutuhan, dan pemeriksaan berasal dari varianmu; editor menandai yang tidak cocok.',
    got: ({ found, at }) => (found === undefined ? `tidak ada ${code(at)}` : code(found)),
    expected: (params) => (shapeExpectations[String(params['problem'])] ?? (() => 'tipe `Design`'))(params),
    sample: { at: 'design.throttle.stage.rate', problem: 'too-small', found: '0', expected: '0' },
  },
  'product-lacks-feature': {
    title: 'Produk memenuhi setiap kebutuhan',
    finding: (params) => `${productOf(params)} tidak menjawab ${String(params['requirement'])}`,
    why: ({ requirement, features, ...params }) =>
      `${String(requirement)} dijawab oleh ${listed(features, featureName, 'atau')}. ${productOf(params)} tidak menyediakannya, dan tidak ada komponen di rancangan ini yang menggantikannya. Bandingkan semua kebutuhan dengan tabel produk, bukan satu per satu.`,
    got: (params) => `${productOf(params)} dengan komponen yang dipilih`,
    expected: ({ requirement }) => `produk, bersama komponennya, menjawab ${String(requirement)}`,
    sample: { product: 'HTTP', requirement: 'R2', features: 'usage-plan' },
  },
  'feature-not-turned-on': {
    title: 'Kemampuan yang dibutuhkan memang dipakai',
    finding: ({ requirement, unusedPart }) =>
      `${String(requirement)} belum terjawab: ${unusedParts[String(unusedPart)]?.finding ?? 'kemampuannya tidak dipakai'}`,
    why: (params) =>
      `${productOf(params)} dapat menjawab ${String(params['requirement'])}, tetapi kemampuan baru berguna setelah rancangan memakainya. Baca lagi kalimat kebutuhannya, lalu cari bagian rancangan yang menyalakannya.`,
    got: ({ unusedPart }) => unusedParts[String(unusedPart)]?.got ?? 'tidak dipakai',
    expected: ({ unusedPart }) => unusedParts[String(unusedPart)]?.expected ?? 'dipakai',
    sample: { product: 'REST', requirement: 'R3', unusedPart: 'metering' },
  },
  'authentication-unavailable': {
    title: 'Cara autentikasi ada di produk itu',
    finding: (params) => `${productOf(params)} tidak punya ${methodName(params['method'])}`,
    why: (params) =>
      `Setiap produk punya daftar cara autentikasi sendiri, dan nama yang mirip tidak berarti sama. Lihat apa yang tersedia di ${productOf(params)} untuk memeriksa token dari issuer di varianmu.`,
    got: ({ method }) => methodName(method),
    expected: (params) => `cara autentikasi yang dimiliki ${productOf(params)}`,
    sample: { product: 'WEBSOCKET', method: 'JWT_AUTHORIZER' },
  },
  'endpoint-does-not-fit': {
    title: 'Endpoint cocok dengan jaringan dan produknya',
    finding: (params) =>
      endpointProblems[String(params['problem'])]?.finding(params) ??
      `Endpoint ${code(params['endpoint'])} tidak cocok`,
    why: ({ problem }) => endpointProblems[String(problem)]?.why ?? 'Bandingkan endpoint dengan jaringan di varianmu.',
    got: ({ endpoint, ...params }) => `${productOf(params)} dengan endpoint ${code(endpoint)}`,
    expected: ({ problem }) =>
      problem === 'reachable-from-outside'
        ? 'hanya dapat dicapai dari dalam VPC'
        : problem === 'out-of-reach'
          ? 'dapat dicapai partner dari internet'
          : 'endpoint yang dimiliki produk dan mendukung pilihan lain di rancangan',
    sample: { product: 'REST', endpoint: 'REGIONAL', problem: 'reachable-from-outside' },
  },
  'websocket-without-push': {
    title: 'WebSocket dipilih untuk pesan dua arah',
    finding: () => 'WebSocket API dipilih, tetapi tidak ada kebutuhan yang meminta pesan dua arah',
    why: () =>
      'Koneksi yang tetap terbuka harus dirawat: batas umur, sambung ulang, dan otorisasi setiap pesan menjadi urusanmu. Harga itu masuk akal bila ada yang perlu didorong ke client; cari kebutuhan itu di daftar.',
    got: () => 'WebSocket API untuk request dan respons biasa',
    expected: () => 'produk yang melayani request dan respons',
    sample: {},
  },
} satisfies Readonly<Record<string, CheckMessage>>;

const reasonProblems: Readonly<Record<string, (params: FindingParams) => string>> = {
  none: () => 'Belum ada satu pun alasan di `reasons`',
  'does-not-answer': ({ requirement, feature }) =>
    `Alasan untuk ${String(requirement)} menyebut ${featureName(String(feature))}, yang bukan jawabannya`,
  'not-in-design': ({ requirement, feature, ...params }) =>
    `Alasan untuk ${String(requirement)} menyebut ${featureName(String(feature))}, yang tidak dimiliki ${productOf(params)} di rancangan ini`,
};

export const reasonMessages = {
  'reason-unfounded': {
    title: 'Setiap alasan berpijak pada kebutuhan',
    finding: (params) => (reasonProblems[String(params['problem'])] ?? (() => 'Alasan tidak berpijak'))(params),
    why: () =>
      'Alasan yang dapat ditinjau menunjuk dua hal: kebutuhan di varianmu, dan kemampuan di rancangan ini yang menjawabnya. Umur produk, selera, dan kemampuan yang tidak diminta siapa pun tidak membantu peninjau memutuskan.',
    got: ({ problem, feature }) => (problem === 'none' ? 'daftar kosong' : featureName(String(feature))),
    expected: ({ problem, requirement }) =>
      problem === 'none'
        ? 'sedikitnya satu pasang kebutuhan dan kemampuan'
        : `kemampuan di rancangan ini yang menjawab ${String(requirement)}`,
    sample: { product: 'REST', requirement: 'R4', feature: 'low-cost', problem: 'does-not-answer' },
  },
  'reasons-do-not-decide': {
    title: 'Ada alasan yang membedakan pilihan',
    finding: (params) => `Alasan yang disebut juga berlaku untuk produk lain, bukan khusus ${productOf(params)}`,
    why: ({ named }) =>
      `${listed(named, String)} dapat dijawab setiap produk dengan kemampuannya sendiri, atau hanya bicara soal biaya. Cari kebutuhan yang membuat sedikitnya satu produk gugur; itulah yang memutuskan.`,
    got: ({ named }) => `alasan: ${listed(named, String)}`,
    expected: () => 'satu alasan dari kebutuhan yang menggugurkan produk lain',
    sample: { product: 'REST', named: 'R4 R6' },
  },
  'builds-what-product-has': {
    title: 'Tidak membuat sendiri yang sudah tersedia',
    finding: ({ requirement, by, ...params }) =>
      `${String(requirement)} di ${productOf(params)} ditopang ${builders[String(by)] ?? String(by)}, padahal ada produk yang punya semuanya`,
    why: () =>
      'Rancangan ini dapat bekerja, tetapi bagian yang dibuat dan dipasang sendiri harus dirawat, diuji, dan dijaga selama API hidup. Ada produk yang menjawab semua kebutuhan di varianmu tanpa tambahan itu.',
    got: ({ by }) => builders[String(by)] ?? String(by),
    expected: () => 'kemampuan bawaan produk',
    sample: { product: 'HTTP', requirement: 'R2', by: 'OWN_METERING' },
  },
  'dearer-product-than-needed': {
    title: 'Biaya lebih rendah dipilih bila cukup',
    finding: ({ requirement, ...params }) =>
      `${productOf(params)} lebih mahal daripada produk lain yang juga menjawab semua kebutuhan, padahal ${String(requirement)} meminta biaya terendah`,
    why: () =>
      'Produk dengan kemampuan lebih banyak masuk akal bila kemampuan itu dipakai. Periksa kebutuhan mana di varianmu yang benar-benar menuntutnya; bila tidak ada, kebutuhan biaya yang memutuskan.',
    got: (params) => productOf(params),
    expected: () => 'produk termurah yang menjawab semua kebutuhan',
    sample: { product: 'REST', requirement: 'R5' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
