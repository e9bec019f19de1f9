import { defineRules } from '#course';

export const rules = defineRules('idempotency-dan-async', {
  'command-butuh-kunci': {
    section: 'kunci-dari-client',
    severity: 'wajib',
    statement:
      'Command yang punya efek samping mewajibkan header Idempotency-Key; tanpa kunci jawabannya 400 dan tidak ada efek.',
    why: 'Server tidak bisa membedakan retry dari request baru: isinya sama, pengirimnya sama, dan dua ekspor untuk bulan yang sama bisa saja memang diinginkan. Yang tahu maksudnya hanya client. Bila kuncinya boleh tidak ada, client yang lupa mengirimnya baru ketahuan setelah ada efek ganda.',
    broken: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
}
declare function randomId(): string;

export function keyOf(request: ApiRequest): string {
  return request.headers['idempotency-key'] ?? randomId();
}`,
      note: 'Tanpa kunci, setiap retry mendapat kunci baru. Pengamannya ada tetapi tidak pernah bekerja.',
    },
    right: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
}
type Key =
  | { readonly kind: 'key'; readonly value: string }
  | { readonly kind: 'rejected'; readonly status: 400 };

export function keyOf(request: ApiRequest): Key {
  const value = request.headers['idempotency-key']?.trim() ?? '';
  if (value === '') return { kind: 'rejected', status: 400 };
  return { kind: 'key', value };
}`,
      note: 'Diperiksa paling awal, sebelum ada yang ditulis. Kunci yang kosong sama dengan tidak ada.',
    },
    aws: {
      title: 'REL04-BP04 Make mutating operations idempotent',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_prevent_interaction_failure_idempotent.html',
      checked: '2026-11-23',
    },
  },
  'idem-hasil-sama': {
    section: 'kunci-dari-client',
    severity: 'wajib',
    statement: 'Kunci yang sama dengan payload yang sama selalu mengembalikan hasil yang sama, termasuk id-nya.',
    why: 'Client mengulang karena jawaban pertama tidak sampai, jadi jawaban retry adalah satu-satunya yang ia punya. Bila id di dalamnya baru, client menunggu job yang tidak pernah dikerjakan, atau kehilangan job yang sedang berjalan. Karena itu id disimpan bersama kuncinya, sebelum dijawabkan kepada siapa pun.',
    broken: {
      language: 'ts',
      code: `declare function claim(key: string): Promise<boolean>;
declare function createId(): Promise<string>;
declare function start(jobId: string): Promise<void>;

export async function accept(key: string): Promise<string> {
  const jobId = await createId();
  if (await claim(key)) await start(jobId);
  return jobId;
}`,
      note: 'Efeknya memang satu, tetapi retry menerima id dari job yang tidak pernah ada.',
    },
    right: {
      language: 'ts',
      code: `declare function claim(
  key: string,
  value: string,
): Promise<{ claimed: boolean; value: string }>;
declare function createId(): Promise<string>;
declare function start(jobId: string): Promise<void>;

export async function accept(key: string): Promise<string> {
  const { claimed, value } = await claim(key, await createId());
  if (claimed) await start(value);
  return value;
}`,
      note: 'Id ikut tersimpan di klaim. Siapa pun yang datang belakangan menjawab dengan id itu.',
    },
    aws: {
      title: 'Ensuring idempotency in Amazon EC2 API requests',
      url: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html',
      checked: '2026-11-23',
    },
  },
  'idem-satu-efek': {
    section: 'klaim-dulu-kerjakan-kemudian',
    severity: 'wajib',
    statement: 'Pengulangan, juga yang serentak dan yang berasal dari antrean, hanya menghasilkan satu efek.',
    why: 'Di antara membaca bahwa kunci belum ada dan menulisnya selalu ada celah, dan retry datang tepat saat sistem lambat, yaitu saat celahnya paling lebar. Membaca lalu menulis tidak bisa dibuat cukup cepat. Yang menutup celahnya hanya satu tulisan bersyarat di penyimpanan yang dilihat semua instance.',
    broken: {
      language: 'ts',
      code: `declare const keys: {
  find(key: string): Promise<string | undefined>;
  put(key: string, jobId: string): Promise<void>;
};
declare function start(jobId: string): Promise<void>;

export async function accept(key: string, newId: string) {
  const existing = await keys.find(key);
  if (existing !== undefined) return existing;
  await start(newId);
  await keys.put(key, newId);
  return newId;
}`,
      note: 'Dua retry bisa sama-sama membaca kosong, lalu sama-sama mulai.',
    },
    right: {
      language: 'ts',
      code: `declare const keys: {
  claim(
    key: string,
    jobId: string,
  ): Promise<{ claimed: boolean; value: string }>;
};
declare function start(jobId: string): Promise<void>;

export async function accept(key: string, newId: string) {
  const { claimed, value } = await keys.claim(key, newId);
  if (claimed) await start(value);
  return value;
}`,
      note: 'Memeriksa dan menulis menjadi satu langkah. Hanya satu yang menang, yang lain memakai hasilnya.',
    },
    aws: {
      title: 'DynamoDB condition expression CLI example',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html',
      checked: '2026-11-23',
    },
  },
  'idem-payload-beda': {
    section: 'isi-dan-pemilik',
    severity: 'wajib',
    statement: 'Kunci yang sama dengan payload berbeda dijawab 409, dan efeknya tidak dijalankan.',
    why: 'Kunci yang dipakai ulang untuk isi lain hampir selalu berarti bug di client. Menjawabnya dengan hasil lama membuat client mengira ekspor Maret sudah berjalan, padahal yang ada ekspor Februari. Menjalankannya sebagai request baru membuang arti kunci itu.',
    broken: {
      language: 'ts',
      code: `declare function claim(
  key: string,
  value: { readonly jobId: string },
): Promise<{ claimed: boolean; value: { jobId: string } }>;

export async function accept(key: string, newId: string) {
  const { value } = await claim(key, { jobId: newId });
  return { status: 202, jobId: value.jobId };
}`,
      note: 'Isi request tidak ikut diingat, jadi payload kedua diam-diam menerima hasil payload pertama.',
    },
    right: {
      language: 'ts',
      code: `interface Claim {
  readonly jobId: string;
  readonly fingerprint: string;
}
declare function claim(
  key: string,
  value: Claim,
): Promise<{ claimed: boolean; value: Claim }>;

export async function accept(key: string, mine: Claim) {
  const { value } = await claim(key, mine);
  if (value.fingerprint !== mine.fingerprint)
    return { status: 409, code: 'IDEMPOTENCY_KEY_REUSED' };
  return { status: 202, jobId: value.jobId };
}`,
      note: 'Sidik payload disimpan bersama klaim, lalu dibandingkan sebelum hasilnya dipakai.',
    },
    aws: {
      title: 'Ensuring idempotency in Amazon EC2 API requests',
      url: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html',
      checked: '2026-11-23',
    },
  },
  'idem-urutan-kunci': {
    section: 'isi-dan-pemilik',
    severity: 'disarankan',
    statement: 'Payload yang setara, misalnya hanya berbeda urutan field, dianggap sama.',
    why: 'JSON tidak menjanjikan urutan field, dan client yang sama bisa menuliskannya berbeda sesudah ganti versi library. Bila sidiknya dihitung dari teks mentah, retry yang jujur ditolak 409. Sidik dihitung dari isi yang sudah dinormalkan, sampai ke objek yang bersarang.',
    broken: {
      language: 'ts',
      code: `declare function sha256(text: string): string;

export function fingerprint(body: unknown): string {
  return sha256(JSON.stringify(body));
}`,
      note: 'Sidik ikut berubah ketika urutan field berubah, padahal permintaannya sama.',
    },
    right: {
      language: 'ts',
      code: `declare function sha256(text: string): string;

function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return entries.map(([name, held]) => [name, normalize(held)]);
}

export function fingerprint(body: unknown): string {
  return sha256(JSON.stringify(normalize(body)));
}`,
      note: 'Field diurutkan di setiap tingkat. Urutan di dalam array dibiarkan, karena di sana urutan punya arti.',
    },
    aws: {
      title: 'Powertools for AWS Lambda (TypeScript): Idempotency',
      url: 'https://docs.aws.amazon.com/powertools/typescript/latest/features/idempotency/',
      checked: '2026-11-23',
    },
  },
  'idem-per-pemilik': {
    section: 'isi-dan-pemilik',
    severity: 'wajib',
    statement: 'Ruang kunci dipisah per pemilik, dan pemiliknya diambil dari token yang sudah divalidasi.',
    why: 'Kunci dibuat client, jadi dua tenant bisa memakai kunci yang sama, karena kebetulan atau karena menebak. Di ruang kunci bersama, tenant kedua menerima id job tenant pertama. Memisahkannya menurut header atau body hanya memindahkan masalah, sebab keduanya juga ditulis client.',
    broken: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
}

