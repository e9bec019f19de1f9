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
  'status-400-vs-422': {
    section: 'bentuk-atau-makna',
    severity: 'wajib',
    statement:
      'Body yang bentuknya salah dijawab 400, dan body yang bentuknya sah tetapi tidak berlaku menurut domain dijawab 422; keduanya diperiksa sebelum apa pun dikerjakan.',
    why: 'Isi body adalah kiriman client, jadi bisa berupa apa saja: kosong, teks, daftar, atau objek dengan field bertipe lain. Tanpa pemeriksaan, isi seperti itu baru meledak di tengah pekerjaan, menjadi 500, dan meninggalkan setengah efek. Pembedaan 400 dan 422 memberi tahu client apakah ia perlu memperbaiki program atau nilainya.',
    broken: {
      language: 'ts',
      code: `interface Query {
  readonly from: string;
  readonly to: string;
}
declare function start(query: Query): Promise<string>;

export async function startExport(body: unknown) {
  const jobId = await start(body as Query);
  return { status: 202, body: { jobId } };
}`,
      note: '`as Query` hanya meyakinkan compiler. Body yang kosong pun menjadi job.',
    },
    right: {
      language: 'ts',
      code: `declare function start(from: string, to: string): Promise<string>;

export async function startExport(body: unknown) {
  const { from, to } = Object(body) as Record<string, unknown>;
  if (typeof from !== 'string' || typeof to !== 'string')
    return { status: 400, code: 'QUERY_MALFORMED' };
  if (from > to) return { status: 422, code: 'RANGE_REVERSED' };
  return { status: 202, jobId: await start(from, to) };
}`,
      note: 'Bentuk dulu, lalu makna, lalu pekerjaan. Yang ditolak tidak meninggalkan apa pun.',
    },
    aws: {
      title: 'Request validation for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
      checked: '2026-11-23',
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
  'error-tanpa-internal': {
    section: 'yang-tidak-keluar-bersama-error',
    severity: 'wajib',
    statement:
      'Error yang keluar tidak memuat stack trace, SQL, ARN, nama tabel, atau pesan exception mentah; rinciannya masuk log dan dicari lewat correlation ID.',
    why: 'Pesan exception ditulis untuk orang yang memegang kodenya, dan menyebut apa saja yang sedang disentuh: nama tabel, ARN antrean, jalur berkas. Di tangan penyerang itu peta sistem yang gratis, di tangan client itu teks yang berubah setiap rilis. Yang dibutuhkan client hanya kode yang stabil dan sebuah id untuk dilaporkan.',
    broken: {
      language: 'ts',
      code: `declare function exportReport(query: unknown): Promise<unknown>;

export async function handle(query: unknown) {
  try {
    return { status: 200, body: await exportReport(query) };
  } catch (error) {
    const { message, stack } = error as Error;
    return { status: 500, body: { error: message, stack } };
  }
}`,
      note: 'Apa pun yang ditulis pustaka di dalam exception kini dibaca client, lengkap dengan nama berkas dan barisnya.',
    },
    right: {
      language: 'ts',
      code: `declare function exportReport(query: unknown): Promise<unknown>;
declare function log(entry: Record<string, unknown>): void;

export async function handle(query: unknown, correlationId: string) {
  try {
    return { status: 200, body: await exportReport(query) };
  } catch (cause) {
    log({ message: 'export failed', correlationId, cause });
    const error = {
      code: 'EXPORT_FAILED',
      message: 'Ekspor gagal disusun.',
      correlationId,
    };
    return { status: 500, body: { error } };
  }
}`,
      note: 'Rinciannya tetap ada, tetapi di log. Correlation ID menghubungkan keduanya.',
    },
    aws: {
      title: 'Handling Lambda errors with an API Gateway API',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html',
      checked: '2026-11-23',
    },
  },
  'status-202-tertunda': {
    section: 'diterima-belum-selesai',
    severity: 'wajib',
    statement:
      'Pekerjaan yang belum selesai dijawab 202 dengan id, status, dan tautan untuk menanyakan statusnya; hasilnya baru ada setelah status itu berkata demikian.',
    why: 'Kalau 202 tidak membawa id, client tidak punya apa pun untuk ditanyakan, dan satu-satunya cara mencari tahu adalah mengirim ulang. Kalau jawabannya 200 padahal kerjanya belum selesai, client mengunduh berkas yang belum ada. Status yang jelas urutannya, termasuk kegagalan yang berakhir, membuat client tahu kapan berhenti bertanya.',
    broken: {
      language: 'http',
      code: `POST /reports/export HTTP/1.1
Idempotency-Key: 5f0c2d

HTTP/1.1 202 Accepted

{ "message": "Laporan sedang disiapkan" }`,
      note: 'Benar 202, tetapi tidak ada yang dapat ditanyakan sesudahnya.',
    },
    right: {
      language: 'http',
      code: `POST /reports/export HTTP/1.1
Idempotency-Key: 5f0c2d

HTTP/1.1 202 Accepted
Location: /reports/export/job-81

{
  "jobId": "job-81",
  "status": "QUEUED",
  "links": { "status": "/reports/export/job-81" }
}`,
      note: 'Client tahu id-nya, tahu sampai mana, dan tahu ke mana bertanya.',
    },
    aws: {
      title: 'Set up asynchronous invocation of the backend Lambda function',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-integration-async.html',
      checked: '2026-11-23',
    },
  },
  'status-409-konflik': {
    section: 'konflik-bukan-kegagalan',
    severity: 'wajib',
    statement:
      'Bentrokan dengan keadaan sekarang, misalnya state yang sudah berpindah atau kunci yang dipakai ulang, dijawab 409.',
    why: 'Request yang bentrok tidak salah bentuk dan server tidak rusak, hanya dunianya sudah berubah sejak client melihatnya. Dengan 409 client tahu bahwa membaca ulang lalu memutuskan lagi adalah jalannya. Dengan 500 ia mengulang tanpa guna, dan dengan 200 ia mengira dialah yang menang.',
    broken: {
      language: 'ts',
      code: `interface Case {
  readonly status: string;
}
declare function load(id: string): Promise<Case>;
declare function save(id: string, status: string): Promise<void>;

export async function approve(id: string): Promise<number> {
  const item = await load(id);
  if (item.status !== 'PENDING') throw new Error('bad state');
  await save(id, 'APPROVED');
  return 200;
}`,
      note: 'Persetujuan kedua keluar sebagai 500, dan di antara membaca dan menulis keduanya bisa lolos.',
    },
    right: {
      language: 'ts',
      code: `type Saved = 'saved' | 'state changed';
declare function saveIf(
  id: string,
  expected: string,
  next: string,
): Promise<Saved>;

export async function approve(id: string): Promise<number> {
  const saved = await saveIf(id, 'PENDING', 'APPROVED');
  return saved === 'saved' ? 200 : 409;
}`,
      note: 'Syaratnya ikut dalam penulisan. Yang kalah cepat mendapat 409 dan membaca ulang.',
    },
    aws: {
      title: 'Condition expressions in Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html',
      checked: '2026-11-27',
    },
  },
  'status-429-berpanduan': {
    section: 'terlalu-sering',
    severity: 'wajib',
    statement:
      'Penolakan karena limit dijawab 429 dengan panduan waktu: Retry-After lebih dari nol, atau pesan yang jelas.',
    why: '429 memberi tahu client bahwa request-nya sah dan boleh diulang, asal tidak sekarang. Tanpa panduan waktu, setiap client menebak, dan tebakan yang paling umum adalah langsung. Dengan 503, client mengira layanan mati dan berpindah atau menyerah.',
    broken: {
      language: 'http',
      code: `HTTP/1.1 503 Service Unavailable
Retry-After: 0

{"message": "Service busy"}`,
      note: 'Yang penuh adalah jatah client, bukan layanannya, dan nol detik berarti ulangi sekarang.',
    },
    right: {
      language: 'http',
      code: `HTTP/1.1 429 Too Many Requests
Content-Type: application/json
Retry-After: 20

{
  "error": {
    "code": "RATE_LIMITED",
    "message": "Terlalu banyak request. Coba lagi dalam 20 detik.",
    "correlationId": "corr-abc"
  }
}`,
      note: 'Kode, kalimat, dan angka yang sama-sama menunjuk ke satu tindakan.',
    },
    aws: {
      title: 'Throttle requests to your REST APIs for better throughput',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
      checked: '2026-11-27',
    },
  },
  'status-5xx-sesuai-sumber': {
    section: 'lima-ratus-milik-siapa',
    severity: 'wajib',
    statement:
      'Kegagalan dipetakan menurut sumbernya: 500 bug sendiri, 502 jawaban integrasi cacat, 503 tidak tersedia, 504 tidak menjawab pada waktunya.',
    why: 'Empat angka itu menentukan siapa yang dibangunkan dan apa yang dilakukan client. Bila semuanya 500, tim jaga membaca log satu per satu untuk hal yang bisa dijawab dasbor. Client pun tidak tahu mana yang pantas diulang: 503 dan 504 sering pulih sendiri, bug tidak.',
    broken: {
      language: 'ts',
      code: `declare function callCore(): Promise<{
  status: number;
  body: string;
}>;

export async function handle() {
  try {
    return await callCore();
  } catch {
    return { status: 500, body: 'Internal error' };
  }
}`,
      note: 'Timeout, layanan mati, dan bug keluar sebagai angka yang sama.',
    },
    right: {
      language: 'ts',
      code: `type Outcome =
  | { readonly kind: 'answer'; readonly body: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'timeout' };

export function statusOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'answer':
      return 200;
    case 'malformed':
      return 502;
    case 'unavailable':
      return 503;
    case 'timeout':
      return 504;
  }
}`,
      note: 'Kegagalan hilir adalah nilai yang punya nama. Yang tersisa sebagai exception, dan 500, hanya bug sendiri.',
    },
    aws: {
      title: 'Handling Lambda errors with an API Gateway API',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway-errors.html',
      checked: '2026-11-27',
    },
  },
});
