import { defineRules } from '#course';

export const rules = defineRules('jejak-request', {
  'log-tanpa-rahasia': {
    section: 'yang-tidak-boleh-tercatat',
    severity: 'wajib',
    statement:
      'Log tidak menyimpan token, header Authorization, API key, atau data pribadi dan teregulasi dalam bentuk mentah.',
    why: 'Log disalin ke banyak tempat dan dibaca lebih banyak orang daripada basis data. Token yang tercatat utuh adalah kunci yang masih bisa dipakai sampai kedaluwarsa. Email dan nama di log membuat log itu sendiri menjadi data yang harus dilindungi dan dihapus sesuai aturan.',
    broken: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly claims: { readonly sub: string; readonly email: string };
}
declare function write(entry: unknown): void;

export function audit(request: Request, allowed: boolean): void {
  write({
    headers: request.headers,
    claims: request.claims,
    allowed,
  });
}`,
      note: 'Token ikut di headers, email ikut di claims. Keduanya kini ada di tempat penyimpanan log.',
    },
    right: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly claims: { readonly sub: string; readonly email: string };
}
declare function write(entry: unknown): void;

export function audit(
  request: Request,
  action: string,
  object: string,
  allowed: boolean,
): void {
  write({
    sub: request.claims.sub,
    action,
    object,
    result: allowed ? 'ALLOW' : 'DENY',
  });
}`,
      note: 'Field dipilih satu per satu. Yang tidak disebut tidak tercatat.',
    },
    aws: {
      title: 'Set up CloudWatch logging for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
      checked: '2026-11-22',
    },
  },
  'correlation-diteruskan': {
    section: 'satu-id-di-setiap-lompatan',
    severity: 'wajib',
    statement:
      'Correlation ID yang datang bersama request ikut ke setiap panggilan, pesan antrean, event, dan catatan log di hilir.',
    why: 'Satu request pengguna melewati handler, antrean, worker, dan sering satu layanan lagi. Bila ID berhenti di lompatan pertama, log worker tidak dapat dihubungkan dengan keluhan pengguna, dan pencarian berubah menjadi mencocokkan jam. Pesan antrean dan event tidak membawa header HTTP, jadi di situ ID hilang kecuali ditaruh di isi atau atribut pesan.',
    broken: {
      language: 'ts',
      code: `interface Message {
  readonly jobId: string;
}
declare function send(message: Message): Promise<void>;
declare function log(entry: Readonly<Record<string, string>>): void;

export async function startExport(
  jobId: string,
  correlationId: string,
): Promise<void> {
  log({ event: 'export.started', jobId, correlationId });
  await send({ jobId });
}`,
      note: 'Handler mencatat ID, tetapi pesannya tidak membawanya. Log worker tidak lagi tahu request mana asalnya.',
    },
    right: {
      language: 'ts',
      code: `interface Message {
  readonly jobId: string;
  readonly correlationId: string;
}
declare function send(message: Message): Promise<void>;
declare function log(entry: Readonly<Record<string, string>>): void;

export async function startExport(
  jobId: string,
  correlationId: string,
): Promise<void> {
  log({ event: 'export.started', jobId, correlationId });
  await send({ jobId, correlationId });
}`,
      note: 'Siapa pun yang menerima pesan ini dapat mencatat dan meneruskan ID yang sama.',
    },
    aws: {
      title: 'REL06-BP07 Monitor end-to-end tracing of requests through your system',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel06-bp07.html',
      checked: '2026-11-23',
    },
  },
  'log-tanpa-payload-penuh': {
    section: 'secukupnya-yang-dicatat',
    severity: 'wajib',
    statement:
      'Di produksi, log tidak menyimpan isi request, event, atau respons secara utuh; yang dicatat adalah field yang dipilih.',
    why: 'Isi yang utuh memuat apa saja yang dikirim orang, termasuk data yang belum pernah kamu pikirkan. Ukurannya juga menentukan tagihan log, dan baris yang panjang terpotong justru di bagian yang dicari. Untuk menelusuri masalah, catat ID, ukuran, dan hasilnya; bila isi memang diperlukan, ambil sebagian kecil untuk waktu yang pendek.',
    broken: {
      language: 'ts',
      code: `interface Delivery {
  readonly jobId: string;
  readonly body: string;
}
declare function write(entry: unknown): void;

export function received(delivery: Delivery): void {
  write({ event: 'job.received', delivery });
}`,
      note: 'Seluruh pesan masuk log, berapa pun panjangnya dan apa pun isinya.',
    },
    right: {
      language: 'ts',
      code: `interface Delivery {
  readonly jobId: string;
  readonly body: string;
}
declare function write(entry: unknown): void;

export function received(delivery: Delivery): void {
  write({
    event: 'job.received',
    jobId: delivery.jobId,
    bodyLength: delivery.body.length,
  });
}`,
      note: 'ID membawa ke datanya bila diperlukan. Panjangnya sudah menjawab pertanyaan apakah isinya kosong atau terpotong.',
    },
    aws: {
      title: 'Set up CloudWatch logging for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
      checked: '2026-11-23',
    },
  },
  'log-field-minimum': {
    section: 'isi-minimum-access-log',
    severity: 'wajib',
    statement:
      'Access log memuat ID request, rute, method, status, status integrasi, latensi total dan latensi integrasi secara terpisah, ukuran respons, penanda caller, jenis error, dan user agent.',
    why: 'Setiap field menjawab satu pertanyaan saat gangguan: siapa, di rute mana, berapa lama, dan siapa yang lambat. Tanpa latensi integrasi yang terpisah, gateway dan backend saling menunjuk. Tanpa penanda caller, satu partner yang membanjiri API tampak sama dengan semua partner. Log yang kurang baru ketahuan ketika dibutuhkan, dan masa lalu tidak dapat dicatat ulang.',
    broken: {
      language: 'json',
      code: `{
  "time": "$context.requestTime",
  "status": "$context.status",
  "latency": "$context.responseLatency"
}`,
      note: 'Status 504 tercatat, tetapi tidak rutenya, callernya, atau berapa lama backend menjawab.',
    },
    right: {
      language: 'json',
      code: `{
  "requestId": "$context.requestId",
  "extendedRequestId": "$context.extendedRequestId",
  "route": "$context.resourcePath",
  "method": "$context.httpMethod",
  "status": "$context.status",
  "integrationStatus": "$context.integration.status",
  "latency": "$context.responseLatency",
  "integrationLatency": "$context.integrationLatency",
  "bytes": "$context.responseLength",
  "caller": "$context.identity.apiKeyId",
  "error": "$context.error.responseType",
  "userAgent": "$context.identity.userAgent"
}`,
      note: 'Untuk REST API. Dua latensi terpisah, dan caller dikenali lewat ID kunci, bukan kuncinya.',
    },
    aws: {
      title: 'Access logging for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-access-logging.html',
      checked: '2026-11-23',
    },
  },
  'log-variabel-sah': {
    section: 'variabel-per-jenis-api',
    severity: 'wajib',
    statement: 'Setiap variabel $context di format access log memang ada untuk jenis API yang dipakai.',
    why: 'REST API, HTTP API, dan WebSocket API masing-masing punya daftar variabel sendiri. Variabel yang tidak dikenal tidak membuat log berhenti; ia tercatat sebagai tanda -, sehingga kolomnya tampak ada dan selalu kosong. $context.routeKey, misalnya, ada di HTTP API dan WebSocket API, sedangkan di REST API rute ada di $context.resourcePath.',
    broken: {
      language: 'json',
      code: `{
  "api": "REST",
  "accessLog": {
    "requestId": "$context.requestId",
    "route": "$context.routeKey",
    "status": "$context.status"
  }
}`,
      note: 'REST API tidak punya routeKey, jadi kolom rute di setiap baris kosong.',
    },
    right: {
      language: 'json',
      code: `{
  "api": "REST",
  "accessLog": {
    "requestId": "$context.requestId",
    "route": "$context.resourcePath",
    "method": "$context.httpMethod",
    "status": "$context.status"
  }
}`,
      note: 'Rute dan method dicatat dengan variabel milik REST API.',
    },
    aws: {
      title: 'Variables for access logging for API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html',
      checked: '2026-11-23',
    },
  },
  'metrik-nama-resmi': {
    section: 'metrik-yang-memang-ada',
    severity: 'wajib',
    statement:
      'Alarm memakai nama metrik yang memang diterbitkan layanan itu; hitungan throttle dan latensi authorizer diturunkan dari access log.',
    why: 'CloudWatch menerima alarm atas metrik yang tidak ada: alarmnya duduk di INSUFFICIENT_DATA dan tidak pernah berbunyi. ThrottledRequests dan AuthorizerLatency terdengar masuk akal, tetapi API Gateway tidak menerbitkannya. Nama juga berbeda antar jenis API: 5XXError di REST API, 5xx di HTTP API.',
    broken: {
      language: 'json',
      code: `{
  "api": "HTTP",
  "alarms": [
    { "metric": "5XXError", "statistic": "Sum" },
    { "metric": "ThrottledRequests", "statistic": "Sum" }
  ]
}`,
      note: 'Nama pertama milik REST API, nama kedua tidak dimiliki siapa pun. Kedua alarm diam selamanya.',
    },
    right: {
      language: 'json',
      code: `{
  "api": "HTTP",
  "alarms": [
    { "metric": "5xx", "statistic": "Sum" },
    { "filter": "{ $.status = 429 }", "statistic": "Sum" }
  ]
}`,
      note: 'Nama milik HTTP API. Penolakan karena throttle dihitung dengan metric filter atas access log.',
    },
    aws: {
      title: 'Amazon API Gateway dimensions and metrics',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html',
      checked: '2026-11-23',
    },
  },
  'alarm-inti': {
    section: 'empat-alarm-inti',
    severity: 'wajib',
    statement: 'API punya alarm untuk error 4xx, error 5xx, latensi persentil tinggi, dan penolakan karena throttle.',
    why: 'Keempatnya menunjuk sumber masalah yang berbeda. Lonjakan 4xx sering berarti perubahan di sisi partner atau token yang kedaluwarsa, 5xx berarti kita, latensi memburuk sebelum apa pun gagal, dan throttle berarti batas mulai terasa. Rata-rata latensi menyembunyikan seperseratus pengguna yang menunggu paling lama, jadi yang dijaga adalah p95 atau p99.',
    broken: {
      language: 'json',
      code: `{
  "alarms": [
    { "metric": "5XXError", "statistic": "Sum" },
    { "metric": "Latency", "statistic": "Average" }
  ]
}`,
      note: 'Partner yang seharian ditolak 401 atau 429 tidak membunyikan apa pun, dan rata-rata menutupi ekornya.',
    },
    right: {
      language: 'json',
      code: `{
  "alarms": [
    { "metric": "4XXError", "statistic": "Average" },
    { "metric": "5XXError", "statistic": "Sum" },
    { "metric": "Latency", "statistic": "p99" },
    { "filter": "{ $.status = 429 }", "statistic": "Sum" }
  ]
}`,
      note: 'Empat gejala, empat alarm. Average atas 4XXError di REST API adalah laju errornya.',
    },
    aws: {
      title: 'Recommended alarms',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html',
      checked: '2026-11-23',
    },
  },
  'correlation-dibuat': {
    section: 'satu-id-di-setiap-lompatan',
    severity: 'wajib',
    statement:
      'Bila client tidak mengirim correlation ID, atau mengirim yang bentuknya tidak aman, sistem membuat ID baru dan mengembalikannya di respons.',
    why: 'Request tanpa ID tidak bisa dicari, dan keluhan tentangnya hanya punya jam. ID yang diterima apa adanya lebih berbahaya: teks dengan baris baru menulis baris log palsu, dan teks sepuluh kilobyte ikut tersalin ke setiap baris di setiap layanan. Mengembalikannya di respons memberi client sesuatu untuk disebutkan saat melapor.',
    broken: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
}

