import { defineRules } from '#course';

export const rules = defineRules('privat-dan-browser', {
  'private-punya-resource-policy': {
    section: 'dua-policy-di-jalan-masuk',
    severity: 'wajib',
    statement: 'Private API punya resource policy yang mengizinkan pemanggil yang dimaksud, dan hanya mereka.',
    why: 'Tanpa resource policy, semua panggilan ke private API gagal. Policy yang hanya berisi Deny sama saja bagi pemanggil tanpa izin lain, karena Deny menutup dan tidak pernah membuka. Sebaliknya `Principal: "*"` tanpa kondisi membuka API untuk setiap VPC endpoint di region itu.',
    broken: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "execute-api:Invoke",
      "Resource": "execute-api:/*",
      "Condition": {
        "StringNotEquals": {
          "aws:SourceVpce": "vpce-0a11f0c2"
        }
      }
    }
  ]
}`,
      note: 'Yang salah ditutup, yang benar tidak pernah dibuka. Pemanggil dari akun lain dan pemakai Cognito tertolak semua.',
    },
    right: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {
        "AWS": "arn:aws:iam::111122223333:role/kasus"
      },
      "Action": "execute-api:Invoke",
      "Resource": "execute-api:/prod/GET/v1/cases/*",
      "Condition": {
        "StringEquals": {
          "aws:SourceVpce": "vpce-0a11f0c2"
        }
      }
    }
  ]
}`,
      note: 'Siapa, lewat pintu mana, ke rute apa. Ketiganya tertulis, jadi ketiganya bisa ditinjau.',
    },
    aws: {
      title: 'API Gateway resource policy examples',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
      checked: '2026-11-27',
    },
  },
  'private-batasi-vpce': {
    section: 'dua-policy-di-jalan-masuk',
    severity: 'wajib',
    statement: 'Private API membatasi pemanggilnya pada VPC atau VPC endpoint yang disebut satu per satu.',
    why: 'Private berarti tidak terjangkau dari internet, bukan hanya terjangkau dari VPC-mu. VPC endpoint `execute-api` di akun mana pun di region yang sama bisa mengetuk API itu. Yang membedakan endpoint-mu dari endpoint orang lain adalah kondisi `aws:SourceVpce` atau `aws:SourceVpc` di resource policy.',
    broken: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": "*",
      "Action": "execute-api:Invoke",
      "Resource": "execute-api:/*",
      "Condition": {
        "StringLike": { "aws:SourceVpce": "vpce-*" }
      }
    }
  ]
}`,
      note: 'Tampak seperti pembatasan. Semua VPC endpoint di dunia namanya berawalan vpce-.',
    },
    right: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "111122223333" },
      "Action": "execute-api:Invoke",
      "Resource": "execute-api:/prod/*"
    },
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "execute-api:Invoke",
      "Resource": "execute-api:/*",
      "Condition": {
        "StringNotEquals": {
          "aws:SourceVpce": ["vpce-0a11f0c2", "vpce-0b22e1d3"]
        }
      }
    }
  ]
}`,
      note: 'Dua pintu disebut. Selain lewat keduanya, Deny menang atas Allow mana pun.',
    },
    aws: {
      title: 'Private REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
      checked: '2026-11-27',
    },
  },
  'lintas-akun-dua-izin': {
    section: 'lintas-akun-butuh-dua-tanda-tangan',
    severity: 'wajib',
    statement: 'Panggilan IAM lintas akun diizinkan di dua sisi: policy milik caller dan resource policy milik API.',
    why: 'Setiap akun hanya bisa memberi izin atas miliknya sendiri. Pemilik API tidak bisa memutuskan apa yang boleh dilakukan role di akun lain, dan akun itu tidak bisa membuka API yang bukan miliknya. Di satu akun cukup satu sisi, karena itu policy yang lolos uji di akun pengembangan sering gagal begitu caller-nya pindah akun.',
    broken: {
      language: 'json',
      code: `{
  "resourcePolicy": {
    "Version": "2012-10-17",
    "Statement": [
      {
        "Effect": "Allow",
        "Principal": {
          "AWS": "arn:aws:iam::444455556666:role/pelapor"
        },
        "Action": "execute-api:Invoke",
        "Resource": "execute-api:/prod/GET/v1/cases/*"
      }
    ]
  },
  "callerPolicy": null
}`,
      note: 'API sudah membuka pintu. Role pelapor sendiri tidak pernah diberi izin keluar, jadi jawabannya 403.',
    },
    right: {
      language: 'json',
      code: `{
  "resourcePolicy": {
    "Version": "2012-10-17",
    "Statement": [
      {
        "Effect": "Allow",
        "Principal": {
          "AWS": "arn:aws:iam::444455556666:role/pelapor"
        },
        "Action": "execute-api:Invoke",
        "Resource": "execute-api:/prod/GET/v1/cases/*",
        "Condition": {
          "StringEquals": { "aws:SourceVpce": "vpce-0b22e1d3" }
        }
      }
    ]
  },
  "callerPolicy": {
    "Version": "2012-10-17",
    "Statement": [
      {
        "Effect": "Allow",
        "Action": "execute-api:Invoke",
        "Resource":
          "arn:aws:execute-api:*:111122223333:a1b2c3/prod/GET/*"
      }
    ]
  }
}`,
      note: 'Dua dokumen, dua akun, dua peninjau. Masing-masing menyebut yang sempit.',
    },
    aws: {
      title: 'How API Gateway resource policies affect authorization workflow',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html',
      checked: '2026-11-27',
    },
  },
  'private-tetap-autentikasi': {
    section: 'internal-belum-berarti-dipercaya',
    severity: 'wajib',
    statement: 'API privat tetap memeriksa identitas, membatasi trafik, dan meninggalkan jejak audit.',
    why: 'Jaringan privat menjawab dari mana request datang, tidak siapa yang mengirimnya. Satu container yang dikuasai orang, atau satu kredensial yang bocor, sudah berada di dalam. Tanpa identitas dan audit, API itu melayani siapa pun yang sampai ke sana, dan sesudahnya tidak ada yang tahu apa yang dibaca.',
    broken: {
      language: 'json',
      code: `{
  "endpoint": "PRIVATE",
  "authorization": "NONE",
  "accessLog": false
}`,
      note: 'Siapa pun di VPC dipercaya, dan tidak ada catatannya.',
    },
    right: {
      language: 'json',
      code: `{
  "endpoint": "PRIVATE",
  "authorization": "AWS_IAM",
  "throttle": { "rate": 50, "burst": 20 },
  "accessLog": true
}`,
      note: 'Jaringan menyaring tempat, IAM menyaring orang, limit menahan yang mengamuk, log mengingat.',
    },
    aws: {
      title: 'Private REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
      checked: '2026-11-27',
    },
  },
  'cors-bukan-autentikasi': {
    section: 'cors-dijaga-browser',
    severity: 'wajib',
    statement: 'CORS tidak menggantikan autentikasi: request tanpa token dijawab 401, apa pun isi header Origin-nya.',
    why: 'CORS dijalankan oleh browser untuk melindungi pemakai browser itu. Script, curl, dan aplikasi mesin tidak menjalankannya, dan header `Origin` bisa diisi apa saja oleh siapa saja. API yang menganggap origin yang cocok sebagai izin masuk terbuka bagi semua client selain browser.',
    broken: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
}
const portal = 'https://portal.kasus.example';

