import { defineRules } from '#course';

export const rules = defineRules('otorisasi-berlapis', {
  'scope-rute-minimum': {
    section: 'gerbang-rute',
    severity: 'wajib',
    statement: 'Setiap rute menuntut scope tersempit yang cocok dengan aksinya, dan tidak meminjam scope rute lain.',
    why: 'Peta rute ke scope adalah kebijakan pertama yang bisa ditinjau dengan dibaca. Bila rute `approve` hanya menuntut `cases:read`, semua pembaca lolos sampai ke kode persetujuan, dan seluruh beban ada di satu pemeriksaan di belakang. Scope yang sempit juga membatasi kerusakan bila sebuah token bocor.',
    broken: {
      language: 'json',
      code: `{
  "GET /v1/cases": "cases:read",
  "POST /v1/cases": "cases:read",
  "POST /v1/cases/{id}/approve": "cases:read"
}`,
      note: 'Satu scope untuk membaca, membuat, dan menyetujui.',
    },
    right: {
      language: 'json',
      code: `{
  "GET /v1/cases": "cases:read",
  "POST /v1/cases": "cases:create",
  "POST /v1/cases/{id}/approve": "cases:approve"
}`,
      note: 'Satu aksi, satu scope. Token pembaca berhenti di gateway.',
    },
    aws: {
      title: 'Control access to HTTP APIs with JWT authorizers in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
      checked: '2026-11-22',
    },
  },
  'scope-bukan-izin-objek': {
    section: 'gerbang-objek',
    severity: 'wajib',
    statement:
      'Scope menyatakan kemampuan secara umum; boleh tidaknya atas satu objek tertentu selalu diperiksa lagi di backend.',
    why: 'Scope diberikan saat token dibuat, ketika belum ada yang tahu kasus mana yang akan dibuka. `cases:read` berarti boleh membaca kasus, bukan boleh membaca `case-456`. Tanpa pemeriksaan objek, siapa pun yang punya scope itu bisa mengganti id di alamat dan membaca kasus tenant atau unit lain.',
    broken: {
      language: 'ts',
      code: `interface Principal {
  readonly scopes: readonly string[];
}
interface Case {
  readonly id: string;
}
declare function load(id: string): Promise<Case | undefined>;

export async function getCase(principal: Principal, id: string) {
  if (!principal.scopes.includes('cases:read'))
    return { status: 403 };
  return { status: 200, body: await load(id) };
}`,
      note: 'Setelah scope cocok, kasus siapa pun dikembalikan.',
    },
    right: {
      language: 'ts',
      code: `interface Principal {
  readonly tenantId: string;
  readonly unitId: string;
}
interface Case {
  readonly id: string;
  readonly tenantId: string;
  readonly unitId: string;
}
declare function load(id: string): Promise<Case | undefined>;

export async function getCase(principal: Principal, id: string) {
  const item = await load(id);
  if (item === undefined) return { status: 404 };
  const own =
    item.tenantId === principal.tenantId &&
    item.unitId === principal.unitId;
  return own ? { status: 200, body: item } : { status: 404 };
}`,
      note: 'Scope sudah diperiksa di rute. Di sini yang ditanya: kasus ini, untuk orang ini.',
    },
    aws: {
      title: 'Multi-tenant SaaS authorization and API access control',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/introduction.html',
      checked: '2026-11-22',
    },
  },
  'state-diperiksa-backend': {
    section: 'gerbang-state',
    severity: 'wajib',
    statement: 'Aksi yang bergantung pada state diputuskan terhadap state objek pada saat aksi itu dijalankan.',
    why: 'Hak menyetujui hanya berarti selama kasus menunggu persetujuan. State berubah di antara saat halaman dibuka dan tombol ditekan, dan juga di antara dua request yang datang bersamaan. Hanya backend yang membaca state dan menulis perubahannya di satu tempat, jadi di situlah pemeriksaannya.',
    broken: {
      language: 'ts',
      code: `interface Principal {
  readonly role: string;
}
declare function setStatus(
  id: string,
  status: string,
): Promise<void>;

export async function approveCase(
  principal: Principal,
  id: string,
): Promise<number> {
  if (principal.role !== 'supervisor') return 403;
  await setStatus(id, 'APPROVED');
  return 200;
}`,
      note: 'Supervisor bisa menyetujui kasus yang sudah ditutup, atau yang belum selesai diperiksa.',
    },
    right: {
      language: 'ts',
      code: `interface Principal {
  readonly role: string;
}
declare function setStatusIf(
  id: string,
  from: string,
  to: string,
): Promise<boolean>;

export async function approveCase(
  principal: Principal,
  id: string,
): Promise<number> {
  if (principal.role !== 'supervisor') return 403;
  const moved = await setStatusIf(
    id,
    'PENDING_SUPERVISOR_REVIEW',
    'APPROVED',
  );
  return moved ? 200 : 409;
}`,
      note: 'Syarat state ikut dalam penulisan, jadi dua persetujuan serentak tidak bisa dua-duanya menang.',
    },
    aws: {
      title: 'DynamoDB condition expression CLI example',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html',
      checked: '2026-11-22',
    },
  },
  'lintas-tenant-hanya-bila-diizinkan': {
    section: 'lintas-tenant',
    severity: 'wajib',
    statement:
      'Batas tenant hanya boleh dilewati peran yang memang memegang daftar tenant, dan hanya untuk tenant di daftar itu.',
    why: 'Auditor memang bekerja lintas tenant, tetapi penugasannya menyebut tenant yang mana. Pengecualian yang ditulis sebagai "auditor boleh semua" membatalkan isolasi tenant bagi setiap akun berperan itu. Daftar tenant di claim membuat pengecualiannya bisa dihitung dan dicabut satu per satu.',
    broken: {
      language: 'ts',
      code: `interface Principal {
  readonly tenantId: string;
  readonly role: string;
}

export function mayCross(
  principal: Principal,
  tenantId: string,
): boolean {
  return (
    principal.tenantId === tenantId || principal.role === 'auditor'
  );
}`,
      note: 'Nama peran saja sudah membuka semua tenant.',
    },
    right: {
      language: 'ts',
      code: `interface Principal {
  readonly tenantId: string;
  readonly role: string;
  readonly auditTenants: readonly string[];
}

export function mayCross(
  principal: Principal,
  tenantId: string,
): boolean {
  if (principal.tenantId === tenantId) return true;
  return (
    principal.role === 'auditor' &&
    principal.auditTenants.includes(tenantId)
  );
}`,
      note: 'Peran membuka kemungkinan, daftar menentukan tenantnya.',
    },
    aws: {
      title: 'Design models for multi-tenant SaaS architectures',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/design-models.html',
      checked: '2026-11-22',
    },
  },
  'auditor-baca-saja': {
    section: 'empat-peran',
    severity: 'wajib',
    statement: 'Auditor hanya membaca: ia tidak mengubah kasus, dan bukti yang disegel tidak sampai kepadanya.',
    why: 'Auditor dipercaya melihat lebar karena ia tidak bisa mengubah apa yang dilihatnya. Begitu ia bisa menulis, hasil auditnya tidak lagi bisa dipisahkan dari perbuatannya sendiri. Bukti yang disegel dikecualikan karena tujuan audit menilai proses, bukan membuka rahasia perkara.',
    broken: {
      language: 'ts',
      code: `interface Principal {
  readonly role: string;
  readonly auditTenants: readonly string[];
}

export function decide(
  principal: Principal,
  action: 'READ' | 'APPROVE',
  tenantId: string,
): boolean {
  void action;
  return (
    principal.role === 'auditor' &&
    principal.auditTenants.includes(tenantId)
  );
}`,
      note: 'Keputusannya tidak melihat aksi, jadi auditor ikut boleh menyetujui.',
    },
    right: {
      language: 'ts',
      code: `interface Principal {
  readonly role: string;
  readonly auditTenants: readonly string[];
}

export function decide(
  principal: Principal,
  action: 'READ' | 'APPROVE',
  tenantId: string,
): boolean {
  if (principal.role !== 'auditor') return false;
  return (
    action === 'READ' && principal.auditTenants.includes(tenantId)
  );
}`,
      note: 'Aksi ditanya lebih dulu. Selain READ, jawabannya tolak.',
    },
    aws: {
      title: 'Security best practices in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
      checked: '2026-11-22',
    },
  },
  'respondent-hanya-tertaut': {
    section: 'empat-peran',
    severity: 'wajib',
    statement: 'Pihak luar hanya melihat kasus yang memuat respondent ID miliknya, bukan semua kasus di tenantnya.',
    why: 'Respondent berada di tenant yang sama dengan ratusan respondent lain. Penyaring tenant saja membuat satu pihak bisa membaca perkara pihak lain, dan dalam penegakan aturan itu kebocoran paling mahal. Kaitannya ada di data kasus, jadi hanya backend yang bisa memeriksanya.',
    broken: {
      language: 'ts',
      code: `interface Principal {
  readonly tenantId: string;
}
interface Case {
  readonly tenantId: string;
  readonly respondentIds: readonly string[];
}

export function respondentMayRead(
  principal: Principal,
  item: Case,
): boolean {
  return item.tenantId === principal.tenantId;
}`,
      note: 'Tenant sama dianggap cukup. Semua perkara di tenant itu terbuka bagi semua respondent.',
    },
    right: {
      language: 'ts',
      code: `interface Principal {
  readonly tenantId: string;
  readonly respondentId?: string;
}
interface Case {
  readonly tenantId: string;
  readonly respondentIds: readonly string[];
}

export function respondentMayRead(
  principal: Principal,
  item: Case,
): boolean {
  if (
    principal.respondentId === undefined ||
    item.tenantId !== principal.tenantId
  )
    return false;
  return item.respondentIds.includes(principal.respondentId);
}`,
      note: 'Tanpa claim respondent ID tidak ada yang terbuka, dan dengan claim pun hanya kasus yang tertaut.',
    },
    aws: {
      title: 'Multi-tenant SaaS authorization and API access control',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/introduction.html',
      checked: '2026-11-22',
    },
  },
  'sealed-tak-bocor': {
    section: 'yang-disegel',
    severity: 'wajib',
    statement:
      'Keberadaan objek atau field yang disegel tidak tampak lewat isi, jumlah, status, maupun header bagi yang tidak berhak.',
    why: 'Kadang fakta bahwa sebuah kasus ada sudah menjadi rahasianya. Isi yang kosong tetapi status 403, atau total yang berbeda satu dari jumlah baris, memberi tahu penanya bahwa sesuatu disembunyikan. Maka jawaban untuk yang tersembunyi dibuat oleh jalur yang sama dengan jawaban untuk yang memang tidak ada.',
    broken: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
  readonly sealed: boolean;
}
declare function load(id: string): Promise<Case | undefined>;

export async function getCase(id: string, maySeeSealed: boolean) {
  const item = await load(id);
  if (item === undefined)
    return { status: 404, code: 'CASE_NOT_FOUND' };
  if (item.sealed && !maySeeSealed)
    return { status: 403, code: 'CASE_SEALED' };
  return { status: 200, item };
}`,
      note: 'Beda 404 dan 403 adalah jawaban atas pertanyaan yang seharusnya tidak dijawab.',
    },
    right: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
  readonly sealed: boolean;
}
declare function load(id: string): Promise<Case | undefined>;

const notFound = { status: 404, code: 'CASE_NOT_FOUND' } as const;

export async function getCase(id: string, maySeeSealed: boolean) {
  const item = await load(id);
  if (item === undefined || (item.sealed && !maySeeSealed))
    return notFound;
  return { status: 200, item };
}`,
      note: 'Tidak ada dan tersembunyi keluar dari baris yang sama, jadi tidak bisa berbeda.',
    },
    aws: {
      title: 'GetObject: Amazon S3 API Reference',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
      checked: '2026-11-22',
    },
  },
  'samar-404-konsisten': {
    section: '404-atau-403',
    severity: 'wajib',
    statement: 'Pilihan antara 404 dan 403 adalah satu kebijakan, diterapkan di satu tempat, dan sama di semua rute.',
    why: 'Penanya tidak wajib memakai rute yang kamu jaga. Bila GET menyamarkan kasus sebagai 404 tetapi approve menjawab 403, ia cukup bertanya lewat approve. Penyamaran baru berarti bila semua rute memberi jawaban yang sama untuk alasan yang sama.',
    broken: {
      language: 'ts',
      code: `type Route = 'GET /v1/cases/{id}' | 'POST /v1/cases/{id}/approve';

export function statusWhenDenied(route: Route): number {
  return route === 'GET /v1/cases/{id}' ? 404 : 403;
}`,
      note: 'Tiap rute punya kebijakan sendiri. Yang paling longgar menentukan apa yang bocor.',
    },
    right: {
      language: 'ts',
      code: `type Decision =
  | { readonly allow: true }
  | { readonly allow: false; readonly visible: boolean };

export function statusOf(decision: Decision): number {
  if (decision.allow) return 200;
  return decision.visible ? 403 : 404;
}`,
      note: 'Keputusan membawa jawabannya sendiri. Semua rute menerjemahkannya lewat fungsi ini.',
    },
    aws: {
      title: 'GetObject: Amazon S3 API Reference',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
      checked: '2026-11-22',
    },
  },
  'keputusan-diaudit': {
    section: 'jejak-keputusan',
    severity: 'wajib',
    statement:
      'Setiap keputusan, izin maupun tolak, meninggalkan satu catatan: siapa, aksi, objek, hasil, dan alasan, tanpa token atau data pribadi.',
    why: 'Pertanyaan sesudah kejadian selalu sama: siapa membuka kasus ini, dan atas dasar apa. Penolakan sama pentingnya dengan izin, karena deretan penolakan adalah tanda orang sedang mencoba-coba. Catatan yang menyalin token atau email menjadi kebocoran baru, jadi isinya dipilih, bukan disalin.',
    broken: {
      language: 'ts',
      code: `interface Decision {
  readonly allow: boolean;
  readonly reason: string;
}
declare function write(entry: unknown): Promise<void>;

export async function audit(
  claims: { readonly sub: string; readonly email: string },
  decision: Decision,
) {
  if (decision.allow) await write({ claims, decision });
}`,
      note: 'Penolakan tidak tercatat, objeknya tidak disebut, dan email ikut tersimpan.',
    },
    right: {
      language: 'ts',
      code: `interface Decision {
  readonly allow: boolean;
  readonly reason: string;
}
declare function write(entry: unknown): Promise<void>;

export async function audit(
  sub: string,
  action: string,
  object: string,
  decision: Decision,
) {
  const result = decision.allow ? 'ALLOW' : 'DENY';
  await write({
    sub,
    action,
    object,
    result,
    reason: decision.reason,
  });
}`,
      note: 'Lima field yang dipilih, untuk izin dan tolak.',
    },
    aws: {
      title: 'SEC04-BP01 Configure service and application logging',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging.html',
      checked: '2026-11-22',
    },
  },
});
