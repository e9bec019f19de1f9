import type { GateName, Outcome } from './model.ts';
import type { Knob, Settings } from './settings.ts';

/** Every sentence of the simulator. */
export const title = 'Simulator: satu request, empat gerbang';
export const reset = 'Ulang';
export const controlsLabel = 'Isi request';

export const gates: Readonly<
  Record<GateName, { readonly title: string; readonly question: string; readonly place: string }>
> = {
  identity: { title: 'Identitas', question: 'Siapa ini?', place: 'gateway' },
  scope: { title: 'Scope rute', question: 'Boleh memakai rute ini?', place: 'gateway' },
  object: { title: 'Objek', question: 'Boleh atas kasus ini?', place: 'backend' },
  state: { title: 'State', question: 'Boleh dalam keadaan ini?', place: 'backend' },
};
export const gateState = { open: 'lewat', closed: 'tertahan', unreached: 'tidak tercapai' } as const;

export const knobLabels: Readonly<Record<Knob, string>> = {
  action: 'Request',
  token: 'Token',
  scopes: 'Scope di token',
  role: 'Peran',
  tenant: 'Tenant di token',
  caseId: 'Kasus',
  status: 'State kasus',
  hide: 'Kebijakan menolak',
  authorizer: 'Gateway',
};

export const choiceLabels: { readonly [K in Knob]: Readonly<Record<Settings[K], string>> } = {
  action: { READ: 'GET, membaca', APPROVE: 'POST approve' },
  token: { valid: 'sah', expired: 'kedaluwarsa', forged: 'signature salah', id: 'ID token', missing: 'tidak ada' },
  scopes: { none: 'tanpa scope', read: 'cases:read', approve: 'read dan approve' },
  role: {
    investigator: 'investigator',
    supervisor: 'supervisor',
    auditor: 'auditor',
    respondent: 'respondent',
    intern: 'magang (baru)',
  },
  tenant: { 'tenant-a': 'tenant-a', 'tenant-b': 'tenant-b' },
  caseId: {
    'case-123': 'case-123',
    'case-124': 'case-124',
    'case-125': 'case-125',
    'case-126': 'case-126',
    'case-456': 'case-456',
    'case-789': 'case-789',
    'case-999': 'case-999',
  },
  status: {
    IN_INVESTIGATION: 'IN_INVESTIGATION',
    PENDING_SUPERVISOR_REVIEW: 'PENDING_…_REVIEW',
    APPROVED: 'APPROVED',
  },
  hide: { ALWAYS_404: 'selalu 404', '403_WITHIN_TENANT': '403 di tenant sendiri' },
  authorizer: { jwt: 'HTTP API, JWT', cognito: 'REST API, Cognito', lambda: 'Lambda authorizer' },
};

/** What is particular about each case, under its id in the map. */
export const caseNotes: Readonly<Record<Settings['caseId'], string>> = {
  'case-123': 'A, unit-1',
  'case-124': 'A, unit-2',
  'case-125': 'A, disegel',
  'case-126': 'A, diselidiki',
  'case-456': 'tenant B',
  'case-789': 'tenant C',
  'case-999': 'tidak ada',
};

export const mapTitle = (settings: Settings) =>
  `${settings.action === 'READ' ? 'Membaca' : 'Menyetujui'}, untuk setiap peran dan kasus`;
export const mapCorner = 'Kasus';
export const mapHint = 'Pilih sel untuk mengirim request itu. Tombol panah juga bisa.';
export const cellLabel = (role: string, caseId: string, outcome: Outcome) =>
  `${role}, ${caseId}: ${outcome.status ?? 'ditolak'}`;
export const rejectedCell = 'tolak';
export const tally = (allowed: number, all: number) => `${allowed} dari ${all} diizinkan`;