export function statusFor({ headers }: ApiRequest): 200 | 403 {
  return headers['origin'] === portal ? 200 : 403;
}`,
      note: 'Satu baris curl dengan -H "Origin: …" cukup untuk masuk.',
    },
    right: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
}
declare function verify(token: string): { sub: string } | undefined;

export function statusFor({ headers }: ApiRequest): 200 | 401 {
  const token = headers['authorization']?.replace(/^Bearer /, '');
  const caller = token === undefined ? undefined : verify(token);
  return caller === undefined ? 401 : 200;
}`,
      note: 'Origin tidak dibaca sama sekali. Ia hanya menentukan header respons, bukan izin.',
    },
    aws: {
      title: 'CORS for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
      checked: '2026-11-27',
    },
  },
  'cors-preflight-lengkap': {
    section: 'preflight-bertanya-lebih-dulu',
    severity: 'wajib',
    statement:
      'Preflight dijawab tanpa autentikasi, mengizinkan persis method dan header yang dipakai, dan di-cache selama waktu yang ditentukan.',
    why: 'Browser mengirim OPTIONS tanpa token, jadi rute OPTIONS yang meminta token menolak setiap pertanyaan. Satu header yang lupa disebut, misalnya `idempotency-key`, menggagalkan request sebelum handler sempat melihatnya. Umur cache yang terlalu panjang membuat izin lama tetap dipakai browser sesudah kamu mencabutnya.',
    broken: {
      language: 'http',
      code: `OPTIONS /v1/cases HTTP/1.1
Origin: https://portal.kasus.example
Access-Control-Request-Method: POST
Access-Control-Request-Headers: authorization,idempotency-key

HTTP/1.1 401 Unauthorized
Content-Type: application/json

{ "message": "Unauthorized" }`,
      note: 'Authorizer dipasang di ANY, jadi OPTIONS ikut dijaga. POST-nya tidak pernah dikirim browser.',
    },
    right: {
      language: 'http',
      code: `OPTIONS /v1/cases HTTP/1.1
Origin: https://portal.kasus.example
Access-Control-Request-Method: POST
Access-Control-Request-Headers: authorization,idempotency-key

HTTP/1.1 204 No Content
Access-Control-Allow-Origin: https://portal.kasus.example
Access-Control-Allow-Methods: GET,POST
Access-Control-Allow-Headers: authorization,content-type
Access-Control-Allow-Headers: idempotency-key,x-correlation-id
Access-Control-Max-Age: 600
Vary: Origin`,
      note: 'Semua header yang dipakai portal ada di daftar, dan jawabannya berlaku sepuluh menit.',
    },
    aws: {
      title: 'CORS for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
      checked: '2026-11-27',
    },
  },
  'cors-origin-eksplisit': {
    section: 'origin-disebut-satu-per-satu',
    severity: 'wajib',
    statement: 'API yang sensitif menyebut setiap origin yang diizinkan secara utuh, tanpa pola dan tanpa memantulkan.',
    why: 'Halaman dari origin yang diizinkan boleh membaca respons dengan wewenang orang yang sedang membukanya. Pola seperti `https://*` dan pencocokan akhir nama host memberi wewenang itu kepada halaman yang dibuat orang lain. Memantulkan header `Origin` apa adanya sama dengan mengizinkan semua orang, hanya tidak terlihat di konfigurasi.',
    broken: {
      language: 'ts',
      code: `export function corsFor(origin: string) {
  return origin.endsWith('kasus.example')
    ? { 'access-control-allow-origin': origin }
    : {};
}`,
      note: 'https://jahatkasus.example juga berakhir dengan kasus.example.',
    },
    right: {
      language: 'ts',
      code: `const allowed = new Set(['https://portal.kasus.example']);

export function corsFor(origin: string) {
  return allowed.has(origin)
    ? { 'access-control-allow-origin': origin, vary: 'Origin' }
    : { vary: 'Origin' };
}`,
      note: 'Dicocokkan utuh dari skema sampai port. Vary mencegah cache memberi jawaban milik origin lain.',
    },
    aws: {
      title: 'Configure CORS for HTTP APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
      checked: '2026-11-27',
    },
  },
  'cors-tanpa-wildcard-kredensial': {
    section: 'origin-disebut-satu-per-satu',
    severity: 'wajib',
    statement: 'Kredensial tidak diizinkan bersama origin yang memakai wildcard, dalam bentuk apa pun.',
    why: 'Pasangan `*` dan kredensial ditolak browser, jadi API-nya tidak bisa dipakai. Yang berbahaya adalah cara orang mengakalinya: pola `https://*` atau origin yang dipantulkan lolos dari pemeriksaan browser. Setelah itu halaman mana pun membaca data orang yang sedang login.',
    broken: {
      language: 'json',
      code: `{
  "allowOrigins": ["https://*"],
  "allowCredentials": true,
  "allowMethods": ["GET", "POST"],
  "allowHeaders": ["content-type"]
}`,
      note: 'HTTP API menerima pola ini dan menjawab dengan origin si penanya. Browser tidak lagi melihat bintangnya.',
    },
    right: {
      language: 'json',
      code: `{
  "allowOrigins": ["https://portal.kasus.example"],
  "allowCredentials": true,
  "allowMethods": ["GET", "POST"],
  "allowHeaders": ["content-type"],
  "maxAge": 600
}`,
      note: 'Cookie hanya dipercayakan kepada satu halaman yang kita tulis sendiri.',
    },
    aws: {
      title: 'Configure CORS for HTTP APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
      checked: '2026-11-27',
    },
  },
  'cors-error-berheader': {
    section: 'error-yang-tidak-sampai-ke-script',
    severity: 'disarankan',
    statement: 'Respons error dari gateway dan backend membawa header CORS yang sama dengan respons yang berhasil.',
    why: 'Tanpa header itu browser menyembunyikan status dan isi error dari script. Aplikasi tidak bisa membedakan token kedaluwarsa dari limit yang terlampaui, lalu orang memperbaiki CORS padahal yang rusak sesi loginnya. Error yang dibuat gateway tidak melewati handler, jadi header-nya diatur di gateway response.',
    broken: {
      language: 'http',
      code: `HTTP/1.1 401 Unauthorized
Content-Type: application/json

{ "message": "The incoming token has expired" }`,
      note: 'Curl membaca sebabnya. Script di browser hanya menerima kegagalan tanpa status.',
    },
    right: {
      language: 'yaml',
      code: `GatewayErrors4xx:
  Type: AWS::ApiGateway::GatewayResponse
  Properties:
    RestApiId: a1b2c3
    ResponseType: DEFAULT_4XX
    ResponseParameters:
      gatewayresponse.header.Access-Control-Allow-Origin:
        "'https://portal.kasus.example'"
      gatewayresponse.header.Access-Control-Expose-Headers:
        "'retry-after,x-correlation-id'"
      gatewayresponse.header.Vary: "'Origin'"`,
      note: 'Buat juga untuk DEFAULT_5XX, dan tulis header yang sama di jawaban handler.',
    },
    aws: {
      title: 'Gateway responses in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
      checked: '2026-11-27',
    },
  },
  'pisah-api-browser-mesin': {
    section: 'browser-dan-mesin-di-pintu-yang-berbeda',
    severity: 'disarankan',
    statement: 'API untuk browser dan API untuk mesin dipisah bila kebijakannya berbeda.',
    why: 'Mesin tidak membutuhkan CORS, dan browser tidak memegang kredensial IAM. Bila keduanya memakai satu API, setiap pelonggaran untuk yang satu berlaku juga untuk yang lain: header tambahan demi portal, authorizer ganda demi job malam, limit yang tidak pas bagi keduanya.',
    broken: {
      language: 'json',
      code: `{
  "api": "kasus",
  "callers": ["portal", "job-rekonsiliasi"],
  "authorization": ["JWT", "AWS_IAM"],
  "cors": { "allowOrigins": ["*"] },
  "throttle": { "rate": 500, "burst": 500 }
}`,
      note: 'Satu kebijakan longgar, karena harus cukup bagi dua pemakai yang tidak mirip.',
    },
    right: {
      language: 'json',
      code: `{
  "kasus-portal": {
    "authorization": "JWT",
    "cors": {
      "allowOrigins": ["https://portal.kasus.example"]
    },
    "throttle": { "rate": 200, "burst": 100 }
  },
  "kasus-mesin": {
    "endpoint": "PRIVATE",
    "authorization": "AWS_IAM",
    "throttle": { "rate": 50, "burst": 20 }
  }
}`,
      note: 'Pintu mesin tidak punya CORS sama sekali, dan tidak ada di internet.',
    },
    aws: {
      title: 'CORS for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
      checked: '2026-11-27',
    },
  },
});
