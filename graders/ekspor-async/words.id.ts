import type { FindingParams, StoryStep } from '#verdict';

const names: Readonly<Record<string, readonly [name: string, short: string]>> = {
  client: ['Client', 'Client'],
  'other-tenant': ['Client tenant lain', 'Lain'],
  namesake: ['Client bernama mirip', 'Mirip'],
  reader: ['Client tanpa scope', 'Client'],
  gateway: ['Gateway', 'Pintu'],
  handler: ['Handler', 'H'],
  worker: ['Worker', 'W'],
  events: ['onFinished', 'Akhir'],
  keys: ['Kunci', 'Kunci'],
  jobs: ['Job', 'Job'],
  queue: ['Antrean', 'Antre'],
  workflow: ['State machine', 'Alur'],
  reports: ['Penyusun', 'Susun'],
  files: ['Berkas', 'Berkas'],
  realtime: ['Realtime', 'Rt'],
  log: ['Log', 'Log'],
};

/** The name of a story's participant; handlers and workers carry a number. */
export function participantName(id: string): { readonly name: string; readonly short: string } {
  const number = /-(\d+)$/.exec(id)?.[1] ?? '';
  const [name, short] = names[id] ?? names[id.replace(/-\d+$/, '')] ?? [id, id.slice(0, 6)];
  return number === '' ? { name, short } : { name: `${name} ${number}`, short: `${short}${number}` };
}

const failures: Readonly<Record<string, string>> = {
  QueueUnavailable: 'gagal',
  WorkflowUnavailable: 'gagal',
  QueueDoesNotExist: 'tidak ada antrean',
  StateMachineDoesNotExist: 'tidak ada state machine',
  ExecutionAlreadyExists: 'nama sudah terpakai',
  InvalidName: 'nama tidak sah',
};

const ends: Readonly<Record<string, string>> = {
  threw: 'melempar exception',
  time: 'dihentikan: waktunya habis',
  crash: 'mati',
  'never-settled': 'tidak pernah selesai',
};

const secrets: Readonly<Record<string, string>> = {
  token: 'token',
  email: 'alamat email',
  payload: 'payload utuh',
};

/** What a log entry should not have held. */
export function secretOf(secret: unknown): string {
  return secrets[String(secret)] ?? String(secret);
}

/** What came back: a status, or that nothing did. */
export function answerOf({ answer }: FindingParams): string {
  return answer === 'hung-up' ? 'tanpa jawaban' : `status ${String(answer)}`;
}

/** What a job's answer told of its status. */
export function toldOf({ told, answer }: FindingParams): string {
  if (told !== 'none') return `status job \`${String(told)}\``;
  return answer === undefined ? 'tidak ada status job' : `${String(answer)} tanpa status job`;
}

const lostAnswers: Readonly<Record<string, string>> = {
  before: 'antrean menolak pesannya',
  after: 'pesannya diterima, tetapi balasannya hilang',
};

const crashes: Readonly<Record<string, string>> = {
  'first-write': 'setelah tulisan pertama',
  'before-send': 'sebelum pesannya terkirim',
  'after-send': 'setelah pesannya terkirim',
  file: 'setelah berkasnya tertulis',
  finish: 'setelah status akhirnya ditulis',
};

/** What befell the first run of a command; `who` is what died, if something did. */
export function accidentOf({ accident }: FindingParams, who: string): string {
  const text = String(accident);
  return lostAnswers[text] ?? `${who} mati ${crashes[text] ?? `pada panggilan ke-${text}`}`;
}

/** The label of a story's arrow, about 28 characters at most. */
export function stepLabel(step: StoryStep): string {
  const { op, arg = '', result = '', target } = step;
  if (result === 'frozen') return `${op} tidak sempat terjadi`;
  switch (op) {
    case 'POST':
      return step.arg === undefined ? 'POST tanpa kunci' : arg === '' ? 'POST, kunci kosong' : `POST ${arg}`;
    case 'GET':
      return `GET ${arg}`;
    case 'answer':
      return result === 'hung-up' ? 'client menutup koneksi' : `jawab ${result}`;
    case 'deliver':
      return arg === '1' ? 'antar' : `antar, kali ke-${arg}`;
    case 'ended':
      return ends[result] ?? 'berhenti karena batas';
    case 'crash':
      return 'mati di sini';
    case 'render':
      return /^\d+$/.test(result) ? `susun ${partLabel(arg)}${result} dtk` : `susun → ${result}`;
    case 'write':
      return target === 'log' ? `log memuat ${secretOf(arg)}` : `tulis ${arg}`;
    case 'publish':
      return `kirim ke ${arg}`;
    default:
      return callLabel(op, arg, result, target);
  }
}

function partLabel(arg: string): string {
  return arg === '' ? '' : `bagian ${arg}, `;
}

function callLabel(op: string, arg: string, result: string, target: string): string {
  switch (op) {
    case 'claim':
      return `claim → ${result === 'true' ? 'dapat' : 'sudah ada'}`;
    case 'find':
      return `find → ${result === 'missing' ? 'kosong' : target === 'keys' ? 'ada' : result}`;
    case 'replace':
      return `replace → ${result === 'true' ? 'berhasil' : 'sudah berubah'}`;
    case 'create':
    case 'createWithMessage':
      return `${op} → ${result === 'true' ? 'dibuat' : 'sudah ada'}`;
    case 'update':
      return `${arg === 'fields' ? 'update' : arg} → ${result === 'true' ? 'ditulis' : 'ditolak'}`;
    case 'send':
      return `send → ${result === 'accepted' ? 'diterima' : (failures[result] ?? result)}`;
    case 'start':
      return `start → ${result === 'true' ? 'dimulai' : result === 'false' ? 'sudah berjalan' : (failures[result] ?? result)}`;
    default:
      return `${op} ${arg}`.trimEnd();
  }
}
