import type { CheckName, CheckStep } from '#world/token-check';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { soundToken, type BadToken, type TokenView } from './model.ts';
import { address, presets, type PresetName, type TokenSettings } from './settings.ts';

/** Every sentence of the token laboratory. */
export const title = 'Simulator: laboratorium token';
export const knobsLabel = 'Token yang datang';

export const useLabel = 'Jenis token';
export const uses: Readonly<Record<TokenSettings['use'], string>> = { access: 'access token', id: 'ID token' };
export const issuerLabel = 'Penerbit';
export const issuers: Readonly<Record<TokenSettings['iss'], string>> = {
  ours: 'user pool kita',
  other: 'user pool lain',
};
export const clientLabel = 'Untuk aplikasi';
export const clients: Readonly<Record<TokenSettings['client'], string>> = {
  portal: 'portal-kasus',
  partner: 'aplikasi-mitra',
  both: 'portal-kasus, aud api-lain',
};
export const lifeLabel = 'Masa berlaku';
export const lifetimes: Readonly<Record<TokenSettings['life'], string>> = {
  valid: 'masih 40 menit',
  expired: 'habis setahun lalu',
  early: 'baru mulai besok',
};
export const scopeLabel = 'Scope';
export const scopes: Readonly<Record<TokenSettings['scope'], string>> = {
  read: 'kasus/cases:read',
  other: 'openid saja',
};
export const algorithmLabel = 'Algoritma';
export const algorithms: Readonly<Record<TokenSettings['alg'], string>> = {
  RS256: 'RS256',
  HS256: 'HS256, kunci publik',
  none: 'none, tanpa signature',
};
export const keyLabel = 'Kunci penanda tangan';
export const keys: Readonly<Record<TokenSettings['kid'], string>> = {
  listed: 'ada di JWKS penerbit',
  retired: 'sudah dicabut dari JWKS',
  own: 'buatan sendiri, di header',
};
export const signatureLabel = 'Sesudah ditandatangani';
export const signatures: Readonly<Record<TokenSettings['signature'], string>> = {
  intact: 'tidak diubah',
  edited: 'tenantId diganti',
};

export const tokenTitle = 'Token yang datang, sudah di-decode';
const clockFormat = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});
export const clock = (seconds: number) => clockFormat.format(seconds * 1000);
export const nowText = (seconds: number) => `Sekarang ${clock(seconds)}`;
export const parts = { header: 'Header', claims: 'Claim', signature: 'Signature' } as const;
export const absent = 'tidak ada';
export const stopsHere = 'berhenti di sini';
export const unseen = 'tidak ada yang memeriksa';
export const signatureValues = {
  rsa: 'dibuat dengan kunci privat',
  hmac: 'HMAC, rahasianya kunci publik',
  missing: 'kosong',
} as const;

export const checksTitle = 'Pemeriksaan API, menurut urutan';
export const presetLabel = 'Isi pemeriksaan seperti';
export const ownChoice = 'pilihanmu sendiri';
export const presetWords: Readonly<Record<PresetName, string>> = {
  none: 'decode saja, tanpa pemeriksaan',
  handwritten: 'fungsi tulisan sendiri, versi pertama',
  authorizer: 'JWT authorizer, rute tanpa scope',
  'authorizer-scope': 'JWT authorizer, rute dengan scope',
  full: 'semua',
};
export const checks: Readonly<Record<CheckName, { readonly name: string; readonly question: string }>> = {
  alg: { name: 'alg', question: 'Algoritmanya RS256?' },
  iss: { name: 'iss', question: 'Penerbitnya user pool kita?' },
  kid: { name: 'kid', question: 'Kuncinya ada di JWKS penerbit?' },
  signature: { name: 'signature', question: 'Cocok dengan kunci itu?' },
  audience: { name: 'aud, client_id', question: 'Terbit untuk portal-kasus?' },
  exp: { name: 'exp', question: 'Belum habis?' },
  nbf: { name: 'nbf, iat', question: 'Sudah mulai berlaku?' },
  'token-use': { name: 'token_use', question: 'Access token?' },
  scope: { name: 'scope', question: 'Membawa scope rute ini?' },
};
export const states: Readonly<Record<CheckStep['state'], string>> = {
  passed: 'lolos',
  failed: 'gagal',
  skipped: 'dilewati',
  unreached: 'tidak sampai',
};
const badTokens: Readonly<Record<BadToken, string>> = {
  unsigned: 'token tanpa signature',
  'public-key': 'token HS256 dengan kunci publik',
  'other-pool': 'token user pool lain',
  'own-key': 'token dengan kunci buatan sendiri',
  'retired-key': 'token dengan kunci yang dicabut',
  edited: 'token yang isinya diubah',
  'other-client': 'token aplikasi-mitra',
  'other-audience': 'token untuk api-lain',
  expired: 'token kedaluwarsa',
  early: 'token yang belum berlaku',
  'id-token': 'ID token',
  'no-scope': 'token tanpa scope rute',
};
export const slipsText = (slips: readonly BadToken[]) =>
  `Lolos karenanya: ${list(slips.map((name) => badTokens[name]))}.`;

/** What the API decided, over what that decision is worth. */
export function outcome({ stoppedAt, flaw }: TokenView): string {
  if (stoppedAt !== undefined) return `Ditolak di ${checks[stoppedAt].name}.`;
  return flaw === undefined ? 'Diterima, dan memang layak.' : 'Diterima, padahal tidak layak.';
}

