import { defineRules } from '#course';

export const rules = defineRules('evolusi-operasi-capstone', {
  'breaking-terdeteksi': {
    section: 'yang-mematahkan-dan-yang-tidak',
    severity: 'wajib',
    statement:
      'Perubahan yang mematahkan client, dari field yang dihapus sampai syarat auth yang diperketat, dikenali sebelum dirilis.',
    why: 'Client hanya tahu kontrak yang ia baca saat ditulis. Field yang hilang, arti yang bergeser, atau status yang berganti membuat kode yang tidak disentuh siapa pun mulai salah, sering tanpa error. Mengenalinya butuh perbandingan kontrak lama dan baru sampai ke bagian yang bersarang, karena mata peninjau berhenti di tingkat pertama.',
    broken: {
      language: 'ts',
      code: `interface Field {
  readonly type: string;
}
type Shape = Readonly<Record<string, Field>>;

export function isBreaking(before: Shape, after: Shape): boolean {
  const names = (shape: Shape) => Object.keys(shape);
  return names(before).length > names(after).length;
}`,
      note: 'Yang dihitung hanya jumlahnya. Satu field dihapus dan satu ditambah lolos sebagai perubahan aman.',
    },
    right: {
      language: 'ts',
      code: `interface Field {
  readonly type: string;
  readonly fields?: Shape;
}
type Shape = Readonly<Record<string, Field>>;

export function findBroken(
  before: Shape,
  after: Shape,
  path = '',
): readonly string[] {
  return Object.entries(before).flatMap(([name, field]) => {
    const at = \`\${path}/\${name}\`;
    const next = after[name];
    if (next === undefined || next.type !== field.type) return [at];
    return findBroken(field.fields ?? {}, next.fields ?? {}, at);
  });
}`,
      note: 'Setiap field respons lama dicari di yang baru, sampai ke dalam, dan yang patah disebut tempatnya.',
    },
    aws: {
      title: 'REL03-BP03 Provide service contracts per API',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_service_architecture_api_contracts.html',
      checked: '2026-11-27',
    },
  },
  'non-breaking-tak-salah-tuduh': {
    section: 'yang-mematahkan-dan-yang-tidak',
    severity: 'wajib',
    statement: 'Perubahan yang kompatibel, misalnya field respons baru, tidak dilaporkan sebagai breaking.',
    why: 'Pemeriksa yang berteriak pada setiap perubahan akan dimatikan orang, lalu perubahan yang sungguh mematahkan ikut lewat. Arahnya juga berbeda: field baru di respons boleh diabaikan client, sedangkan field wajib baru di request mematahkan semua client yang belum mengirimnya. Pemeriksa yang tidak membedakan arah salah di salah satunya.',
    broken: {
      language: 'ts',
      code: `type Shape = Readonly<Record<string, { readonly type: string }>>;

export function isBreaking(before: Shape, after: Shape): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}`,
      note: 'Setiap selisih disebut breaking, termasuk field respons baru dan urutan yang berganti.',
    },
    right: {
      language: 'ts',
      code: `interface Field {
  readonly type: string;
  readonly required: boolean;
}
type Shape = Readonly<Record<string, Field>>;

export function findNewDemands(
  before: Shape,
  after: Shape,
): readonly string[] {
  return Object.entries(after)
    .filter(([, { required }]) => required)
    .filter(([name]) => before[name]?.required !== true)
    .map(([name]) => name);
}`,
      note: 'Di sisi request yang dicari adalah tuntutan baru. Di sisi respons, tambahan tidak mematahkan siapa pun.',
    },
    aws: {
      title: 'REL03-BP03 Provide service contracts per API',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_service_architecture_api_contracts.html',
      checked: '2026-11-27',
    },
  },
  'enum-bila-toleran': {
    section: 'yang-mematahkan-dan-yang-tidak',
    severity: 'wajib',
    statement: 'Nilai enum baru dianggap aman hanya bila semua consumer siap menerima nilai yang belum dikenalnya.',
    why: 'Di sisi server, menambah nilai tampak seperti menambah field. Di sisi client, `switch` tanpa cabang bawaan berhenti atau salah jalan pada nilai yang tidak dikenalnya. Aman atau tidaknya tidak tertulis di schema, melainkan di kode consumer, jadi jawabannya berasal dari catatan consumer.',
    broken: {
      language: 'ts',
      code: `type Status = 'OPEN' | 'CLOSED';

export function label(status: Status): string {
  const labels: Record<Status, string> = {
    OPEN: 'Terbuka',
    CLOSED: 'Ditutup',
  };
  return labels[status].toUpperCase();
}`,
      note: 'Di client, `SUSPENDED` yang baru tidak ada di peta ini, dan halamannya berhenti pada undefined.',
    },
    right: {
      language: 'ts',
      code: `interface Consumer {
  readonly name: string;
  readonly toleratesUnknown: boolean;
}

export function brokenByNewValue(
  consumers: readonly Consumer[],
): readonly string[] {
  return consumers
    .filter(({ toleratesUnknown }) => !toleratesUnknown)
    .map(({ name }) => name);
}`,
      note: 'Yang menentukan adalah consumer. Selama daftar ini tidak kosong, nilai baru adalah perubahan breaking.',
    },
    aws: {
      title: 'REL03-BP03 Provide service contracts per API',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_service_architecture_api_contracts.html',
      checked: '2026-11-27',
    },
  },
  'breaking-butuh-versi-atau-migrasi': {
    section: 'versi-dan-jalan-pindah',
    severity: 'wajib',
    statement:
      'Perubahan breaking hanya keluar lewat versi baru dengan jalan pindah, tidak pernah mengganti versi yang sedang dipakai.',
    why: 'Mengubah `/v1` di tempat memindahkan semua consumer pada detik yang sama, termasuk yang rilisnya sebulan sekali. Tidak ada yang bisa mundur, karena yang lama sudah tidak ada. Versi baru yang berjalan di samping versi lama membuat setiap consumer pindah pada waktunya sendiri.',
    broken: {
      language: 'json',
      code: `{
  "path": "/v1/cases",
  "change": { "remove": "riskBand" },
  "release": "in-place"
}`,
      note: 'Client `/v1` yang kemarin benar hari ini menerima bentuk lain.',
    },
    right: {
      language: 'json',
      code: `{
  "path": "/v2/cases",
  "change": { "remove": "riskBand" },
  "keeps": "/v1/cases",
  "sunset": "2027-06-30",
  "guide": "https://api.example.go.id/docs/v1-ke-v2"
}`,
      note: 'Keduanya berjalan bersama, dengan tanggal akhir dan panduan pindah.',
    },
    aws: {
      title: 'Custom domain names: routing rules for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-mode.html',
      checked: '2026-11-27',
    },
  },
  'hapus-setelah-migrasi': {
    section: 'versi-dan-jalan-pindah',
    severity: 'wajib',
    statement: 'Field, endpoint, atau versi dihapus hanya setelah semua consumer berhenti memakainya.',
    why: 'Tanggal di pengumuman tidak memindahkan siapa pun. Partner yang lambat, job bulanan, dan aplikasi mobile versi lama masih memanggil sesudah tenggat. Yang memberi tahu kapan aman adalah pemakaian yang diukur per consumer, dan angka itu harus nol cukup lama untuk memuat job yang paling jarang.',
    broken: {
      language: 'ts',
      code: `export function mayRemove(announced: Date, today: Date): boolean {
  const days = (today.getTime() - announced.getTime()) / 86_400_000;
  return days > 90;
}`,
      note: 'Yang diperiksa hanya kalender. Partner yang belum pindah tetap patah.',
    },
    right: {
      language: 'ts',
      code: `interface Usage {
  readonly consumer: string;
  readonly callsLast45Days: number;
}

export function stillUsing(
  usage: readonly Usage[],
): readonly string[] {
  return usage
    .filter(({ callsLast45Days }) => callsLast45Days > 0)
    .map(({ consumer }) => consumer);
}`,
      note: 'Selama ada nama di daftar ini, belum dihapus. Jendela 45 hari memuat job yang berjalan sebulan sekali.',
    },
    aws: {
      title: 'Variables for access logging for API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html',
      checked: '2026-11-27',
    },
  },
  'graphql-deprecate-dulu': {
    section: 'graphql-menua-per-field',
    severity: 'wajib',
    statement: 'Field GraphQL ditandai `@deprecated` beserta penggantinya sebelum dihapus.',
    why: 'Schema GraphQL dipakai bersama dan jarang diberi versi, jadi perubahannya terjadi per field. Directive `@deprecated` membuat editor, codegen, dan pemeriksa schema memberi tahu setiap pemakai, beserta alasannya. Field yang langsung hilang membuat seluruh query yang menyebutnya ditolak, termasuk bagian yang tidak berubah.',
    broken: {
      language: 'graphql',
      code: `type Case {
  id: ID!
  risk: RiskAssessment!
}

type RiskAssessment {
  score: Int!
  band: String!
}`,
      note: '`legacyRiskBand` hilang dalam satu rilis. Query lama ditolak seluruhnya saat validasi.',
    },
    right: {
      language: 'graphql',
      code: `type Case {
  id: ID!
  legacyRiskBand: String
    @deprecated(reason: "Pakai risk.score dan risk.band")
  risk: RiskAssessment!
}

type RiskAssessment {
  score: Int!
  band: String!
}`,
      note: 'Yang lama masih menjawab, menyebut penggantinya, dan baru hilang setelah tidak ada yang meminta.',
    },
    aws: {
      title: 'Designing a GraphQL API with AWS AppSync: schema',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/designing-your-schema.html',
      checked: '2026-11-27',
    },
  },
  'operasi-iac-review-rollback': {
    section: 'mengubah-yang-sedang-berjalan',
    severity: 'disarankan',
    statement:
      'Perubahan produksi lewat IaC yang ditinjau, dengan stage terpisah, rollback yang pernah dicoba, dan runbook.',
    why: 'Perubahan di konsol tidak meninggalkan selisih yang bisa ditinjau dan tidak bisa diulang di stage lain. Authorizer, policy, WAF, dan limit adalah penjaga pintu: salah satu huruf menutup semua orang atau membuka semua orang. Saat itu terjadi, yang dicari orang bukan penyebabnya, melainkan cara mundur.',
    broken: {
      language: 'yaml',
      code: `change:
  what: rate limit POST /v1/cases 50 -> 500
  where: production console
  review: none
  rollback: edit it back`,
      note: 'Tidak ada yang meninjau, dan angka lamanya hanya ada di ingatan orang yang mengubah.',
    },
    right: {
      language: 'yaml',
      code: `change:
  what: rate limit POST /v1/cases 50 -> 500
  where: infrastructure repository, stage staging first
  review: platform and case service owners
  rollback: previous revision, rehearsed in staging
  runbook: runbooks/lonjakan-429.md`,
      note: 'Selisihnya terbaca, dicoba di stage lain, dan jalan mundurnya sudah pernah dilalui.',
    },
    aws: {
      title: 'OPS05-BP10 Fully automate integration and deployment',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_dev_integ_auto_integ_deploy.html',
      checked: '2026-11-27',
    },
  },
  'biaya-menyeluruh': {
    section: 'harga-satu-request',
    severity: 'disarankan',
    statement:
      'Perkiraan biaya memuat authorizer, backend, data, log, WAF, transfer, cache, dan retry, tidak hanya request gateway.',
    why: 'Harga per juta request adalah angka yang paling mudah ditemukan dan sering bukan yang terbesar. Log yang boros, respons yang gemuk, dan authorizer tanpa cache bisa melampauinya, dan retry mengalikan semuanya sekaligus. Perkiraan yang hanya memuat gateway membuat keputusan produk dan arsitektur bersandar pada bagian yang salah.',
    broken: {
      language: 'ts',
      code: `export function monthlyCost(requestsMillion: number): number {
  const gatewayPerMillion = 3.5;
  return requestsMillion * gatewayPerMillion;
}`,
      note: 'Satu dari sembilan komponen, dan yang retry-nya tidak dihitung.',
    },
    right: {
      language: 'ts',
      code: `type Component =
  | 'gateway'
  | 'authorizer'
  | 'backend'
  | 'data'
  | 'log'
  | 'waf'
  | 'transfer'
  | 'cache';

export function monthlyCost(
  requestsMillion: number,
  attemptsPerRequest: number,
  perMillion: Readonly<Record<Component, number>>,
): number {
  const unit = Object.values(perMillion).reduce((a, b) => a + b, 0);
  return requestsMillion * attemptsPerRequest * unit;
}`,
      note: 'Semua komponen dijumlahkan, lalu dikalikan percobaan per request. Retry ikut ditagih di setiap komponen.',
    },
    aws: {
      title: 'Amazon API Gateway pricing',
      url: 'https://aws.amazon.com/api-gateway/pricing/',
      checked: '2026-11-27',
    },
  },
  'waf-di-batas-publik': {
    section: 'waf-di-jalur-yang-dilalui',
    severity: 'wajib',
    statement:
      'AWS WAF di API publik dipasang pada komponen yang mendukungnya, dan tidak ada jalan lain yang melewatinya.',
    why: 'Web ACL hanya memeriksa request yang lewat di tempat ia dipasang. REST API, AppSync, dan Application Load Balancer menerimanya langsung, sedangkan HTTP API dan WebSocket API tidak, sehingga WAF dipasang pada CloudFront di depannya. Selama endpoint `execute-api` masih menjawab, penyerang tinggal memakai alamat itu dan tidak bertemu WAF sama sekali. Custom domain yang dipakai CloudFront pun bisa dipanggil langsung, jadi API juga menuntut bukti bahwa request datang dari CloudFront.',
    broken: {
      language: 'json',
      code: `{
  "api": "HTTP",
  "front": { "cloudFront": true, "webAcl": true },
  "disableExecuteApiEndpoint": false
}`,
      note: 'Web ACL ada di CloudFront, tetapi `execute-api` tetap melayani yang tidak lewat sana.',
    },
    right: {
      language: 'json',
      code: `{
  "api": "HTTP",
  "front": { "cloudFront": true, "webAcl": true },
  "disableExecuteApiEndpoint": true,
  "originProof": "secret header, checked by the authorizer"
}`,
      note: 'Endpoint bawaan mati, dan yang memanggil custom domain tanpa lewat CloudFront tidak membawa bukti itu.',
    },
    aws: {
      title: 'Use AWS WAF to protect your REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
      checked: '2026-11-22',
    },
  },
});
