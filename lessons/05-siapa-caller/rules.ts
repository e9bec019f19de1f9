import { defineRules } from '#course';

export const rules = defineRules('siapa-caller', {
  'jwt-validasi-lengkap': {
    section: 'memeriksa-token-sampai-tuntas',
    severity: 'wajib',
    statement:
      'Isi token baru dipercaya setelah signature, issuer, audience atau client, masa berlaku, dan jenis tokennya diperiksa semua.',
    why: 'Decode JWT hanya membuka base64; siapa pun bisa menulis claim apa pun di dalamnya. Satu pemeriksaan yang terlewat sudah cukup: tanpa audience, token sah untuk aplikasi lain ikut diterima; tanpa `exp`, token yang bocor setahun lalu masih hidup. JWT authorizer di REST API dan HTTP API mengerjakan sebagian besarnya tanpa kode; di WebSocket API fungsimu yang melakukannya.',
    broken: {
      language: 'ts',
      code: `interface Claims {
  readonly sub: string;
  readonly exp: number;
}
declare function decodePayload(token: string): Claims;

export function authenticate(token: string): Claims {
  return decodePayload(token);
}`,
      note: 'Token dibaca, tidak diperiksa. Claim buatan sendiri dengan signature asal akan diterima.',
    },
    right: {
      language: 'ts',
      code: `interface Claims {
  readonly sub: string;
  readonly iss: string;
  readonly client_id: string;
  readonly token_use: string;
  readonly exp: number;
}
declare function verifySignature(token: string): Claims | undefined;

export function authenticate(
  token: string,
  nowSeconds: number,
): Claims | undefined {
  const claims = verifySignature(token);
  if (claims === undefined) return undefined;
  if (
    claims.iss !== 'https://idp.example/pool' ||
    claims.client_id !== 'case-portal'
  )
    return undefined;
  return claims.token_use === 'access' && claims.exp > nowSeconds
    ? claims
    : undefined;
}`,
      note: 'Signature lebih dulu, lalu penerbit, client, jenis, dan masa berlaku. Satu saja gagal, tidak ada claim yang keluar.',
    },
    aws: {
      title: 'Control access to HTTP APIs with JWT authorizers in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
      checked: '2026-11-22',
    },
  },
  'access-token-bukan-id': {
    section: 'token-mana-untuk-api',
    severity: 'wajib',
    statement:
      'API menerima access token dan menolak ID token; dengan Cognito authorizer di REST API, itu baru berlaku setelah scope dipasang di method.',
    why: 'ID token ditujukan untuk aplikasi yang meloginkan pengguna, dan tidak membawa scope. Kalau API menerimanya, pembatasan per scope tidak pernah terjadi. Tanpa OAuth scope di method, Cognito authorizer memperlakukan token sebagai ID token; di HTTP API, mewajibkan scope di rute adalah cara yang disarankan AWS karena kedua jenis JWT itu tidak punya pembeda baku.',
    broken: {
      language: 'json',
      code: `{
  "GET /cases/{caseId}": {
    "authorizationType": "COGNITO_USER_POOLS",
    "authorizationScopes": []
  }
}`,
      note: 'Tanpa scope, Cognito authorizer menerima ID token, dan setiap pengguna yang login lolos.',
    },
    right: {
      language: 'json',
      code: `{
  "GET /cases/{caseId}": {
    "authorizationType": "COGNITO_USER_POOLS",
    "authorizationScopes": ["kasus/cases:read"]
  }
}`,
      note: 'Dengan scope, yang diperiksa adalah access token dan scope di dalamnya.',
    },
    aws: {
      title: 'Integrate a REST API with an Amazon Cognito user pool',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html',
      checked: '2026-11-22',
    },
  },
  'tenant-dari-token': {
    section: 'tenant-adalah-bagian-identitas',
    severity: 'wajib',
    statement:
      'Tenant pengirim berasal dari claim token yang sudah divalidasi; header, query, dan body dari klien tidak ikut menentukannya.',
    why: 'Header `x-tenant-id` adalah teks yang diketik klien, sama seperti body. Bila server memakainya untuk memilih data, pindah tenant hanya soal mengganti satu baris di curl. Claim ditandatangani penerbit token, jadi klien tidak bisa mengubahnya tanpa merusak signature.',
    broken: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly claims: { readonly tenantId: string };
}

export function tenantOf(request: Request): string {
  return request.headers['x-tenant-id'] ?? request.claims.tenantId;
}`,
      note: 'Header mengalahkan claim, jadi penyerang memilih sendiri tenantnya.',
    },
    right: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly claims: { readonly tenantId: string };
}

export function tenantOf(request: Request): string {
  return request.claims.tenantId;
}`,
      note: 'Header boleh ada untuk keperluan lain, tetapi tidak pernah ditanya soal tenant.',
    },
    aws: {
      title: 'Multi-tenant SaaS authorization and API access control',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/introduction.html',
      checked: '2026-11-22',
    },
  },
  'default-deny': {
    section: 'diam-berarti-tolak',
    severity: 'wajib',
    statement: 'Bila tidak ada satu pun aturan yang mengizinkan, keputusannya tolak.',
    why: 'Peran baru, aksi baru, dan claim yang hilang akan datang tanpa memberi tahu kode kebijakan lebih dulu. Kebijakan yang diakhiri dengan izin membuka semua itu tanpa seorang pun memutuskan demikian. Kebijakan yang diakhiri dengan tolak hanya mengganggu, dan gangguannya terlihat.',
    broken: {
      language: 'ts',
      code: `export function mayApprove(role: string): boolean {
  switch (role) {
    case 'investigator':
    case 'auditor':
    case 'respondent':
      return false;
    default:
      return true;
  }
}`,
      note: 'Daftar larangan. Peran yang dibuat besok otomatis boleh menyetujui kasus.',
    },
    right: {
      language: 'ts',
      code: `export function mayApprove(role: string): boolean {
  switch (role) {
    case 'supervisor':
      return true;
    default:
      return false;
  }
}`,
      note: 'Daftar izin. Peran yang belum dikenal menunggu sampai seseorang memutuskan.',
    },
    aws: {
      title: 'The difference between explicit and implicit denies',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
      checked: '2026-11-22',
    },
  },
  'api-key-bukan-autentikasi': {
    section: 'kunci-api-bukan-identitas',
    severity: 'wajib',
    statement:
      'API key mengenali dan menghitung pemakaian; yang membuktikan siapa callernya adalah token, tanda tangan IAM, atau mekanisme sejenis.',
    why: 'API key adalah teks tetap yang dikirim di setiap request, mudah tersalin ke log atau kode client, dan tidak kedaluwarsa dengan sendirinya. Di API Gateway, kunci yang sah untuk satu API dalam sebuah usage plan juga membuka API lain di plan yang sama. AWS sendiri meminta agar kunci itu tidak dipakai untuk autentikasi atau otorisasi.',
    broken: {
      language: 'json',
      code: `{
  "POST /v1/orders": {
    "authorizationType": "NONE",
    "apiKeyRequired": true
  }
}`,
      note: 'Siapa pun yang pernah melihat kuncinya adalah partner itu, sampai seseorang menggantinya.',
    },
    right: {
      language: 'json',
      code: `{
  "POST /v1/orders": {
    "authorizationType": "COGNITO_USER_POOLS",
    "authorizationScopes": ["orders/write"],
    "apiKeyRequired": true
  }
}`,
      note: 'Token membuktikan callernya, kunci menghubungkannya dengan kuota.',
    },
    aws: {
      title: 'Usage plans and API keys for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
      checked: '2026-11-22',
    },
  },
  'mtls-tanpa-jalan-pintas': {
    section: 'sertifikat-di-satu-satunya-pintu',
    severity: 'wajib',
    statement: 'Bila custom domain menuntut sertifikat client, endpoint `execute-api` bawaan dimatikan.',
    why: 'Mutual TLS di API Gateway dipasang pada custom domain, bukan pada API. Endpoint `execute-api` tetap melayani API yang sama tanpa meminta sertifikat. Selama endpoint itu hidup, sertifikat hanya diperiksa dari caller yang memilih untuk menunjukkannya.',
    broken: {
      language: 'json',
      code: `{
  "customDomain": {
    "name": "partner.example.com",
    "mutualTls": true
  },
  "disableExecuteApiEndpoint": false
}`,
      note: 'Alamat `execute-api` menjawab siapa pun, tanpa sertifikat.',
    },
    right: {
      language: 'json',
      code: `{
  "customDomain": {
    "name": "partner.example.com",
    "mutualTls": true
  },
  "disableExecuteApiEndpoint": true
}`,
      note: 'Tinggal satu pintu, dan pintu itu meminta sertifikat.',
    },
    aws: {
      title: 'How to turn on mutual TLS authentication for your REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
      checked: '2026-11-22',
    },
  },
  'm2m-sigv4': {
    section: 'mesin-yang-sudah-punya-identitas',
    severity: 'disarankan',
    statement:
      'Pemanggil mesin yang punya principal AWS memakai auth IAM dengan SigV4, tanpa rahasia yang disimpan sendiri.',
    why: 'Role di AWS sudah memberi mesin identitas dan kredensial yang berganti sendiri. Menambahkan client secret atau API key berarti menyimpan, memutar, dan suatu hari membocorkan rahasia kedua. SigV4 menandatangani setiap request, jadi yang lewat di jaringan tidak bisa dipakai ulang untuk request lain.',
    broken: {
      language: 'json',
      code: `{
  "route": "POST /v1/reports/nightly",
  "caller": "scheduled job on ECS",
  "auth": "API_KEY",
  "key": "environment variable"
}`,
      note: 'Job ini sudah punya role, tetapi yang dipakai sebuah string yang tidak pernah berganti.',
    },
    right: {
      language: 'json',
      code: `{
  "route": "POST /v1/reports/nightly",
  "caller": "scheduled job on ECS",
  "auth": "AWS_IAM",
  "allow": {
    "Effect": "Allow",
    "Action": "execute-api:Invoke",
    "Resource": "arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3/prod/POST/v1/reports/nightly"
  }
}`,
      note: 'Role job diberi izin untuk satu method dan satu path, dan SDK yang menandatangani.',
    },
    aws: {
      title: 'Control access to a REST API with IAM permissions',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html',
      checked: '2026-11-27',
    },
  },
});
