import type { Gate, GateAnswer, Side } from '#world/iam-policy';
import type { Mismatch } from '#world/iam-statement';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { GateView, PolicyView } from './model.ts';
import { address, type PolicySettings, type StatementName } from './settings.ts';

/** Every sentence of the simulator of policies around a private API. */
export const title = 'Simulator: policy private API';
export const knobsLabel = 'Panggilan dan policy-nya';

export const callerLabel = 'Pemanggil';
export const callers: Readonly<Record<PolicySettings['caller'], string>> = {
  reporter: 'role pelapor, akun lain',
  own: 'role kasus, akun API',
  stranger: 'role tamu, akun asing',
  nobody: 'tanpa tanda tangan',
};
export const doorLabel = 'Lewat pintu';
export const doors: Readonly<Record<PolicySettings['door'], string>> = {
  partner: 'vpce-0b22e1d3, pelapor',
  ours: 'vpce-0a11f0c2, sendiri',
  foreign: 'vpce-9f99c0de, asing',
  internet: 'internet',
};
export const routeLabel = 'Rute';
export const routes: Readonly<Record<PolicySettings['route'], string>> = {
  read: 'GET /v1/cases/7',
  merge: 'POST /v1/merges',
};
export const authLabel = 'Autentikasi API';
export const authorizations: Readonly<Record<PolicySettings['auth'], string>> = {
  AWS_IAM: 'IAM (SigV4)',
  NONE: 'tidak ada',
};
export const statementsLabel = 'Resource policy API';
export const statements: Readonly<Record<StatementName, { readonly name: string; readonly about: string }>> = {
  'allow-reporter': { name: 'Allow role pelapor', about: 'GET di /v1/cases' },
  'allow-own': { name: 'Allow role kasus', about: 'semua rute prod' },
  'allow-all': { name: 'Allow semua orang', about: 'Principal "*", tanpa syarat' },
  'deny-other-doors': { name: 'Deny pintu lain', about: 'selain vpce-0a11f0c2 dan vpce-0b22e1d3' },
};
export const identityLabel = 'Policy role pemanggil';
export const identities: Readonly<Record<PolicySettings['identity'], string>> = {
  none: 'tidak ada',
  read: 'Allow GET di API ini',
  wide: 'Allow semua API',
};
export const endpointLabel = 'Endpoint policy pintu';
export const endpoints: Readonly<Record<PolicySettings['endpoint'], string>> = {
  default: 'bawaan, semua boleh',
  'this-api': 'hanya ke API ini',
  'own-role': 'hanya role kasus',
};

export const gatesTitle = 'Pemeriksaan, menurut urutan';
export const gateNames: Readonly<Record<Gate, string>> = {
  network: 'Jalan masuk',
  endpoint: 'Endpoint policy',
  authentication: 'Tanda tangan',
  resource: 'Resource policy',
  identity: 'Policy caller',
};
const answers: Readonly<Record<GateAnswer['kind'], string>> = {
  pass: 'lolos',
  fail: 'ditolak',
  allow: 'Allow',
  deny: 'Deny',
  silent: 'diam',
  missing: 'tidak ada',
};
export const decides = 'memutuskan';

export function gateAnswer({ gate, answer }: Pick<GateView, 'gate' | 'answer'>): string {
  if (answer === undefined) return 'tidak ditanya';
  if (gate === 'network') return answer.kind === 'pass' ? 'ada pintu' : 'tidak ada pintu';
  if (gate === 'endpoint' && answer.kind === 'missing') return 'bawaan, boleh';
  return answers[answer.kind];
}

/** The heading over the statement that decided. */
export function decidedBy({ deciding, decision }: PolicyView): string {
  const outcome = decision.kind === 'allowed' ? 'Lolos' : `Ditolak, ${decision.status}`;
  const { answer, gate } = deciding;
  return 'statement' in answer
    ? `${outcome}. Yang memutuskan: ${gateNames[gate]}, statement ke-${formatNumber(answer.statement + 1)}`
    : `${outcome}. Yang memutuskan: ${gateNames[gate]}`;
}

const elements: Readonly<Record<Mismatch['element'], string>> = {
  principal: 'Principal-nya bukan pemanggil ini',
  action: 'Action-nya lain',
  resource: 'Resource-nya rute lain',
  condition: 'syaratnya tidak terpenuhi',
};

