import { defineRules } from '#course';

export const rules = defineRules('siapa-caller', {
  'jwt-validasi-lengkap': {
    section: 'memeriksa-token-sampai-tuntas',
    severity: 'wajib',
    statement:
      'Isi token baru dipercaya setelah signature, issuer, audience atau client, masa berlaku, dan jenis tokennya diperiksa semua.',
    why: 'Decode JWT hanya membuka base64; siapa pun bisa menulis claim apa pun di dalamnya. Satu pemeriksaan yang terlewat sudah cukup: tanpa audience, token sah untuk aplikasi lain ikut diterima; tanpa `exp`, token yang bocor setahun lalu masih hidup. JWT authorizer bawaan hanya ada di HTTP API; di REST API pekerjaan ini dilakukan Cognito authorizer atau Lambda authorizer.',
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
    "authorizationScopes": ["cases:read"]
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
});
