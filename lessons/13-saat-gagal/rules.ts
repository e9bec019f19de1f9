import { defineRules } from '#course';

export const rules = defineRules('saat-gagal', {
  'proses-lama-async': {
    section: 'lebih-lama-dari-batas-tunggu',
    severity: 'wajib',
    statement:
      'Pekerjaan yang dapat lebih lama dari batas tunggu gateway diterima lalu dikerjakan di belakang, di tempat yang batas waktunya cukup untuk pekerjaan terlama.',
    why: 'Setelah batas tunggunya lewat, gateway menjawab 504 dan fungsi di belakangnya terus bekerja tanpa ada yang menunggu. Client mengulang, dan pekerjaan yang sama berjalan dua kali. Menaikkan timeout hanya menunda hari rusaknya, dan memindahkan kerja ke fungsi yang juga punya batas waktu hanya menyembunyikan pemotongannya.',
    broken: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly body: unknown;
}
declare function render(query: unknown): Promise<string>;

export async function exportReport(query: unknown): Promise<Reply> {
  const url = await render(query); // 45 sampai 180 detik
  return { status: 200, body: { url } };
}`,
      note: 'Gateway pergi pada detik ke-29. Laporan tetap jadi, tetapi tidak ada yang menerimanya.',
    },
    right: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly body: unknown;
}
declare function startJob(query: unknown): Promise<string>;

export async function exportReport(query: unknown): Promise<Reply> {
  const jobId = await startJob(query);
  const links = { status: '/reports/export/' + jobId };
  return { status: 202, body: { jobId, status: 'QUEUED', links } };
}`,
      note: 'Yang ditunggu client hanya pencatatan job. Kerjanya sendiri punya batas waktu sendiri.',
    },
    aws: {
      title: 'Quotas for configuring and running a REST API in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
      checked: '2026-11-23',
    },
  },
  'retry-terbatas': {
    section: 'kapan-berhenti-mencoba',
    severity: 'wajib',
    statement:
      'Jumlah retry dan total waktunya dibatasi, kegagalan permanen tidak diulang, dan setelah batas itu pekerjaannya berakhir sebagai gagal yang terlihat.',
    why: 'Kegagalan permanen tidak sembuh karena diulang; setiap retry hanya memakai kapasitas yang dibutuhkan pekerjaan lain. Retry tanpa batas membuat satu pesan rusak berputar selamanya di antrean. Sebaliknya, berhenti tanpa menulis status membuat client menunggu pekerjaan yang sudah ditinggalkan.',
    broken: {
      language: 'ts',
      code: `declare function render(query: unknown): Promise<string>;
declare function wait(seconds: number): Promise<void>;

export async function work(query: unknown): Promise<string> {
  for (;;) {
    try {
      return await render(query);
    } catch {
      await wait(1);
    }
  }
}`,
      note: 'Permintaan yang tidak mungkin dikerjakan diulang setiap detik sampai fungsi dihentikan, lalu pesannya diantar lagi.',
    },
    right: {
      language: 'ts',
      code: `declare function render(query: unknown): Promise<string>;
declare function fail(code: string): Promise<void>;
declare function isPermanent(error: unknown): boolean;

export async function work(query: unknown, attempt: number) {
  try {
    return await render(query);
  } catch (error) {
    if (isPermanent(error)) return fail('REPORT_INVALID');
    if (attempt >= 3) return fail('REPORT_UNAVAILABLE');
    throw error;
  }
}`,
      note: 'Yang permanen langsung gagal, yang sementara diulang antrean sampai batas, dan keduanya berakhir dengan status.',
    },
    aws: {
      title: 'REL05-BP03 Control and limit retry calls',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_limit_retries.html',
      checked: '2026-11-23',
    },
  },
  'retry-backoff-jitter': {
    section: 'retry-yang-menyebar',
    severity: 'wajib',
    statement: 'Retry memakai backoff eksponensial dengan jitter, sehingga jedanya membesar dan tidak serempak.',
    why: 'Client yang gagal bersamaan akan mengulang bersamaan pula bila jedanya sama. Backoff tanpa jitter hanya memindahkan gelombangnya ke detik ke-1, ke-3, dan ke-7. Jitter membagi gelombang itu rata di sepanjang jeda, dan jeda yang membesar memberi waktu bagi yang sakit untuk pulih.',
    broken: {
      language: 'ts',
      code: `export function delayMs(attempt: number): number {
  return 1000 * 2 ** attempt;
}`,
      note: 'Sepuluh ribu client yang gagal pada detik yang sama kembali pada detik yang sama.',
    },
    right: {
      language: 'ts',
      code: `const firstMs = 1000;
const longestMs = 20_000;

export function delayMs(
  attempt: number,
  random: () => number,
): number {
  return Math.min(firstMs * 2 ** attempt, longestMs) * random();
}`,
      note: 'Full jitter: jedanya acak antara nol dan batas yang membesar, dan batas itu berhenti di 20 detik.',
    },
    aws: {
      title: 'REL05-BP03 Control and limit retry calls',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_limit_retries.html',
      checked: '2026-11-28',
    },
  },
  'retry-hormati-retry-after': {
    section: 'ikuti-jam-yang-diberikan',
    severity: 'wajib',
    statement: 'Bila jawaban membawa Retry-After, tidak ada retry sebelum waktu itu.',
    why: 'Server tahu kapan bucket terisi atau kapan dependency diperkirakan pulih; client hanya menebak. Mengulang lebih cepat hampir pasti ditolak lagi dan ikut menghabiskan jatah. Jitter tetap ditambahkan sesudah waktu itu, sebab server memberi angka yang sama kepada semua orang.',
    broken: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

export function nextDelayMs(_reply: Reply, backoffMs: number) {
  return backoffMs;
}`,
      note: 'Server minta 20 detik, client kembali sesudah satu.',
    },
    right: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

export function nextDelayMs(
  reply: Reply,
  backoffMs: number,
  random: () => number,
): number {
  const asked = (reply.retryAfterSeconds ?? 0) * 1000;
  return asked > 0 ? asked + random() * 1000 : backoffMs;
}`,
      note: 'Jam dari server didahulukan, lalu disebar sedikit.',
    },
    aws: {
      title: 'Retry behavior in AWS SDKs and tools',
      url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
      checked: '2026-11-28',
    },
  },
  'retry-hanya-aman': {
    section: 'yang-boleh-diulang',
    severity: 'wajib',
    statement:
      'Yang diulang hanya 429, 5xx sementara, dan timeout; operasi yang berefek hanya diulang dengan idempotency key.',
    why: 'Jawaban 400, 401, 403, 404, dan 422 tidak akan berubah bila request yang sama dikirim lagi. Timeout lebih licin: ia tidak berarti pekerjaannya gagal, hanya berarti jawabannya tidak sampai. Mengulang POST tanpa kunci bisa membuat dua kasus dari satu niat.',
    broken: {
      language: 'ts',
      code: `export function mayRetry(status: number): boolean {
  return status >= 400;
}`,
      note: 'Isian yang salah dikirim empat kali, dan pengajuan yang sudah masuk dibuat lagi.',
    },
    right: {
      language: 'ts',
      code: `interface Attempt {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly idempotencyKey?: string;
  readonly outcome: number | 'timeout';
}
const passing = [429, 500, 502, 503, 504];

export function mayRetry(attempt: Attempt): boolean {
  const { method, idempotencyKey, outcome } = attempt;
  const isSafe = method !== 'POST' || idempotencyKey !== undefined;
  const isPassing =
    outcome === 'timeout' || passing.includes(outcome);
  return isSafe && isPassing;
}`,
      note: 'Dua pertanyaan terpisah: apakah sebabnya sementara, dan apakah mengulang aman.',
    },
    aws: {
      title: 'REL04-BP04 Make mutating operations idempotent',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_prevent_interaction_failure_idempotent.html',
      checked: '2026-11-28',
    },
  },
  'retry-satu-lapis': {
    section: 'satu-lapis-yang-mengulang',
    severity: 'disarankan',
    statement: 'Retry dilakukan di satu lapis saja, sehingga jumlah panggilan ke hilir tidak berlipat.',
    why: 'Lapis yang masing-masing mengulang tiga kali mengalikan satu sama lain. Dua lapis menjadi 16 panggilan, tiga lapis menjadi 64, dan semuanya tiba di dependency yang sedang sakit. Satu lapis yang mengulang, biasanya yang paling dekat dengan pemanggil dan tahu berapa lama ia mau menunggu, sudah cukup.',
    broken: {
      language: 'json',
      code: `{
  "client": { "retries": 3 },
  "case-service": { "retries": 3 },
  "database-driver": { "retries": 3 }
}`,
      note: 'Satu klik orang bisa menjadi 64 query.',
    },
    right: {
      language: 'json',
      code: `{
  "client": { "retries": 3 },
  "case-service": { "retries": 0 },
  "database-driver": { "retries": 0 }
}`,
      note: 'Paling banyak empat query, dan yang memutuskan adalah pihak yang menunggu.',
    },
    aws: {
      title: 'REL05-BP03 Control and limit retry calls',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_limit_retries.html',
      checked: '2026-11-28',
    },
  },
  'circuit-breaker-ada': {
    section: 'berhenti-bertanya-sebentar',
    severity: 'disarankan',
    statement:
      'Setelah gagal beruntun, pemanggil berhenti memanggil untuk sementara, lalu mencoba pelan-pelan sebelum memanggil seperti biasa.',
    why: 'Dependency yang melambat lebih berbahaya daripada yang mati seketika: setiap pemanggil menahan satu tempat sampai timeout, dan tempat itu habis untuk rute yang tidak membutuhkannya. Circuit breaker mengubah penantian menjadi kegagalan cepat, dan memberi dependency waktu pulih tanpa beban.',
    broken: {
      language: 'ts',
      code: `declare function callPartner(): Promise<number>;

export async function partnerStatus(): Promise<number> {
  return callPartner(); // 10 detik sampai timeout
}`,
      note: 'Partner tidak menjawab selama satu jam. Selama itu setiap request menahan satu tempat sepuluh detik.',
    },
    right: {
      language: 'ts',
      code: `declare function callPartner(): Promise<number>;
const openMs = 30_000;
let failures = 0;
let openedAt = -Infinity;

export async function partnerStatus(now: number) {
  if (failures >= 5 && now - openedAt < openMs) return undefined;
  try {
    const status = await callPartner();
    failures = 0;
    return status;
  } catch {
    failures += 1;
    openedAt = now;
    return undefined;
  }
}`,
      note: 'Lima kegagalan beruntun membuka sirkuit. Tiga puluh detik kemudian panggilan berikutnya mencoba lagi, dan hasilnya yang memutuskan.',
    },
    aws: {
      title: 'Circuit breaker pattern',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/cloud-design-patterns/circuit-breaker.html',
      checked: '2026-11-28',
    },
  },
  'timeout-hilir-lebih-pendek': {
    section: 'waktu-yang-dibagi',
    severity: 'wajib',
    statement:
      'Setiap lapis hilir kehabisan waktu lebih dulu daripada hulunya, dengan sisa untuk menyusun jawaban: basis data, handler, gateway, client.',
    why: 'Bila hulu pergi lebih dulu, hilir terus bekerja tanpa ada yang menunggu hasilnya. Pekerjaan yatim itu memakai koneksi, menulis data, dan diulang pula oleh client. Urutan yang benar membuat lapis terdalam melapor selagi masih ada yang mendengar, sehingga errornya punya nama.',
    broken: {
      language: 'json',
      code: `{
  "clientSeconds": 5,
  "gatewaySeconds": 29,
  "handlerSeconds": 60,
  "databaseSeconds": null
}`,
      note: 'Urutannya terbalik. Client pergi pada detik ke-5, dan handler masih menulis pada detik ke-59.',
    },
    right: {
      language: 'json',
      code: `{
  "clientSeconds": 12,
  "gatewaySeconds": 10,
  "handlerSeconds": 8,
  "databaseSeconds": 5
}`,
      note: 'Setiap lapis menyerah sebelum yang menunggunya, dengan sisa waktu untuk menjawab.',
    },
    aws: {
      title: 'REL05-BP05 Set client timeouts',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_client_timeouts.html',
      checked: '2026-11-28',
    },
  },
  'timeout-dalam-batas-produk': {
    section: 'waktu-yang-dibagi',
    severity: 'wajib',
    statement:
      'Timeout integrasi tidak melebihi batas produk: 29 detik di REST API bila tidak dinaikkan, 30 detik di HTTP API.',
    why: 'Angka yang melebihi batas ditolak saat dipasang, atau lebih buruk lagi, diam-diam tidak berlaku dan rancangan di atasnya mengandalkannya. Di REST API regional dan privat batas itu bisa diminta naik dengan kemungkinan kuota throttle akun turun. Di HTTP API dan endpoint edge tidak bisa.',
    broken: {
      language: 'json',
      code: `{
  "product": "HTTP",
  "integrationTimeoutSeconds": 60
}`,
      note: 'Gateway tetap menjawab pada detik ke-30.',
    },
    right: {
      language: 'json',
      code: `{
  "product": "HTTP",
  "integrationTimeoutSeconds": 20,
  "longer": "202 with a status address"
}`,
      note: 'Yang lebih lama dari itu tidak ditunggu.',
    },
    aws: {
      title: 'Quotas for configuring and running an HTTP API in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
      checked: '2026-11-28',
    },
  },
});