export function storageKey(request: ApiRequest): string {
  const tenant = request.headers['x-tenant-id'] ?? '';
  return \`\${tenant}/\${request.headers['idempotency-key']}\`;
}`,
      note: 'Client menulis sendiri nama pemilik kuncinya.',
    },
    right: {
      language: 'ts',
      code: `interface ApiRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly caller: { readonly tenantId: string };
}

export function storageKey(request: ApiRequest): string {
  const key = request.headers['idempotency-key'] ?? '';
  return JSON.stringify([request.caller.tenantId, key]);
}`,
      note: 'Tenant dari claim. Sebagai array, batas antara dua bagiannya tidak bisa dipalsukan lewat isi kunci.',
    },
    aws: {
      title: 'Multi-tenant SaaS authorization and API access control',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/introduction.html',
      checked: '2026-11-23',
    },
  },
  'idem-masa-simpan': {
    section: 'selama-client-masih-mengulang',
    severity: 'wajib',
    statement: 'Kunci disimpan sekurangnya selama client masih bisa mengulang request yang sama.',
    why: 'Kunci yang sudah hilang membuat retry tampak seperti request baru, dan efeknya berjalan sekali lagi. Retry tidak hanya datang dari jaringan: pesan yang tertahan, batch malam hari, dan orang yang menekan tombol esok pagi memakai kunci yang sama. Karena itu lama simpan diturunkan dari horizon retry di kontrak, bukan dari angka bawaan sebuah layanan.',
    broken: {
      language: 'ts',
      code: `declare function claim(
  key: string,
  jobId: string,
  ttlSeconds: number,
): Promise<boolean>;

export function remember(key: string, jobId: string) {
  return claim(key, jobId, 300);
}`,
      note: 'Lima menit, seperti jendela dedup SQS FIFO. Retry satu jam kemudian menjadi job kedua.',
    },
    right: {
      language: 'ts',
      code: `declare function claim(
  key: string,
  jobId: string,
  ttlSeconds: number,
): Promise<boolean>;

export function remember(
  key: string,
  jobId: string,
  retryHorizonHours: number,
) {
  const ttlSeconds = (retryHorizonHours + 1) * 3600;
  return claim(key, jobId, ttlSeconds);
}`,
      note: 'Horizon dari kontrak, ditambah jeda untuk request yang berangkat tepat di ujungnya.',
    },
    aws: {
      title: 'Amazon SQS FIFO queue key terms',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-key-terms.html',
      checked: '2026-11-23',
    },
  },
  'idem-gagal-bisa-ulang': {
    section: 'gagal-di-tengah',
    severity: 'wajib',
    statement: 'Kegagalan sebelum efek terjadi tidak mengunci kunci selamanya: retry dengan kunci itu meneruskannya.',
    why: 'Proses bisa mati di antara klaim dan pengiriman pesan, dan yang mati tidak sempat melepaskan klaimnya. Bila klaim saja sudah dianggap selesai, setiap retry mendapat 202 untuk job yang tidak pernah dikirim. Klaim karena itu punya lease: lewat waktunya, retry berikutnya boleh mengambil alih dengan id yang sama.',
    broken: {
      language: 'ts',
      code: `declare function claim(
  key: string,
  jobId: string,
): Promise<{ claimed: boolean; value: string }>;
declare function send(jobId: string): Promise<void>;

export async function accept(key: string, newId: string) {
  const { claimed, value } = await claim(key, newId);
  if (claimed) await send(value);
  return { status: 202, jobId: value };
}`,
      note: 'Bila send gagal, kuncinya tetap terklaim. Retry menjawab 202, dan tidak ada yang mengerjakan.',
    },
    right: {
      language: 'ts',
      code: `interface Claim {
  readonly jobId: string;
  readonly sent: boolean;
  readonly leaseUntil: number;
}
declare const keys: {
  claim(
    key: string,
    mine: Claim,
  ): Promise<{ claimed: boolean; value: Claim }>;
  replace(key: string, from: Claim, to: Claim): Promise<boolean>;
};
declare function send(jobId: string): Promise<void>;

export async function accept(key: string, mine: Claim, now: number) {
  const { claimed, value } = await keys.claim(key, mine);
  const { jobId } = value;
  const held = { ...mine, jobId };
  if (!claimed) {
    if (value.sent) return { status: 202, jobId };
    if (now < value.leaseUntil) return { status: 503 };
    const taken = await keys.replace(key, value, held);
    if (!taken) return { status: 503 };
  }
  await send(jobId);
  await keys.replace(key, held, { ...held, sent: true });
  return { status: 202, jobId };
}`,
      note: 'Lease yang lewat diambil alih satu retry, dengan job yang sama. Sebelum itu 503, supaya client kembali lagi.',
    },
    aws: {
      title: 'Making retries safe with idempotent APIs',
      url: 'https://aws.amazon.com/builders-library/making-retries-safe-with-idempotent-APIs/',
      checked: '2026-11-23',
    },
  },
});
