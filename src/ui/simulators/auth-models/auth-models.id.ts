import type { Arrangement, AuthModel, Caller, Demand } from '#world/auth-models';
import type { ProductId } from '#world/products/types';
import { productNames } from '../feature-matcher/products.id.ts';
import type { Experiment } from '../parts/frame.tsx';
import type { AuthView, ModelView } from './model.ts';
import { address, type AuthSettings } from './settings.ts';

/** Every sentence of the simulator of auth models but the reasons, which are in reasons.id.ts. */
export const title = 'Simulator: memilih cara autentikasi';
export const knobsLabel = 'Pemanggil dan tuntutan';

export const callerLabel = 'Yang memanggil';
export const callers: Readonly<Record<Caller, string>> = {
  person: 'orang di browser',
  partner: 'server partner',
  service: 'layanan di AWS',
  job: 'job malam di ECS',
  device: 'perangkat di lapangan',
};
const holdings: Readonly<Record<Caller, string>> = {
  person: 'sesi login',
  partner: 'client secret, sertifikat, alamat tetap',
  service: 'role, token orang yang dilayani, VPC',
  job: 'role dan VPC, tanpa orang',
  device: 'sertifikat miliknya sendiri',
};
export const holdingText = (caller: Caller) => `Sudah dipegang: ${holdings[caller]}.`;

export const demandsLabel = 'Tuntutan';
export const demands: Readonly<Record<Demand, { readonly name: string; readonly about?: string }>> = {
  identity: { name: 'Terbukti siapa caller-nya' },
  person: { name: 'Terbukti orangnya' },
  routes: { name: 'Hak berbeda per rute' },
  custom: { name: 'Kebijakan sendiri', about: 'misalnya entitlement partner' },
  metering: { name: 'Kuota dan hitungan per client' },
  network: { name: 'Hanya dari akun atau VPC tertentu' },
  object: { name: 'Hak atas objek', about: 'misalnya case-123' },
};
export const withoutCodeLabel = 'Tanpa kode authorizer';
export const defaultEndpointLabel = 'Endpoint execute-api masih hidup';
export const productLabel = 'Produk';
export const products: Readonly<Record<AuthSettings['product'], string>> = { any: 'mana saja', ...productNames };

export const modelsTitle = 'Cara yang dipakai, dan yang tersisa';
export const models: Readonly<Record<AuthModel, { readonly name: string; readonly about: string }>> = {
  jwt: { name: 'JWT', about: 'Cognito atau OIDC' },
  iam: { name: 'IAM', about: 'tanda tangan SigV4' },
  lambda: { name: 'Lambda authorizer', about: 'kodemu yang memutuskan' },
  'mutual-tls': { name: 'mTLS', about: 'sertifikat client di custom domain' },
  'api-key': { name: 'API key', about: 'teks tetap di header' },
  'resource-policy': { name: 'Resource policy', about: 'akun, VPC, alamat asal' },
};
export const states: Readonly<Record<ModelView['state'], string>> = {
  stands: 'bertahan',
  partial: 'kurang sendirian',
  falls: 'gugur',
};

export const tableTitle = 'Yang memilikinya';
export const tableNote = '“sendiri”: kamu yang mencatat pemakaiannya. Tanda –: dokumentasinya tidak menyebut.';
export const productHeads: Readonly<Record<ProductId, string>> = {
  REST: 'REST',
  HTTP: 'HTTP',
  WEBSOCKET: 'WS',
  APPSYNC: 'AppSync',
  ALB: 'ALB',
};
export const cells = { yes: 'ada', no: 'tidak', composed: 'sendiri', unknown: '–' } as const;
export const unknownCell = 'tidak disebut';

export const smallestTitle = 'Susunan terkecil yang menjawab semuanya';
export const nothingHolds = 'Tidak ada.';
export const arrangementText = ({ models: chosen, products: found }: Arrangement) =>
  `${listModels(chosen)}, di ${list(found.map((product) => productNames[product]))}`;

const openWords: Readonly<Record<Demand, string>> = {
  identity: 'siapa caller-nya',
  person: 'siapa orangnya',
  routes: 'hak per rute',
  custom: 'kebijakan sendiri',
  metering: 'kuota per client',
  network: 'asal request',
  object: 'hak atas objek',
};

/** What must hold of the arrangement in use. */
export function invariant({ arrangement }: AuthView): string {
  const { models: chosen, open, unusable, products: found, tooManyAuthorizers, holds } = arrangement;
  if (chosen.length === 0) return 'Belum ada cara yang dipakai.';
  const subject = `Susunanmu: ${listModels(chosen)}.`;
  if (holds) return `${subject} Semua tuntutan terjawab.`;
  if (open.length > 0) return `${subject} Belum terjawab: ${list(open.map((demand) => openWords[demand]))}.`;
  if (unusable.length > 0) return `${subject} Tidak bisa dipakai di sini: ${listModels(unusable)}.`;
  if (tooManyAuthorizers) return `${subject} Satu rute hanya punya satu authorizer.`;
  return found.length === 0 ? `${subject} Tidak ada satu produk yang memiliki semuanya.` : subject;
}

