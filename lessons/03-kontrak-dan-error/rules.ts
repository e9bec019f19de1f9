import { defineRules } from '#course';

export const rules = defineRules('kontrak-dan-error', {
  'error-seragam': {
    section: 'satu-bentuk-error',
    severity: 'wajib',
    statement:
      'Setiap error keluar dalam satu bentuk: kode yang stabil, pesan yang aman dibaca siapa pun, correlation ID, dan detail bila perlu.',
    why: 'Klien menulis satu penangan error, bukan satu untuk tiap jalur gagal. Kalau sebagian jalur membalas teks polos, klien terpaksa menebak dari kalimat, dan kalimat berubah tanpa pemberitahuan. Correlation ID di badan error membuat laporan pengguna bisa langsung dicari di log.',
    broken: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export const unauthenticated: Reply = {
  status: 401,
  body: 'token?',
};
export const forbidden: Reply = {
  status: 403,
  body: { error: 'no access' },
};
export const missing: Reply = {
  status: 404,
  body: { message: 'case not found', ok: false },
};`,
      note: 'Tiga jalur gagal, tiga bentuk. Klien tidak punya satu pun field yang bisa diandalkan.',
    },
    right: {
      language: 'ts',
      code: `interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly correlationId: string;
  readonly details?: readonly string[];
}

export function fail(
  status: number,
  code: string,
  message: string,
  correlationId: string,
) {
  const body: ErrorBody = { code, message, correlationId };
  return { status, body };
}

export const missing = fail(
  404,
  'CASE_NOT_FOUND',
  'Kasus tidak ditemukan.',
  'req-7f3a',
);`,
      note: 'Satu fungsi membuat semua error, jadi tidak ada jalur yang bisa berbeda bentuk.',
    },
    aws: {
      title: 'Gateway response types for API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
      checked: '2026-11-22',
    },
  },
  'status-401-vs-403': {
    section: 'siapa-atau-boleh',
    severity: 'wajib',
    statement:
      'Tanpa kredensial yang sah jawabannya 401; kredensial sah tetapi tidak berhak dijawab 403, atau 404 bila keberadaan objeknya disembunyikan.',
    why: 'Klien bertindak berdasarkan angka ini: 401 berarti ambil token baru lalu coba lagi, 403 berarti berhenti. Kalau token kedaluwarsa dibalas 403, pengguna terkunci padahal cukup login ulang. Kalau hak yang kurang dibalas 401, klien memperbarui token tanpa akhir.',
    broken: {
      language: 'ts',
      code: `interface Caller {
  readonly expired: boolean;
  readonly scopes: readonly string[];
}

export function statusFor(caller: Caller | undefined): number {
  if (caller === undefined || caller.expired) return 403;
  return caller.scopes.includes('cases:read') ? 200 : 401;
}`,
      note: 'Terbalik: token kedaluwarsa seolah tidak berhak, dan hak yang kurang seolah belum login.',
    },
    right: {
      language: 'ts',
      code: `interface Caller {
  readonly expired: boolean;
  readonly scopes: readonly string[];
}

export function statusFor(caller: Caller | undefined): number {
  if (caller === undefined || caller.expired) return 401;
  return caller.scopes.includes('cases:read') ? 200 : 403;
}`,
      note: 'Siapa kamu dijawab dulu, baru boleh atau tidak.',
    },
    aws: {
      title: 'Gateway response types for API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
      checked: '2026-11-22',
    },
  },
  'list-berpaginasi': {
    section: 'daftar-selalu-berhalaman',
    severity: 'wajib',
    statement:
      'Endpoint daftar membatasi jumlah item per halaman dengan nilai maksimum dan memberi token untuk halaman berikutnya.',
    why: 'Daftar tanpa batas tumbuh bersama datanya sampai suatu hari melewati batas waktu atau batas ukuran respons. Nomor halaman yang dihitung dari offset melompati atau mengulang item ketika data berubah di tengah jalan. Token yang menunjuk item terakhir tidak punya masalah itu, dan tidak membocorkan jumlah seluruhnya.',
    broken: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
}

export function listCases(
  cases: readonly Case[],
  limit: number,
  offset: number,
) {
  return {
    items: cases.slice(offset, offset + limit),
    total: cases.length,
  };
}`,
      note: 'Limit mengikuti kehendak klien, dan total menghitung kasus yang tidak boleh dilihatnya.',
    },
    right: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
}
const maxLimit = 50;

export function listCases(
  visible: readonly Case[],
  limit: number,
  after?: string,
) {
  const rest = visible.filter(
    (item) => after === undefined || item.id > after,
  );
  const items = rest.slice(
    0,
    Math.max(1, Math.min(limit, maxLimit)),
  );
  const last = items.at(-1);
  return rest.length > items.length && last !== undefined
    ? { items, next: last.id }
    : { items };
}`,
      note: 'Daftar sudah disaring dan terurut menurut id sebelum dipotong; token menunjuk item terakhir yang boleh dilihat.',
    },
    aws: {
      title: 'Paginating table query results in DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html',
      checked: '2026-11-22',
    },
  },
  'body-hanya-input-bisnis': {
    section: 'body-bukan-kartu-identitas',
    severity: 'wajib',
    statement:
      'Body request hanya memuat masukan bisnis; siapa pengirimnya, perannya, dan tenantnya tidak pernah dibaca dari sana.',
    why: 'Isi body ditulis sepenuhnya oleh klien, jadi field seperti `role` atau `submittedBy` adalah klaim tanpa bukti. Server yang memercayainya membiarkan siapa pun menaikkan haknya sendiri dengan satu baris JSON. Identitas diambil dari claim token yang sudah divalidasi atau dari konteks authorizer.',
    broken: {
      language: 'json',
      code: `{
  "userId": "admin-123",
  "role": "SUPER_ADMIN",
  "action": "approve"
}`,
      note: 'Dua dari tiga field ini memberi tahu server siapa pengirimnya. Siapa pun bisa menulisnya.',
    },
    right: {
      language: 'json',
      code: `{
  "comment": "Bukti lengkap, disetujui."
}`,
      note: 'Yang tersisa hanya masukan bisnis. Aksinya ada di rute, pengirimnya ada di token.',
    },
    aws: {
      title: 'Control access to HTTP APIs with JWT authorizers in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
      checked: '2026-11-22',
    },
  },
});
