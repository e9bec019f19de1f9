import { defineRules } from '#course';

export const rules = defineRules('authorizer-dan-cache', {
  'fail-closed': {
    section: 'saat-pemeriksa-rusak',
    severity: 'wajib',
    statement: 'Ketika authorizer atau layanan kebijakan error maupun time out, akses ke API yang sensitif ditolak.',
    why: 'Layanan kebijakan pasti pernah gagal. Bila kegagalannya berarti izin, penyerang tinggal membebani layanan itu sampai pintunya terbuka. Menolak memang mengganggu pengguna, tetapi gangguan bisa dipulihkan, sedangkan data yang telanjur keluar tidak.',
    broken: {
      language: 'ts',
      code: `declare function askPolicy(caseId: string): Promise<boolean>;

export async function allowed(caseId: string): Promise<boolean> {
  try {
    return await askPolicy(caseId);
  } catch {
    return true;
  }
}`,
      note: 'Setiap gangguan layanan kebijakan membuka semua kasus.',
    },
    right: {
      language: 'ts',
      code: `declare function askPolicy(caseId: string): Promise<boolean>;
declare function report(cause: unknown): void;

export async function allowed(caseId: string): Promise<boolean> {
  try {
    return await askPolicy(caseId);
  } catch (cause) {
    report(cause);
    return false;
  }
}`,
      note: 'Gangguan dilaporkan dan jawabannya tetap tolak.',
    },
    aws: {
      title: 'Use API Gateway Lambda authorizers',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
      checked: '2026-11-22',
    },
  },
  'cache-kunci-lengkap': {
    section: 'apa-isi-kunci-cache',
    severity: 'wajib',
    statement:
      'Kunci cache authorizer memuat setiap atribut yang ikut menentukan keputusannya: token, tenant, dan rute bila rute berpengaruh.',
    why: 'Identity source adalah kunci cache. Dua request dengan kunci yang sama mendapat satu keputusan, sekalipun atribut yang tidak masuk kunci berbeda. Bila fungsi membaca tenant dari header tetapi kuncinya hanya token, keputusan untuk tenant pertama dipakai untuk tenant kedua.',
    broken: {
      language: 'json',
      code: `{
  "authorizerType": "REQUEST",
  "identitySource": ["$request.header.Authorization"],
  "authorizerResultTtlInSeconds": 300,
  "readsInFunction": ["Authorization", "x-tenant-id"]
}`,
      note: 'Fungsi memutuskan berdasarkan dua header, kuncinya hanya satu.',
    },
    right: {
      language: 'json',
      code: `{
  "authorizerType": "REQUEST",
  "identitySource": [
    "$request.header.Authorization",
    "$request.header.x-tenant-id",
    "$context.routeKey"
  ],
  "authorizerResultTtlInSeconds": 300,
  "readsInFunction": ["Authorization", "x-tenant-id", "routeKey"]
}`,
      note: 'Semua yang dibaca fungsi ada di kunci. Header tenant di sini hanya pilihan yang dicocokkan dengan claim, bukan bukti.',
    },
    aws: {
      title: 'Control access to HTTP APIs with AWS Lambda authorizers',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
      checked: '2026-11-22',
    },
  },
  'cache-policy-cocok-rute': {
    section: 'satu-hasil-untuk-banyak-rute',
    severity: 'wajib',
    statement:
      'Hasil authorizer yang di-cache harus benar untuk semua rute yang memakainya; kalau tidak, masukkan rute ke kunci atau matikan cache.',
    why: 'Selama TTL, satu hasil menjawab semua rute dengan kunci yang sama. Policy yang hanya menyebut `event.methodArn` membuat request kedua ke rute lain ditolak 403 padahal berhak. Policy yang menyebut semua rute memberi izin yang tidak pernah diperiksa.',
    broken: {
      language: 'ts',
      code: `interface AuthorizerEvent {
  readonly methodArn: string;
}

export const ttlSeconds = 300;

export function policyFor(event: AuthorizerEvent) {
  return {
    Effect: 'Allow',
    Action: 'execute-api:Invoke',
    Resource: event.methodArn,
  };
}`,
      note: 'Request pertama menentukan satu-satunya rute yang boleh dipakai token ini selama lima menit.',
    },
    right: {
      language: 'ts',
      code: `const routesOfScope: Readonly<Record<string, readonly string[]>> = {
  'cases:read': ['GET/v1/cases', 'GET/v1/cases/*'],
  'cases:approve': ['POST/v1/cases/*/approve'],
};

export const ttlSeconds = 60;

export function policyFor(
  apiArn: string,
  scopes: readonly string[],
) {
  const routes = scopes.flatMap(
    (scope) => routesOfScope[scope] ?? [],
  );
  if (routes.length === 0)
    return {
      Effect: 'Deny',
      Action: 'execute-api:Invoke',
      Resource: apiArn + '/*',
    };
  return {
    Effect: 'Allow',
    Action: 'execute-api:Invoke',
    Resource: routes.map((route) => apiArn + '/prod/' + route),
  };
}`,
      note: 'Policy memuat semua rute yang memang hak token itu, jadi hasilnya benar untuk rute mana pun.',
    },
    aws: {
      title: 'Configure an API Gateway Lambda authorizer',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
      checked: '2026-11-22',
    },
  },
  'cache-ttl-sesuai-kepekaan': {
    section: 'berapa-lama-hak-boleh-basi',
    severity: 'wajib',
    statement:
      'TTL cache authorizer tidak lebih lama daripada waktu pencabutan hak yang masih dapat diterima; untuk yang paling peka, nol.',
    why: 'Selama TTL berjalan, hak yang sudah dicabut masih berlaku. TTL bukan angka kinerja saja: ia janji tentang berapa lama orang yang sudah dikeluarkan masih bisa masuk. Di REST API nilai bawaannya 300 detik dan paling lama 3600, jadi angka ini perlu dipilih, bukan dibiarkan.',
    broken: {
      language: 'json',
      code: `{
  "route": "POST /v1/cases/{caseId}/approve",
  "revocationWithinSeconds": 60,
  "authorizerResultTtlInSeconds": 3600
}`,
      note: 'Janji pencabutan satu menit, kenyataannya satu jam.',
    },
    right: {
      language: 'json',
      code: `{
  "route": "POST /v1/cases/{caseId}/approve",
  "revocationWithinSeconds": 60,
  "authorizerResultTtlInSeconds": 30
}`,
      note: 'Hak yang dicabut hilang paling lambat setengah menit kemudian, masih di dalam janji.',
    },
    aws: {
      title: 'Configure an API Gateway Lambda authorizer',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
      checked: '2026-11-22',
    },
  },
  'path-param-bukan-identity': {
    section: 'path-tidak-bisa-jadi-kunci',
    severity: 'wajib',
    statement:
      'Path parameter tidak dipakai sebagai identity source, dan keputusan tentang satu objek tidak disimpan di cache gateway.',
    why: 'Authorizer REQUEST boleh membaca path parameter, tetapi API Gateway tidak menerimanya sebagai identity source, jadi ia tidak ikut membentuk kunci cache. Keputusan untuk `case-123` lalu dipakai ulang untuk `case-456`. Keputusan per objek milik backend; kalau terpaksa di authorizer, TTL-nya nol.',
    broken: {
      language: 'json',
      code: `{
  "identitySources": [
    "method.request.header.Authorization",
    "method.request.path.caseId"
  ],
  "ttlSeconds": 300
}`,
      note: 'Sumber kedua tidak didukung. Tanpa itu pun, keputusan per kasus tidak layak diingat lima menit.',
    },
    right: {
      language: 'json',
      code: `{
  "identitySources": [
    "method.request.header.Authorization",
    "context.httpMethod",
    "context.resourcePath"
  ],
  "ttlSeconds": 60
}`,
      note: 'Yang di-cache hanya jawaban kasar per token dan rute. Pertanyaan tentang kasusnya dijawab backend setiap kali.',
    },
    aws: {
      title: 'Input to an API Gateway Lambda authorizer',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html',
      checked: '2026-11-22',
    },
  },
  'authorizer-policy-sempit': {
    section: 'policy-secukupnya',
    severity: 'wajib',
    statement:
      'Policy yang memberi izin hanya menyebut aksi dan resource yang diperlukan; bintang penuh tidak dipakai.',
    why: 'Policy adalah izin yang tertulis, dan `*` mengizinkan juga rute yang baru akan dibuat bulan depan. Bersama cache, izin yang terlalu lebar itu berlaku untuk semua rute selama TTL. Policy yang menyebut rutenya satu per satu bisa ditinjau dengan dibaca.',
    broken: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "execute-api:*",
      "Resource": "*"
    }
  ]
}`,
      note: 'Semua aksi, semua API, semua stage, sekarang dan nanti.',
    },
    right: {
      language: 'json',
      code: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "execute-api:Invoke",
      "Resource": "arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3/prod/GET/v1/cases/*"
    }
  ]
}`,
      note: 'Satu aksi pada satu kelompok rute.',
    },
    aws: {
      title: 'Output from an API Gateway Lambda authorizer',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html',
      checked: '2026-11-22',
    },
  },
});
