import { defineRules } from '#course';

export const rules = defineRules('graphql-domain', {
  'schema-bahasa-domain': {
    section: 'schema-berbicara-bahasa-domain',
    severity: 'wajib',
    statement:
      'Tipe, field, dan operasi di schema memakai kata domain; nama tabel, kunci penyimpanan, dan JSON generik tidak muncul di sana.',
    why: 'Schema adalah kontrak. Begitu nama tabel dan partition key ada di dalamnya, client menulis query yang bergantung pada cara data disimpan, dan tabel tidak bisa diubah lagi tanpa mematahkan client. JSON generik lebih buruk: tidak ada tipe yang diperiksa, tidak ada field yang bisa diberi izin, dan tidak ada yang tahu apa yang dijanjikan.',
    broken: {
      language: 'graphql',
      code: `type Query {
  queryDynamoTable(
    tableName: String!
    key: String!
  ): AWSJSON
}

type CaseItem {
  pk: String!
  sk: String!
  gsi1pk: String
  data: AWSJSON
}`,
      note: 'Client harus tahu nama tabel dan bentuk kuncinya. Siapa pun yang bisa memanggilnya bisa membaca tabel apa pun.',
    },
    right: {
      language: 'graphql',
      code: `type Query {
  getCase(id: ID!): Case
  listCases(
    filter: CaseFilter
    limit: Int
    nextToken: String
  ): CaseConnection!
}

type Case {
  id: ID!
  tenantId: ID!
  status: CaseStatus!
  title: String!
  riskScore: Int
  createdAt: AWSDateTime!
}`,
      note: 'Kata-katanya kata orang yang menangani kasus. Di belakangnya boleh ada satu tabel, tiga tabel, atau layanan lain.',
    },
    aws: {
      title: 'Designing your GraphQL schema',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/designing-your-schema.html',
      checked: '2026-11-27',
    },
  },
  'schema-mutasi-bertujuan': {
    section: 'schema-berbicara-bahasa-domain',
    severity: 'disarankan',
    statement:
      'Setiap mutation menyatakan satu niat domain, dengan tipe input dan tipe hasil miliknya sendiri, bukan update generik.',
    why: 'Menyetujui kasus dan mengganti judulnya diperiksa dengan aturan yang berbeda dan oleh orang yang berbeda. Update generik menyatukan keduanya, sehingga otorisasi, validasi, dan jejak auditnya harus menebak maksud dari field yang kebetulan dikirim. Tipe hasil sendiri juga memberi tempat bagi error domain tanpa menumpang di errors.',
    broken: {
      language: 'graphql',
      code: `type Mutation {
  updateItem(id: ID!, json: AWSJSON!): AWSJSON
}`,
      note: 'Menyetujui kasus menjadi penggantian teks status, dan siapa pun yang boleh mengganti judul boleh melakukannya.',
    },
    right: {
      language: 'graphql',
      code: `type Mutation {
  submitCase(input: SubmitCaseInput!): SubmitCaseResult!
  approveCase(input: ApproveCaseInput!): ApproveCaseResult!
}

input ApproveCaseInput {
  caseId: ID!
  note: String
}

type ApproveCaseResult {
  case: Case
  problem: ApproveProblem
}

enum ApproveProblem {
  ALREADY_DECIDED
  EVIDENCE_MISSING
}`,
      note: 'Satu mutation satu keputusan. Izin, state, dan auditnya bisa ditulis per nama.',
    },
    aws: {
      title: 'Designing your GraphQL schema',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/designing-your-schema.html',
      checked: '2026-11-27',
    },
  },
  'graphql-tanpa-n1': {
    section: 'harga-satu-query',
    severity: 'wajib',
    statement:
      'Banyaknya panggilan ke sumber untuk sebuah daftar ditentukan oleh banyaknya field, bukan oleh banyaknya item di daftar.',
    why: 'Resolver sebuah field jalan satu kali untuk tiap induknya. Di bawah daftar 50 item, satu field yang memanggil layanan lain menjadi 50 panggilan, dan field di bawahnya 50 lagi. Di mesin pengembang dengan tiga baris data semuanya tampak baik; di produksi layanan lain itu yang pertama tumbang.',
    broken: {
      language: 'ts',
      code: `interface Officer {
  readonly id: string;
  readonly name: string;
}
declare function fetchOfficer(id: string): Promise<Officer>;

export async function assigneesOf(
  cases: readonly { readonly assigneeId: string }[],
): Promise<readonly Officer[]> {
  return Promise.all(
    cases.map(({ assigneeId }) => fetchOfficer(assigneeId)),
  );
}`,
      note: 'Serentak tidak sama dengan sedikit: 50 kasus tetap 50 panggilan, kini dalam satu ledakan.',
    },
    right: {
      language: 'ts',
      code: `interface Officer {
  readonly id: string;
  readonly name: string;
}
declare function fetchOfficers(
  ids: readonly string[],
): Promise<ReadonlyMap<string, Officer>>;

export async function assigneesOf(
  cases: readonly { readonly assigneeId: string }[],
): Promise<readonly (Officer | null)[]> {
  const ids = [...new Set(cases.map((one) => one.assigneeId))];
  const officers = await fetchOfficers(ids);
  return cases.map((one) => officers.get(one.assigneeId) ?? null);
}`,
      note: 'Satu panggilan dengan banyak id. Jawabannya dikembalikan dalam urutan kasusnya, dengan null untuk yang tidak ada.',
    },
    aws: {
      title: 'AWS AppSync JavaScript resolver function reference for Lambda',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html',
      checked: '2026-11-27',
    },
  },
  'graphql-limit-terbatas': {
    section: 'harga-satu-query',
    severity: 'wajib',
    statement:
      'Setiap daftar punya isi halaman bawaan yang kecil dan batas atas yang dipegang server, berapa pun limit yang diminta client.',
    why: 'Argumen limit ditulis client, jadi tanpa batas atas ia adalah cara meminta seluruh tabel. Batas itu juga pengali bagi semua yang ada di bawahnya: halaman 1.000 dengan dua daftar di dalamnya bukan 1.000 baris, melainkan 1.000 kali isi keduanya.',
    broken: {
      language: 'ts',
      code: `interface Args {
  readonly limit?: number;
  readonly nextToken?: string;
}

export function pageSize({ limit }: Args): number {
  return limit ?? 1000;
}`,
      note: 'limit: 10000 diteruskan apa adanya, dan client yang lupa mengisinya mendapat 1.000.',
    },
    right: {
      language: 'ts',
      code: `interface Args {
  readonly limit?: number;
  readonly nextToken?: string;
}
const byDefault = 20;
const most = 100;

export function pageSize({ limit }: Args): number {
  if (limit === undefined) return byDefault;
  return Math.min(Math.max(1, Math.trunc(limit)), most);
}`,
      note: 'Permintaan yang berlebihan dipangkas, dan nextToken membawa client ke halaman berikutnya.',
    },
    aws: {
      title: 'Designing your GraphQL schema',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/designing-your-schema.html',
      checked: '2026-11-27',
    },
  },
  'graphql-kedalaman-terbatas': {
    section: 'harga-satu-query',
    severity: 'wajib',
    statement: 'API membatasi kedalaman query dan banyaknya resolver yang boleh jalan dalam satu request.',
    why: 'Schema yang punya siklus, misalnya kasus dengan kasus terkait, menerima query sedalam apa pun. Tiap lapis mengalikan lapis sebelumnya, sehingga beberapa baris teks cukup untuk ribuan panggilan. Batas kedalaman menolak query itu sebelum satu sumber pun disentuh; batas resolver menahan yang dangkal tetapi lebar.',
    broken: {
      language: 'json',
      code: `{
  "name": "cases-dashboard",
  "authenticationType": "AMAZON_COGNITO_USER_POOLS",
  "queryDepthLimit": 0,
  "introspectionConfig": "ENABLED"
}`,
      note: 'Nol berarti tanpa batas kedalaman. Introspeksi yang menyala memudahkan orang menemukan siklusnya.',
    },
    right: {
      language: 'json',
      code: `{
  "name": "cases-dashboard",
  "authenticationType": "AMAZON_COGNITO_USER_POOLS",
  "queryDepthLimit": 8,
  "resolverCountLimit": 500,
  "introspectionConfig": "DISABLED"
}`,
      note: 'Angkanya dari query terdalam dan terlebar milik aplikasi sendiri, ditambah sedikit ruang.',
    },
    aws: {
      title: 'Configuring GraphQL run complexity, query depth, and introspection with AWS AppSync',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html',
      checked: '2026-11-27',
    },
  },
  'appsync-apikey-terbatas': {
    section: 'siapa-boleh-melihat-field-ini',
    severity: 'wajib',
    statement:
      'API key AppSync hanya dipakai untuk pengembangan atau data publik berisiko rendah, selalu berkedaluwarsa, dan tidak pernah membuka mutation.',
    why: 'API key dikirim bersama aplikasi, jadi siapa pun yang membuka alat pengembang browser memilikinya. Ia tidak membawa identitas: resolver tidak tahu siapa yang bertanya, dan catatan audit berisi nama aplikasinya. Mutation di belakangnya adalah tombol yang boleh ditekan seluruh internet.',
    broken: {
      language: 'json',
      code: `{
  "stage": "production",
  "defaultMode": "API_KEY",
  "apiKeyDays": 365,
  "openToApiKey": ["Query.listCases", "Mutation.submitCase"]
}`,
      note: 'Mode bawaan berlaku untuk semua field yang tidak menyebut mode lain, termasuk yang ditambahkan bulan depan.',
    },
    right: {
      language: 'json',
      code: `{
  "stage": "production",
  "defaultMode": "AMAZON_COGNITO_USER_POOLS",
  "additionalModes": ["API_KEY"],
  "apiKeyDays": 30,
  "openToApiKey": ["Query.officeHours"]
}`,
      note: 'Yang terbuka hanya jadwal kantor, dan kuncinya diganti tiap bulan. Sisanya menuntut pengguna.',
    },
    aws: {
      title: 'Configuring authorization and authentication to secure your GraphQL APIs',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
      checked: '2026-11-27',
    },
  },
  'multi-auth-terpetakan': {
    section: 'siapa-boleh-melihat-field-ini',
    severity: 'disarankan',
    statement:
      'Setiap field yang menerima mode auth selain mode bawaan ditandai di schema, bersama tipe yang dikembalikannya, dan tercatat di satu peta.',
    why: 'Field tanpa tanda hanya menerima mode bawaan, jadi mutation yang dibuka untuk IAM bisa mengembalikan tipe yang field-nya tertutup bagi IAM, lalu client melihat null. Arah sebaliknya lebih buruk: tanda yang ditempel pada seluruh tipe ikut membuka field yang ditambahkan kemudian.',
    broken: {
      language: 'graphql',
      code: `type Mutation {
  recordRiskScore(input: RiskScoreInput!): Case @aws_iam
}

type Case {
  id: ID!
  title: String!
  riskScore: Int
}`,
      note: 'Layanan penilai memanggil dengan IAM dan mendapat null: tipe Case hanya menerima mode bawaan.',
    },
    right: {
      language: 'graphql',
      code: `type Mutation {
  recordRiskScore(input: RiskScoreInput!): RiskScoreResult
    @aws_iam
}

type RiskScoreResult @aws_iam {
  caseId: ID!
  recordedAt: AWSDateTime!
}

type Case {
  id: ID!
  title: String!
  riskScore: Int
    @aws_cognito_user_pools(cognito_groups: ["analyst"])
}`,
      note: 'Layanan mendapat tipe hasilnya sendiri. Case tetap milik pengguna, dengan satu field untuk satu kelompok.',
    },
    aws: {
      title: 'Configuring authorization and authentication to secure your GraphQL APIs',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
      checked: '2026-11-27',
    },
  },
  'graphql-field-terlindungi': {
    section: 'siapa-boleh-melihat-field-ini',
    severity: 'wajib',
    statement:
      'Field sensitif punya otorisasinya sendiri; caller yang tidak berhak menerima null dan error tanpa isi field itu, lewat jalur query mana pun.',
    why: 'Di graf, satu objek dicapai lewat banyak jalan: langsung, lewat daftar, lewat kasus terkait, lewat hasil mutation. Pemeriksaan yang hanya ada di salah satunya dilewati lewat yang lain. Yang menempel pada field berlaku di semua jalan.',
    broken: {
      language: 'ts',
      code: `interface Context {
  readonly groups: readonly string[];
}
interface Case {
  readonly id: string;
  readonly riskScore: number;
}
declare function load(id: string): Promise<Case>;

export async function getCase(id: string, context: Context) {
  const found = await load(id);
  return context.groups.includes('analyst')
    ? found
    : { ...found, riskScore: null };
}`,
      note: 'Hanya getCase yang menyembunyikan nilainya. listCases dan related mengembalikannya utuh.',
    },
    right: {
      language: 'ts',
      code: `interface Context {
  readonly groups: readonly string[];
  readonly addError: (code: string) => void;
}
interface Case {
  readonly id: string;
  readonly riskScore: number;
}

export function riskScore(parent: Case, context: Context) {
  if (context.groups.includes('analyst')) return parent.riskScore;
  context.addError('FIELD_NOT_ALLOWED');
  return null;
}`,
      note: 'Resolver milik field itu sendiri, jadi jalan mana pun melewatinya. Errornya menyebut kode, bukan nilainya.',
    },
    aws: {
      title: 'Configuring authorization and authentication to secure your GraphQL APIs',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
      checked: '2026-11-27',
    },
  },
  'subscription-terisolasi': {
    section: 'event-sampai-ke-siapa',
    severity: 'wajib',
    statement:
      'Event hanya sampai ke pelanggan yang berhak atas tenant itu, apa pun argumen yang dikirim client; tenant sebuah event diambil dari datanya sendiri.',
    why: 'Argumen subscription ditulis client, jadi filter yang hanya membacanya membiarkan siapa pun berlangganan ke tenant lain. Di sisi pengirim, tenant yang diambil dari body menyalurkan event ke orang yang salah. Keduanya sunyi: tidak ada request yang gagal, hanya seseorang yang membaca kabar yang bukan untuknya.',
    broken: {
      language: 'ts',
      code: `interface Context {
  readonly args: { readonly tenantId: string };
  readonly identity: { readonly tenantId: string };
}

export function response(context: Context) {
  return { tenantId: { eq: context.args.tenantId } };
}`,
      note: 'Filter mengikuti argumen. Mengganti satu kata di query sudah cukup untuk mendengar tenant lain.',
    },
    right: {
      language: 'ts',
      code: `interface Context {
  readonly args: { readonly tenantId: string };
  readonly identity: { readonly tenantId: string };
}

declare const util: { unauthorized(): never };

export function response(context: Context) {
  const { tenantId } = context.identity;
  if (context.args.tenantId !== tenantId)
    return util.unauthorized();
  return { tenantId: { eq: tenantId } };
}`,
      note: 'Resolver subscription membandingkan argumen dengan claim, lalu menyaring menurut claim.',
    },
    aws: {
      title: 'Defining enhanced subscriptions filters in AWS AppSync',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html',
      checked: '2026-11-23',
    },
  },
  'cache-memuat-identitas': {
    section: 'cache-yang-tahu-siapa-bertanya',
    severity: 'wajib',
    statement:
      'Kunci cache respons memuat identitas atau tenant, atau cache itu hanya dipakai untuk data yang sama bagi semua orang.',
    why: 'Cache menjawab sebelum resolver, jadi sebelum pemeriksaan apa pun di dalamnya. Bila dua orang dengan pertanyaan yang sama mendapat kunci yang sama, orang kedua menerima jawaban orang pertama. Tidak ada error dan tidak ada log dari resolver, sebab resolver tidak jalan.',
    broken: {
      language: 'json',
      code: `{
  "field": "Query.listCases",
  "ttl": 300,
  "cachingKeys": ["$context.arguments.limit"]
}`,
      note: 'Dua tenant yang sama-sama meminta 20 kasus pertama berbagi satu jawaban selama lima menit.',
    },
    right: {
      language: 'json',
      code: `{
  "field": "Query.listCases",
  "ttl": 60,
  "cachingKeys": [
    "$context.identity.sub",
    "$context.arguments.limit",
    "$context.arguments.nextToken"
  ]
}`,
      note: 'Semua yang ikut menentukan jawaban ikut menjadi kunci. sub menunjuk satu orang, dan orang itu ada di satu tenant.',
    },
    aws: {
      title: 'Configuring server-side caching and API payload compression in AWS AppSync',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html',
      checked: '2026-11-27',
    },
  },
});