/** What stands in place of a statement where none decided: one line per reason. */
export function withoutStatement({ gate, answer }: PolicyView['deciding']): readonly string[] {
  if (gate === 'network')
    return ['Request dari internet tidak punya jalan ke private API. Tidak ada policy yang dibaca.'];
  if (gate === 'authentication') return ['API meminta tanda tangan SigV4, dan request ini tidak membawanya.'];
  if (answer.kind === 'silent')
    return answer.mismatches.map(
      ({ element, condition }, index) =>
        `Statement ke-${formatNumber(index + 1)} tidak kena: ${elements[element]}${condition === undefined ? '' : ` (${condition})`}.`,
    );
  return gate === 'identity'
    ? ['Role ini tidak punya policy yang mengizinkannya memanggil API.']
    : ['API ini tidak punya resource policy. Semua panggilan ditolak.'];
}

export const tablesTitle = 'Hasil menurut kedua sisi';
export const tableTitles = { one: 'Satu akun', two: 'Lintas akun' } as const;
export const rowName = (side: Side) => `API ${answers[side]}`;
export const columnName = (side: Side) => (side === 'silent' ? 'caller diam' : `caller ${answers[side]}`);
export const outcomes = { allowed: 'lolos', refused: '403' } as const;
export const here = 'panggilan ini';

/** What there is to notice in this decision. */
export function reading({ caller, door, auth }: PolicySettings, view: PolicyView): string {
  const { decision, crossAccount, deciding, tally } = view;
  if (decision.kind === 'allowed' && (caller === 'stranger' || caller === 'nobody' || door === 'foreign'))
    return auth === 'NONE'
      ? 'Tidak ada yang dikenali, dan semua yang punya pintu diizinkan. Private berarti tidak ada di internet, bukan tidak ada orang lain.'
      : 'Ini lolos, padahal pintu atau pemanggilnya tidak pernah dimaksud. Cari statement yang lupa menyebut pintu.';
  if (decision.kind === 'allowed')
    return tally.others.allowed > 0
      ? `Panggilan yang dimaksud lolos. Policy yang sama juga meloloskan ${formatNumber(tally.others.allowed)} panggilan yang tidak dimaksud; ganti pintunya dan lihat.`
      : 'Panggilan yang dimaksud lolos, dan yang lain tidak. Setiap izin menyebut siapa, ke mana, dan lewat pintu mana.';
  if (decision.by === 'network')
    return 'Inilah yang dijamin kata private, dan hanya ini: tanpa VPC endpoint tidak ada jalan.';
  if (decision.by === 'endpoint')
    return 'Ditolak di pintu, sebelum API tahu. Access log API tidak memuat panggilan ini, jadi jangan mencarinya di sana.';
  if (decision.by === 'authentication')
    return 'Pintunya benar, pengirimnya tidak dikenal. API dengan IAM tidak melayani yang tidak bertanda tangan.';
  if (deciding.answer.kind === 'deny')
    return 'Deny kena, dan tidak ada Allow yang bisa mengalahkannya, di sisi mana pun ia ditulis.';
  if (deciding.answer.kind === 'missing' && decision.by === 'resource')
    return 'Private API tanpa resource policy menolak semua orang, termasuk pemiliknya.';
  if (crossAccount && decision.by === 'identity')
    return 'API sudah mengizinkan. Akun pemanggil belum: role itu tidak punya izin keluar. Lintas akun, dua-duanya harus menandatangani.';
  if (crossAccount)
    return 'Role itu boleh keluar, tetapi API belum menyebutnya. Lintas akun, izin satu sisi tidak cukup.';
  return auth === 'NONE'
    ? 'Tanpa autentikasi, API tidak tahu siapa yang memanggil. Statement yang menyebut role tidak pernah kena.'
    : 'Tidak ada sisi yang mengizinkan. Di satu akun satu saja sudah cukup, dan di sini keduanya diam.';
}

/** What must hold of the policies as a whole: what is meant gets through, and nothing else. */
export const invariant = ({ tally: { meant, others } }: PolicyView) =>
  `${formatNumber(meant.allowed)} dari ${formatNumber(meant.of)} panggilan yang dimaksud lolos, dan ${formatNumber(others.allowed)} dari ${formatNumber(others.of)} panggilan lain ikut lolos.`;

export const experiments: readonly Experiment<PolicySettings>[] = [
  {
    text: 'Beri role pelapor policy-nya sendiri. Sisi mana yang tadi kurang?',
    settings: { ...address.start, identity: 'read' },
  },
  {
    text: 'Masuk sebagai role kasus lewat pintu orang lain, lalu tutup pintu itu dengan Deny.',
    settings: { ...address.start, caller: 'own', door: 'foreign', identity: 'read' },
  },
  {
    text: 'Buka untuk semua orang tanpa autentikasi. Berapa panggilan lain yang ikut lolos?',
    settings: { ...address.start, caller: 'nobody', door: 'foreign', auth: 'NONE', statements: ['allow-all'] },
  },
];
