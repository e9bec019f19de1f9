import type { CheckMessage } from '#kit';
import type { FindingParams } from '#verdict';
import { answerOf, callerOf, routeOf } from '../words.id.ts';

const sample = {
  role: 'supervisor',
  callerTenant: 'dinas-utara',
  route: 'getCase',
  caseId: 'case-4821',
  tenant: 'balai-timur',
  caseStatus: 'OPEN',
  answer: 200,
};

/** What a caller got that was not for it, in one line. */
function got(params: FindingParams): string {
  if (params['route'] === 'listCases') return 'kasus itu ada di daftarnya';
  return params['route'] === 'approveCase'
    ? `persetujuan berjalan, ${answerOf(params)}`
    : `kasus terbaca, ${answerOf(params)}`;
}

const refused = (): string => 'ditolak, tanpa data dan tanpa perubahan';
const caseOf = ({ caseId }: FindingParams): string => (caseId === '' ? 'kasus itu' : `kasus ${String(caseId)}`);

export const isolationMessages = {
  'ignores-object-tenant': {
    title: 'Scope yang benar tidak membuka tenant lain',
    finding: (params) => `${callerOf(params)} mendapat ${caseOf(params)} milik ${String(params['tenant'])}`,
    why: () =>
      'Scope hanya mengatakan bahwa caller boleh memakai rute ini. Apakah kasus ini miliknya baru dapat dijawab setelah kasusnya dibandingkan dengan claim caller, di setiap rute.',
    got,
    expected: refused,
    sample,
  },
  'trusts-client-tenant': {
    title: 'Tenant berasal dari token',
    finding: (params) => `${callerOf(params)} menyebut tenant lain di request, dan ${routeOf(params)} mengikutinya`,
    why: () =>
      'Header, query, dan body ditulis oleh client, jadi siapa pun dapat mengisinya dengan tenant orang lain. Telusuri dari mana handler mengambil tenant sebelum membandingkannya dengan kasus.',
    got,
    expected: refused,
    sample,
  },
  'trusts-role-in-body': {
    title: 'Body hanya membawa masukan bisnis',
    finding: (params) => `${callerOf(params)} menulis role lain di body, dan ${caseOf(params)} disetujui`,
    why: () =>
      'Body adalah kiriman client, bukan identitas. Keputusan yang dibuat dari role di dalamnya ditentukan oleh siapa pun yang dapat mengetik.',
    got,
    expected: refused,
    sample: { ...sample, role: 'investigator', route: 'approveCase' },
  },
  'auditor-crosses-unlisted-tenant': {
    title: 'Auditor hanya di tenant yang terdaftar',
    finding: (params) =>
      params['route'] === 'listCases'
        ? 'Daftar auditor memuat kasus dari tenant di luar daftarnya'
        : `Auditor membaca ${caseOf(params)} di ${String(params['tenant'])}, yang tidak ada dalam daftarnya`,
    why: () =>
      'Akses lintas tenant adalah izin yang diberikan per tenant, bukan sifat dari role. Bandingkan tenant kasus dengan daftar yang dibawa token auditor.',
    got,
    expected: refused,
    sample: { ...sample, role: 'auditor' },
  },
  'auditor-writes': {
    title: 'Auditor hanya membaca',
    finding: (params) => `Auditor menyetujui ${caseOf(params)}`,
    why: () =>
      'Auditor memeriksa pekerjaan orang lain, sehingga tidak boleh ikut mengubahnya. Tokennya memang membawa scope persetujuan; yang menolak seharusnya aturan role atas aksi.',
    got,
    expected: refused,
    sample: { ...sample, role: 'auditor', route: 'approveCase' },
  },
  'auditor-sees-sealed': {
    title: 'Kasus tersegel tidak terlihat dari luar',
    finding: (params) =>
      params['route'] === 'listCases'
        ? `Daftar ${String(params['role'])} memuat kasus tersegel yang seharusnya tersembunyi`
        : `${String(params['role'])} membaca ${caseOf(params)} yang tersegel`,
    why: () =>
      'Kebijakan sedang menyembunyikan kasus tersegel dari auditor dan respondent. Segel ikut menentukan boleh tidaknya membaca, di rute detail maupun di daftar.',
    got,
    expected: () => 'tidak terlihat sama sekali',
    sample: { ...sample, role: 'auditor' },
  },
  'respondent-reads-unlinked-case': {
    title: 'Respondent hanya kasus yang tertaut',
    finding: (params) =>
      params['route'] === 'listCases'
        ? 'Daftar respondent memuat kasus yang tidak tertaut kepadanya'
        : `Respondent membaca ${caseOf(params)} yang tidak tertaut kepadanya`,
    why: () =>
      'Respondent adalah pihak luar: berada di tenant yang sama tidak memberinya hak apa pun. Yang mengikatnya pada kasus adalah `respondentId`.',
    got,
    expected: refused,
    sample: { ...sample, role: 'respondent' },
  },
  'investigator-crosses-unit': {
    title: 'Investigator hanya kasus yang terkait',
    finding: (params) =>
      params['route'] === 'listCases'
        ? 'Daftar investigator memuat kasus di luar unit dan wilayahnya'
        : `Investigator membaca ${caseOf(params)} di luar unit dan wilayahnya`,
    why: () =>
      'Di dalam satu tenant pun investigator hanya menangani kasus yang terkait dengannya. Lewat unit atau lewat wilayah, itu dikatakan oleh `Policy.relation`.',
    got,
    expected: refused,
    sample: { ...sample, role: 'investigator' },
  },
  'ignores-case-status': {
    title: 'Status kasus ikut menentukan',
    finding: (params) => `${String(params['caseId'])} disetujui saat statusnya ${String(params['caseStatus'])}`,
    why: () =>
      'Supervisor memang berhak menyetujui, tetapi hanya dari satu status. Role menjawab siapa, status menjawab kapan; keduanya harus cocok dengan kebijakan.',
    got,
    expected: refused,
    sample: { ...sample, route: 'approveCase' },
  },
  'approves-twice-under-race': {
    title: 'Dua persetujuan serentak, satu yang jadi',
    finding: ({ caseId }) => `Dua supervisor menyetujui ${String(caseId)} pada saat yang sama`,
    why: () =>
      'Keduanya membaca status sebelum salah satu menulis, jadi keduanya melihat kasus yang masih menunggu. Periksa apakah perpindahan status bergantung pada status saat itu juga, dan apakah hasilnya dibaca.',
    got: ({ successes, transitions }) =>
      `${String(successes)} jawaban berhasil, ${String(transitions)} penulisan status`,
    expected: () => '1 jawaban berhasil, 1 penulisan status',
    sample: { ...sample, route: 'approveCase', successes: 2, transitions: 2 },
  },
  'reuses-decision-of-other-caller': {
    title: 'Keputusan tidak terbawa ke caller lain',
    finding: (params) =>
      params['allowed'] === true
        ? `Setelah ${String(params['otherRole'])} membaca ${caseOf(params)}, ${String(params['role'])} ikut mendapatkannya`
        : `Setelah ${String(params['otherRole'])} ditolak pada ${caseOf(params)}, ${String(params['role'])} ikut ditolak`,
    why: () =>
      'Kedua request dilayani environment yang sama, dan ingatan modul bertahan di antara keduanya. Apa pun yang disimpan di sana hanya boleh dipakai lagi bila semua yang menentukannya sama.',
    got: answerOf,
    expected: ({ allowed }) => (allowed === true ? 'caller kedua ditolak' : 'caller kedua dilayani'),
    sample: { ...sample, otherRole: 'investigator', allowed: true },
  },
  'decide-disagrees-with-policy': {
    title: '`decide` sejalan dengan kebijakan',
    finding: ({ role, action, caseId, about }) =>
      about === 'visible'
        ? `\`decide\` keliru tentang boleh tidaknya ${String(role)} tahu bahwa ${String(caseId)} ada`
        : `\`decide\` keliru tentang ${String(action)} oleh ${String(role)} atas ${String(caseId)}`,
    why: ({ caseStatus, sealed, relation, hide, sealedMode, callerTenant, caseTenant }) =>
      `Kasusnya di ${String(caseTenant)}, status ${String(caseStatus)}, ${sealed === true ? 'tersegel' : 'tidak tersegel'}; caller-nya di ${String(callerTenant)}. Kebijakannya: relasi ${String(relation)}, penyembunyian ${String(hide)}, segel ${String(sealedMode)}. Cari aturan soal yang membaca salah satu nilai itu.`,
    got: ({ about, expected }) => `\`${String(about)}\`: ${expected === true ? 'bukan true' : 'bukan false'}`,
    expected: ({ about, expected }) => `\`${String(about)}\`: ${String(expected)}`,
    sample: {
      role: 'investigator',
      action: 'COMMENT',
      caseId: 'case-4821',
      caseStatus: 'CLOSED',
      caseTenant: 'dinas-utara',
      callerTenant: 'dinas-utara',
      sealed: false,
      relation: 'UNIT',
      hide: 'ALWAYS_404',
      sealedMode: 'HIDE_CASE',
      about: 'allow',
      expected: false,
    },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
