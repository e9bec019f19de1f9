import type { CheckMessage } from '#kit';
import { answerOf, callerOf, routeOf, stageOf } from '../words.id.ts';

const sample = {
  role: 'supervisor',
  callerTenant: 'dinas-utara',
  route: 'getCase',
  caseId: 'case-4821',
  tenant: 'dinas-utara',
  caseStatus: 'OPEN',
  answer: 200,
};

const credentials: Readonly<Record<string, string>> = {
  'no-token': 'tanpa token',
  'not-a-token': 'dengan teks yang bukan token',
  'forged-signature': 'dengan signature palsu',
  unsigned: 'dengan `alg: none`, tanpa signature',
  'other-issuer': 'dari penerbit lain',
  'other-audience': 'untuk app client lain',
  expired: 'yang sudah kedaluwarsa',
};

export const gatewayMessages = {
  'refuses-legitimate-caller': {
    title: 'Caller yang berhak dilayani',
    finding: (params) => `${callerOf(params)} berhak memakai ${routeOf(params)}, tetapi tidak mendapatkannya`,
    why: ({ stage, ...params }) =>
      stage
        ? `Request berhenti di gateway, pada pemeriksaan ${stageOf(stage)}. Bandingkan konfigurasi \`gateway\` dengan token yang dibawa caller: penerbit, app client, dan scope-nya.`
        : `Request sampai ke handler dan berakhir dengan ${answerOf(params)}. Pemeriksaan lain baru bermakna setelah setiap role dapat melakukan tugasnya, jadi mulailah dari sini.`,
    got: ({ stage, ...params }) => (stage ? `ditolak gateway: ${stageOf(stage)}` : answerOf(params)),
    expected: (params) =>
      params['route'] === 'listCases'
        ? 'status 200 dengan `items`'
        : params['route'] === 'approveCase'
          ? `jawaban berhasil, dan ${String(params['caseId'])} berpindah status`
          : `status 200 dengan kasus ${String(params['caseId'])}`,
    sample: { ...sample, stage: 'scope' },
  },
  'calls-handler-without-token': {
    title: 'Tanpa token, handler tidak terpanggil',
    finding: (params) =>
      `Request ${credentials[String(params['credentials'])] ?? 'tanpa token'} sampai ke handler ${routeOf(params)}`,
    why: () =>
      'Gateway meneruskan request yang tidak membawa kredensial, sehingga handler berjalan tanpa tahu siapa yang meminta. Lihat apa yang dilakukan authorizer bila token tidak ada.',
    got: (params) => `handler dipanggil, ${answerOf(params)}`,
    expected: () => 'request berhenti di gateway',
    sample: { ...sample, credentials: 'no-token' },
  },
  'trusts-unverified-token': {
    title: 'Token diperiksa lengkap sebelum dipercaya',
    finding: (params) =>
      `Token ${credentials[String(params['credentials'])] ?? ''} dipercaya, dan data kasus terbaca karenanya`,
    why: () =>
      'Isi token dapat ditulis siapa saja; yang membuatnya dapat dipercaya adalah pemeriksaan signature, algoritma, penerbit, penerima, dan masa berlakunya. Lihat bagian mana yang tidak diperiksa authorizer pilihanmu.',
    got: (params) => `kasus terbaca, ${answerOf(params)}`,
    expected: () => 'tidak ada data kasus yang terbaca',
    sample: { ...sample, credentials: 'other-audience' },
  },
  'route-scope-missing': {
    title: 'Setiap rute menuntut scope tersempitnya',
    finding: (params) => `Token dengan scope \`${String(params['scope'])}\` membuka ${routeOf(params)}`,
    why: () =>
      'Gateway membuka rute bila token membawa satu saja dari scope rute itu, dan rute tanpa daftar scope tidak menuntut apa pun. Periksa `routeScopes` rute ini, dan apakah authorizer memang membacanya.',
    got: (params) => `handler dipanggil, ${answerOf(params)}`,
    expected: () => 'request berhenti di gateway',
    sample: { ...sample, route: 'approveCase', scope: 'cases:read' },
  },
  'accepts-id-token': {
    title: 'ID token ditolak',
    finding: (params) => `ID token diterima di ${routeOf(params)} seperti access token`,
    why: () =>
      'ID token bercerita kepada aplikasi tentang siapa yang masuk; ia bukan izin memanggil API. Scope rute menolaknya pada authorizer bawaan, sedangkan Lambda authorizer memeriksanya sendiri.',
    got: (params) => `handler dipanggil, ${answerOf(params)}`,
    expected: () => 'request berhenti di gateway',
    sample,
  },
  'gateway-reads-case': {
    title: 'Gateway tidak memuat aturan kasus',
    finding: ({ caseId }) => `Authorizer membaca kasus ${String(caseId)} untuk memutuskan`,
    why: () =>
      'Aturan tentang isi kasus berubah bersama domainnya dan perlu data terbaru. Bila ditaruh di gateway, aturan itu hidup di dua tempat, ikut ter-cache, dan setiap request menunggu dua kali pembacaan.',
    got: () => 'gateway membaca data kasus',
    expected: () => 'hanya backend yang membaca data kasus',
    sample: { caseId: 'case-4821' },
  },
  'authorizer-cache-keyed-by-path': {
    title: 'Path parameter bukan identity source',
    finding: ({ source }) => `\`${String(source)}\` ditulis sebagai identity source, dan API Gateway tidak menerimanya`,
    why: () =>
      'Identity source hanya boleh berupa header, query string, stage variable, atau context. Path parameter dapat dibaca Lambda authorizer, tetapi tidak menjadi bagian kunci cache, sehingga keputusan per kasus tidak dapat disimpan di gateway.',
    got: () => 'kunci cache tanpa nilai itu',
    expected: () => 'semua identity source diterima API Gateway',
    sample: { source: '$request.path.caseId' },
  },
  'authorizer-cache-shared-between-callers': {
    title: 'Hasil authorizer tidak dipakai caller lain',
    finding: (params) => `Request ${callerOf(params)} diteruskan dengan claim ${String(params['otherRole'])}`,
    why: () =>
      'Dua caller memberi nilai identity source yang sama, jadi gateway memakai hasil authorizer milik yang datang lebih dulu. Periksa apakah kunci cache memuat semua yang menentukan hasilnya.',
    got: ({ otherRole }) => `handler melihat claim ${String(otherRole)}`,
    expected: ({ role }) => `handler melihat claim ${String(role)}`,
    sample: { ...sample, otherRole: 'investigator' },
  },
  'authorizer-cache-shared-between-routes': {
    title: 'Hasil authorizer cocok dengan rutenya',
    finding: (params) => `Hasil authorizer untuk rute lain membuka ${routeOf(params)}`,
    why: () =>
      'Token ini tidak membawa scope untuk rute kedua, tetapi hasil dari rute pertama masih tersimpan dengan kunci yang sama. Hasil yang dipakai bersama harus sah di semua rute yang memakainya.',
    got: (params) => `handler dipanggil dari cache, ${answerOf(params)}`,
    expected: () => 'request berhenti di gateway',
    sample: { ...sample, route: 'approveCase' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