export const clientGets = 'Client menerima';
export const undocumented = 'ditolak, statusnya tidak didokumentasikan';
export const auditKept = 'Catatan audit';
export const noAudit = 'tidak ada, handler tidak terpanggil';
export const auditEntry = (settings: Settings, outcome: Outcome) =>
  `${outcome.stoppedAt === undefined ? 'ALLOW' : 'DENY'} ${settings.action} ${settings.caseId} (${outcome.reason})`;

const tokenReasons: Readonly<Record<string, string>> = {
  missing: 'Request datang tanpa token.',
  signature: 'Isi token ini ada yang mengubah, jadi signature-nya tidak cocok.',
  expiry: 'Token ini sudah kedaluwarsa.',
  tokenUse: 'Yang datang ID token, padahal API menunggu access token.',
};

const backendReasons: Readonly<Record<string, (settings: Settings) => string>> = {
  missing: ({ caseId }) => `${caseId} tidak ada. Ingat jawabannya, lalu bandingkan dengan kasus yang disembunyikan.`,
  'unknown-role': () => 'Tidak ada aturan untuk peran ini. Karena bawaannya tolak, ia tidak mendapat apa-apa.',
  'other-tenant': ({ caseId }) => `Scope-nya benar, tetapi ${caseId} milik tenant lain.`,
  'tenant-not-listed': ({ caseId }) => `Daftar audit memuat tenant-a dan tenant-b, dan ${caseId} di luar keduanya.`,
  'not-related': ({ caseId }) => `Tenant-nya sama, tetapi ${caseId} tidak ditugaskan ke unit-1.`,
  'not-linked': ({ caseId }) => `${caseId} tidak memuat respondent-7.`,
  sealed: ({ caseId }) => `${caseId} disegel. Coba case-999 yang tidak ada: jawabannya sama.`,
  'role-may-not': ({ role }) => `Peran ${role} boleh melihat kasus ini, tetapi tidak boleh menyetujuinya.`,
  'wrong-status': ({ status }) =>
    `Haknya ada, tetapi state kasusnya ${status}. Yang bisa disetujui hanya yang menunggu review.`,
};

/** What the request's end means, in one or two sentences. */
export function reading(settings: Settings, outcome: Outcome): string {
  switch (outcome.stoppedAt) {
    case undefined:
      return `Keempat gerbang terbuka. ${settings.caseId} ${settings.action === 'READ' ? 'dikembalikan' : 'disetujui'}, dan keputusannya dicatat.`;
    case 'identity':
      return `${tokenReasons[outcome.reason] ?? 'Token ini tidak untuk API kita.'} Gateway menolak sebelum scope ditanya.`;
    case 'scope':
      return `${settings.token === 'id' ? 'ID token tidak membawa scope' : 'Token tidak membawa scope rute ini'}, jadi gateway menolak sebelum ada data yang dibaca.`;
    case 'object':
    case 'state':
      return (
        (backendReasons[outcome.reason]?.(settings) ?? '') +
        (outcome.status === 404 && outcome.reason !== 'missing'
          ? ' Client hanya melihat 404, alasannya ada di catatan audit.'
          : '')
      );
  }
}

export const tryTitle = 'Coba ini';
export interface Experiment {
  readonly text: string;
  readonly changes: Partial<Settings>;
}
export const experiments: readonly Experiment[] = [
  {
    text: 'Sebagai auditor, minta case-125 yang disegel, lalu case-999 yang tidak ada. Cari bedanya.',
    changes: { role: 'auditor', action: 'READ', scopes: 'read', token: 'valid', caseId: 'case-125' },
  },
  {
    text: 'Setujui case-123 sebagai supervisor, sesudah kasusnya telanjur APPROVED.',
    changes: {
      role: 'supervisor',
      action: 'APPROVE',
      scopes: 'approve',
      token: 'valid',
      caseId: 'case-123',
      status: 'APPROVED',
    },
  },
  {
    text: 'Kirim ID token yang signature-nya sah, lalu ganti gateway-nya dan bandingkan statusnya.',
    changes: { token: 'id', caseId: 'case-123', role: 'investigator', action: 'READ' },
  },
];