export function correlationIdOf(request: Request): string {
  return request.headers['x-correlation-id'] ?? '';
}`,
      note: 'Tanpa header, ID-nya kosong di semua log. Dengan header yang memuat baris baru, log memuat baris buatan orang lain.',
    },
    right: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
}
declare function createId(): string;
const safe = /^[A-Za-z0-9._-]{8,64}$/;

export function correlationIdOf(request: Request): string {
  const sent = request.headers['x-correlation-id'];
  return sent !== undefined && safe.test(sent) ? sent : createId();
}`,
      note: 'Huruf, angka, dan tiga tanda baca, dengan panjang yang dibatasi. Selain itu dibuatkan, lalu dikirim balik di header respons.',
    },
    aws: {
      title: 'REL06-BP07 Monitor end-to-end tracing of requests through your system',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel06-bp07.html',
      checked: '2026-11-23',
    },
  },
  'log-retensi-ditetapkan': {
    section: 'secukupnya-yang-dicatat',
    severity: 'disarankan',
    statement:
      'Setiap log group punya masa simpan yang ditetapkan menurut kebijakan, dan alasan angkanya tercatat di samping setelannya.',
    why: 'Log group CloudWatch yang dibiarkan menyimpan datanya selamanya. Biayanya naik tiap bulan tanpa ada yang memutuskan, dan data yang seharusnya sudah dihapus menurut aturan masih bisa dicari. Sebaliknya, masa simpan yang terlalu pendek menghapus bukti sebelum audit memintanya.',
    broken: {
      language: 'json',
      code: `{
  "logGroups": [
    { "name": "/api/cases/access" },
    { "name": "/api/cases/handler" },
    { "name": "/api/cases/audit" }
  ]
}`,
      note: 'Ketiganya disimpan tanpa batas waktu, termasuk log handler yang hanya dipakai minggu ini.',
    },
    right: {
      language: 'json',
      code: `{
  "logGroups": [
    {
      "name": "/api/cases/access",
      "retentionInDays": 90,
      "reason": "investigasi gangguan dan tagihan partner"
    },
    {
      "name": "/api/cases/handler",
      "retentionInDays": 14,
      "reason": "debug"
    },
    {
      "name": "/api/cases/audit",
      "retentionInDays": 1827,
      "reason": "kebijakan arsip, lima tahun"
    }
  ]
}`,
      note: 'Tiga kegunaan, tiga umur. Jejak audit tidak ikut umur log debug.',
    },
    aws: {
      title: 'Working with log groups and log streams',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
      checked: '2026-11-27',
    },
  },
});