/** What somebody does with a token that no check stopped. */
const harms: Readonly<Record<CheckName, (settings: TokenSettings) => string>> = {
  alg: ({ alg, checks: made }) => {
    if (!made.includes('signature'))
      return 'Token ini tidak ditandatangani kunci penerbit, dan API tidak menanyakannya.';
    return alg === 'none'
      ? 'Token memilih sendiri algoritma none, dan API menurut: tidak ada signature berarti tidak ada yang perlu cocok. Siapa pun bisa menulis token ini.'
      : 'Token memilih HS256, lalu API memakai kunci publik sebagai rahasianya. Kunci publik boleh dibaca semua orang, jadi semua orang bisa menandatangani.';
  },
  iss: () =>
    'Signature-nya cocok, tetapi dengan kunci user pool lain. API membuka JWKS milik siapa pun yang disebut token, dan siapa pun bisa punya user pool.',
  kid: ({ kid }) =>
    kid === 'own'
      ? 'Token ini membawa kuncinya sendiri di header, dan API memakainya untuk memeriksa. Penyerang menandatangani, lalu menyodorkan kunci yang cocok.'
      : 'Kunci itu sudah dicabut dari JWKS, barangkali karena bocor. API masih menyimpan salinannya dan masih percaya.',
  signature: () =>
    'tenantId diganti jadi tenant-b sesudah ditandatangani. Decode hanya membuka base64, jadi perubahan itu tidak terasa. Orang ini sekarang ada di tenant lain.',
  audience: ({ client }) =>
    client === 'both'
      ? 'client_id-nya benar, tetapi aud menyebut API lain. Bila keduanya ada, aud yang dibaca, dan di sini tidak ada yang membacanya.'
      : 'Signature cocok, penerbitnya benar, belum habis. Hanya saja token ini terbit untuk aplikasi-mitra, dan API tidak bertanya untuk siapa.',
  exp: () => 'Token ini habis setahun lalu. Tanpa exp, sekali bocor berarti bocor selamanya.',
  nbf: () => 'Token ini baru berlaku besok. Yang menerimanya sekarang membuka hak sebelum waktunya.',
  'token-use': () =>
    'ID token ditandatangani kunci yang sama dan aud-nya benar, jadi semua pemeriksaan lain puas. Ia tidak membawa scope: siapa pun yang bisa login sekarang masuk.',
  scope: () =>
    'Token ini sah dan untuk API ini, tetapi tidak membawa scope rutenya. Setiap pemakai mendapat hak yang sama.',
};

const stops: Readonly<Record<CheckName, (settings: TokenSettings) => string>> = {
  alg: () => 'API menentukan algoritmanya sendiri, jadi pilihan token tidak didengar.',
  iss: () => 'Penerbit dicocokkan sebelum JWKS dibuka. Kunci user pool lain tidak pernah dicoba.',
  kid: () => 'Kunci yang disebut header tidak ada di JWKS penerbit, jadi tidak ada yang bisa dipakai memeriksa.',
  signature: () => 'Signature dibuat untuk isi yang lain. Satu huruf yang berubah sudah cukup.',
  audience: ({ client }) =>
    client === 'both'
      ? 'aud dan client_id sama-sama ada, jadi yang dibaca aud, dan isinya API lain.'
      : 'Token ini asli. Ia hanya bukan untuk API ini.',
  exp: () => 'Token asli pun ada habisnya.',
  nbf: () => 'Token asli, tetapi belum waktunya.',
  'token-use': () => 'Ini ID token, dan ID token untuk aplikasi yang meloginkan.',
  scope: ({ use }) =>
    use === 'id'
      ? 'ID token tidak membawa scope, jadi scope rute yang menahannya. Itulah cara yang disarankan AWS untuk JWT authorizer, yang tidak membaca token_use.'
      : 'Token ini sah, tetapi tidak membawa scope rute ini.',
};

/** What there is to notice: what the checks mean for this token, and how many others get in the same way. */
export function reading(settings: TokenSettings, { stoppedAt, flaw, tally }: TokenView): string {
  if (stoppedAt === 'scope') return stops.scope(settings);
  if (stoppedAt !== undefined) return `${stops[stoppedAt](settings)} Pemeriksaan sesudahnya tidak dijalankan.`;
  if (flaw !== undefined) return harms[flaw](settings);
  return tally.let.length === 0
    ? 'Token yang layak lolos, dan tidak satu pun yang lain. Matikan satu pemeriksaan dan lihat siapa yang masuk lewat situ.'
    : `Token yang layak lolos. Pemeriksaan yang sama meloloskan ${formatNumber(tally.let.length)} token yang tidak layak; lihat baris yang dilewati.`;
}

/** What must hold of the checks as a whole. */
export const invariant = ({ tally }: TokenView) =>
  `${formatNumber(tally.let.length)} dari ${formatNumber(tally.of)} token yang tidak layak diterima API ini.`;

function list(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`;
}

export const experiments: readonly Experiment<TokenSettings>[] = [
  {
    text: 'Biarkan token memilih algoritma none, dan matikan alg saja. Kenapa pemeriksaan signature tidak menolong?',
    settings: {
      ...soundToken,
      alg: 'none',
      checks: presets['authorizer-scope'].filter((check) => check !== 'alg'),
    },
  },
  {
    text: 'Kirim ID token ke JWT authorizer tanpa scope di rute. Lalu pasang scope di rutenya.',
    settings: { ...soundToken, use: 'id', checks: presets.authorizer },
  },
  {
    text: 'Ganti tenantId di token, lalu kirim ke API yang hanya men-decode. Berapa dari dua belas yang masuk?',
    settings: { ...soundToken, signature: 'edited', checks: presets.none },
  },
  {
    text: 'Jalankan semua pemeriksaan, lalu cari satu yang boleh dimatikan tanpa ada yang masuk.',
    settings: { ...address.start, ...soundToken, checks: presets.full },
  },
];
