import { defineRules } from '#course';

export const rules = defineRules('pintu-sistem', {
  'tujuh-batas-terjawab': {
    section: 'tujuh-batas',
    severity: 'wajib',
    statement:
      'Desain menjawab ketujuh batas: edge, identitas, otorisasi, kontrak, trafik, integrasi, dan observability.',
    why: 'Batas yang tidak dijawab tetap ada, hanya jawabannya ditentukan oleh nilai bawaan atau oleh orang yang paling dulu menyalahgunakannya. Satu baris kosong biasanya tidak terasa sampai ada gangguan, dan pada saat itu justru baris observability yang paling sering kosong.',
    broken: {
      language: 'json',
      code: `{
  "edge": "Regional, TLS 1.2, WAF",
  "identity": "JWT dari user pool",
  "authorization": "",
  "contract": "OpenAPI v1",
  "traffic": "",
  "integration": "Lambda proxy",
  "observability": ""
}`,
      note: 'Tiga baris kosong tetap punya jawaban: siapa pun yang lolos boleh apa saja, sederas apa pun, tanpa jejak.',
    },
    right: {
      language: 'json',
      code: `{
  "edge": "Regional, TLS 1.2, WAF",
  "identity": "JWT: issuer, audience, exp",
  "authorization": "scope per rute, objek di backend",
  "contract": "OpenAPI v1, satu bentuk error",
  "traffic": "rate 200, burst 80, 429 + Retry-After",
  "integration": "Lambda proxy, timeout 10 detik",
  "observability": "access log JSON, correlation ID"
}`,
      note: 'Setiap baris satu kalimat yang bisa diuji. Panjangnya tidak penting, kekosongannya yang penting.',
    },
    aws: {
      title: 'API Gateway: Security best practices',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/security-best-practices.html',
      checked: '2026-11-27',
    },
  },
  'gateway-tanpa-logika-bisnis': {
    section: 'penegak-bukan-pemilik-aturan',
    severity: 'wajib',
    statement:
      'Gateway menegakkan kebijakan yang kasar dan stabil; invarian domain, perpindahan state, dan aturan bisnis tinggal di backend.',
    why: 'Gateway tidak memegang data kasus, jadi aturan bisnis di sana selalu bekerja dari salinan yang bisa sudah basi. Begitu aturan itu tertulis di dua tempat, perubahan di satu tempat membuka celah di tempat lain. Aturan di mapping atau authorizer juga sulit diuji bersama kode domain, sehingga kesalahannya baru tampak di produksi.',
    broken: {
      language: 'ts',
      code: `interface AuthorizerEvent {
  readonly pathParameters: { readonly caseId: string };
}
declare function readStatus(caseId: string): Promise<string>;

export async function authorizer(event: AuthorizerEvent) {
  const status = await readStatus(event.pathParameters.caseId);
  return { isAuthorized: status === 'PENDING_SUPERVISOR_REVIEW' };
}`,
      note: 'State kasus diputuskan di authorizer. Antara jawaban ini dan penulisan di backend, kasusnya bisa sudah disetujui orang lain.',
    },
    right: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
  readonly status: string;
}
declare function load(caseId: string): Promise<Case>;
declare function approve(item: Case): Promise<void>;

export const routeScopes = {
  'POST /v1/cases/{caseId}/approve': 'cases:approve',
} as const;

export async function approveCase(caseId: string): Promise<number> {
  const item = await load(caseId);
  if (item.status !== 'PENDING_SUPERVISOR_REVIEW') return 409;
  await approve(item);
  return 200;
}`,
      note: 'Gateway hanya tahu scope per rute. State diperiksa oleh kode yang juga memegang dan mengubah kasusnya.',
    },
    aws: {
      title: 'Use API Gateway Lambda authorizers',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
      checked: '2026-11-22',
    },
  },
  'pisah-per-audience': {
    section: 'satu-pintu-satu-risiko',
    severity: 'wajib',
    statement:
      'API untuk publik, partner, internal, admin, dan mesin dipisah menurut risikonya: auth, limit, dan paparannya berbeda.',
    why: 'Satu API untuk semua pihak hanya bisa punya satu paparan, dan paparan itu mengikuti pihak yang paling luar. Endpoint admin ikut berada di internet, limit warga menahan mesin, dan satu kesalahan konfigurasi mengenai semuanya. Dipisah, setiap pintu bisa diketatkan, dibatasi, dan dimatikan sendiri.',
    broken: {
      language: 'json',
      code: `{
  "api": "cases",
  "audiences": ["public", "partner", "internal", "admin"],
  "endpoint": "REGIONAL",
  "throttle": { "rate": 500, "burst": 100 }
}`,
      note: 'Rute admin berada di internet dan berbagi limit dengan pengunjung portal.',
    },
    right: {
      language: 'json',
      code: `[
  {
    "api": "submission",
    "audience": "public",
    "endpoint": "REGIONAL",
    "throttle": { "rate": 100, "burst": 40 }
  },
  {
    "api": "approval",
    "audience": "admin",
    "endpoint": "PRIVATE",
    "throttle": { "rate": 20, "burst": 10 }
  }
]`,
      note: 'Dua risiko, dua pintu: paparan dan limitnya ditentukan sendiri-sendiri.',
    },
    aws: {
      title: 'API endpoint types for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
      checked: '2026-11-27',
    },
  },
});