/** What there is to notice in this choice. */
export function reading(settings: AuthSettings, { arrangement, smallest }: AuthView): string {
  const { open, holds, models: chosen } = arrangement;
  if (settings.demands.length === 0)
    return 'Belum ada yang dituntut, jadi semua cara tampak sama baiknya. Mulailah dari yang harus terbukti.';
  if (settings.demands.includes('object'))
    return 'Tidak ada cara autentikasi yang tahu isi case-123. Scope dan policy berhenti di rute; hak atas objek diputuskan backend, dengan identitas yang sudah terbukti.';
  if (settings.demands.includes('person') && ['job', 'partner', 'device'].includes(settings.caller))
    return 'Di balik caller ini tidak ada orang yang login. Yang bisa dibuktikan mesin, sertifikat, atau role-nya, dan audit mencatat itu.';
  if (holds) return holdingReading(settings, arrangement);
  if (chosen.includes('mutual-tls') && settings.defaultEndpoint && open.includes('identity'))
    return 'Custom domain meminta sertifikat, dan alamat execute-api tidak. Penyerang memilih pintu yang kedua; matikan endpoint itu.';
  if (chosen.includes('api-key') && open.includes('identity') && settings.caller === 'job')
    return 'Job ini sudah punya role yang kredensialnya berganti sendiri. API key menambah rahasia kedua, dan tetap tidak membuktikan siapa yang memakainya.';
  if (chosen.includes('api-key') && open.includes('identity') && settings.demands.includes('metering'))
    return 'Kunci menjawab hitungan dan kuota, dan hanya itu. Siapa yang dihitung belum terbukti, jadi ia perlu teman.';
  if (chosen.includes('api-key') && open.includes('identity'))
    return 'Kunci menghitung pemakaian, dan diterima dari siapa pun yang memegang teksnya. Untuk satu API di usage plan, ia juga membuka API lain di plan itu.';
  if (arrangement.tooManyAuthorizers)
    return 'JWT, IAM, dan Lambda authorizer berebut tempat yang sama: satu rute memakai satu. Key, sertifikat, dan resource policy bisa berdiri di sampingnya.';
  return smallest.length === 0
    ? 'Tidak ada susunan yang menjawab semuanya untuk caller ini. Longgarkan satu tuntutan, atau ganti produknya.'
    : 'Susunan ini belum cukup. Baca alasan di tiap cara, lalu lihat daftar susunan terkecil.';
}

function holdingReading(settings: AuthSettings, { models: chosen, products: found }: Arrangement): string {
  if (chosen.includes('lambda'))
    return 'Lambda authorizer menjawabnya, dengan ongkos latensi dan satu hal lagi yang bisa rusak di depan setiap request.';
  if (chosen.includes('iam'))
    return 'Role sudah membuktikan diri dan kredensialnya berganti sendiri. Tidak ada rahasia kedua yang perlu disimpan.';
  if (chosen.includes('api-key') && settings.demands.includes('metering'))
    return `Yang satu membuktikan, kunci menghitung. Karena butuh usage plan, pilihannya tinggal ${list(found.map((product) => productNames[product]))}.`;
  if (chosen.includes('mutual-tls'))
    return 'Kunci privat tidak pernah dikirim, jadi log yang bocor tidak membocorkannya. Gantinya, sertifikat harus kamu terbitkan, ganti, dan cabut.';
  return settings.caller === 'partner'
    ? 'Token mesin dari client credentials menjawabnya. Ia menyebut aplikasi partner, dan tetap harus diperiksa sampai tuntas.'
    : 'Token menjawabnya, asalkan diperiksa sampai tuntas.';
}

const listModels = (chosen: readonly AuthModel[]) => list(chosen.map((model) => models[model].name));

export function list(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`;
}

export const experiments: readonly Experiment<AuthSettings>[] = [
  {
    text: 'Beri partner kuota juga. Berapa cara yang harus dipakai bersama, dan di produk mana?',
    settings: { ...address.start, demands: ['identity', 'metering'] },
  },
  {
    text: 'Pasang mTLS dan biarkan endpoint execute-api hidup. Apa yang masih dibuktikan sertifikat?',
    settings: { ...address.start, defaultEndpoint: true, models: ['mutual-tls'] },
  },
  {
    text: 'Job malam di ECS masih memakai API key. Cari cara tanpa rahasia baru, lalu batasi ke satu VPC.',
    settings: { ...address.start, caller: 'job' },
  },
  {
    text: 'Orang di browser meminta case-123. Cara mana yang menjawab hak atas kasus itu?',
    settings: { ...address.start, caller: 'person', demands: ['identity', 'person', 'object'], models: ['jwt'] },
  },
];
