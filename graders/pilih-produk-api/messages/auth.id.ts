import type { CheckMessage } from '#kit';
import { code, methodName } from '../words.id.ts';

export const authMessages = {
  'callers-unproven': {
    title: 'Setiap caller membuktikan dirinya',
    finding: ({ apiKey, mutualTls }) =>
      apiKey === 'AUTHENTICATION'
        ? 'Satu-satunya pengaman API ini adalah API key'
        : mutualTls === true
          ? 'Sertifikat client diminta, tetapi token caller tidak diperiksa'
          : 'API menerima request tanpa memeriksa siapa pengirimnya',
    why: () =>
      'Tanpa autentikasi, kuota, scope, dan log tidak tahu siapa yang dimaksud. API key tidak menggantikannya: kunci itu teks tetap yang mudah tersalin, dan AWS tidak menganjurkannya sebagai bukti identitas. Lihat cara apa yang diminta kebutuhan di varianmu.',
    got: ({ apiKey }) => (apiKey === 'AUTHENTICATION' ? '`NONE`, dengan API key sebagai bukti' : '`NONE`'),
    expected: () => 'cara autentikasi yang memeriksa token atau identitas caller',
    sample: { apiKey: 'AUTHENTICATION', mutualTls: false },
  },
  'api-key-as-authentication': {
    title: 'API key bukan bukti identitas',
    finding: ({ method }) => `API key dinyatakan sebagai autentikasi, di samping ${methodName(method)}`,
    why: () =>
      'API key mengenali client untuk kuota dan metering. Begitu dianggap bukti identitas, siapa pun yang melihatnya di log atau di kode client menjadi client itu. Tentukan lagi untuk apa kunci itu ada di rancanganmu.',
    got: () => '`auth.apiKey` bernilai `AUTHENTICATION`',
    expected: () => 'kunci untuk metering, atau tidak ada kunci',
    sample: { method: 'LAMBDA_AUTHORIZER' },
  },
  'tokens-unverified': {
    title: 'Token dari issuer diperiksa',
    finding: ({ requirement, method }) =>
      `${String(requirement)} meminta token diperiksa, tetapi ${methodName(method)} tidak memeriksa token`,
    why: ({ issuer }) =>
      `Caller di varianmu membawa access token dari ${code(issuer)}. IAM memeriksa tanda tangan SigV4 dari kredensial AWS, bukan token itu, sehingga caller ini tidak dapat masuk sama sekali.`,
    got: ({ method }) => methodName(method),
    expected: () => 'authorizer yang memeriksa token dari issuer varianmu',
    sample: { requirement: 'R1', method: 'IAM', issuer: 'https://login.example.com' },
  },
  'cognito-for-other-issuer': {
    title: 'Authorizer mengenali issuer tokennya',
    finding: ({ issuer }) => `Cognito authorizer diminta memeriksa token dari ${code(issuer)}`,
    why: () =>
      'Cognito authorizer hanya memeriksa token yang diterbitkan user pool. Token dari issuer lain ditolaknya semua, sah atau tidak. Lihat bagian issuer di varianmu, lalu siapa yang dapat memeriksa signature, issuer, audience, dan masa berlakunya.',
    got: () => 'Cognito authorizer untuk issuer di luar Cognito',
    expected: () => 'pemeriksaan token yang mengenal issuer varianmu',
    sample: { issuer: 'https://login.example.com' },
  },
  'route-scope-missing': {
    title: 'Setiap rute menuntut scope',
    finding: ({ route, blank }) =>
      blank === true
        ? `Scope rute ${code(route)} kosong atau memuat spasi`
        : `Rute ${code(route)} tidak menuntut scope apa pun`,
    why: () =>
      'Rute tanpa scope terbuka bagi setiap token yang sah, untuk apa pun token itu diterbitkan. Di Cognito authorizer, rute tanpa scope bahkan menerima ID token. Periksa `routeScopes` untuk semua rute di varianmu.',
    got: ({ route }) => `tidak ada scope yang berlaku untuk ${code(route)}`,
    expected: () => 'sedikitnya satu scope di setiap rute',
    sample: { route: 'POST /v1/orders', blank: false },
  },
  'write-opened-by-read-scope': {
    title: 'Scope baca tidak membuka rute tulis',
    finding: ({ route, readRoute }) =>
      `Setiap token yang boleh memakai ${code(readRoute)} juga boleh memakai ${code(route)}`,
    why: ({ scope }) =>
      `Satu scope yang cocok cukup untuk membuka sebuah rute, dan ${code(scope)} ada di kedua rute ini. Akibatnya tidak mungkin memberi caller hak membaca tanpa hak menulis.`,
    got: ({ scope }) => `${code(scope)} membuka rute baca dan rute tulis`,
    expected: () => 'ada scope yang membuka rute baca tetapi tidak rute tulis',
    sample: { route: 'POST /v1/orders', readRoute: 'GET /v1/orders/{orderId}', scope: 'orders:access' },
  },
  'default-endpoint-bypasses-mtls': {
    title: 'Tidak ada jalan tanpa sertifikat',
    finding: () =>
      'Sertifikat client diminta di custom domain, tetapi endpoint `execute-api` masih menjawab tanpa sertifikat',
    why: () =>
      'Mutual TLS melekat pada custom domain. Alamat bawaan melayani API yang sama tanpa menanyakan sertifikat, jadi caller tanpa sertifikat tinggal memakai alamat itu.',
    got: () => 'dua pintu, satu di antaranya tanpa sertifikat',
    expected: () => 'hanya custom domain yang menjawab',
    sample: {},
  },
} satisfies Readonly<Record<string, CheckMessage>>;
