import type { ProductId } from '#world/products/types';
import { decidingNeeds, matchProducts, propsOf, sharedNeeds, type Answer, type Match } from './model.ts';
import { composerNames, featureNames, productNames } from './products.id.ts';
import { helpers, type Helper, type Need, type NeedGroup, type Settings } from './settings.ts';

/** Every sentence of the simulator that is not a name of a product or a feature. */
export const title = 'Simulator: pencocok fitur';
export const reset = 'Ulang';
export const productsLabel = 'Produk';

export const groupLabels: Readonly<Record<NeedGroup, string>> = {
  talk: 'Cara bicara',
  caller: 'Caller',
  traffic: 'Trafik dan bentuk',
  border: 'Batas dan operasi',
};

/** A need as it is ticked, and what a product that lacks its features cannot do. */
export const needWords: Readonly<Record<Need, { readonly label: string; readonly lack: string }>> = {
  'two-way': { label: 'Pesan dua arah', lack: 'tidak memegang koneksi dua arah' },
  push: { label: 'Kabar dari server, tanpa ditanya', lack: 'tidak bisa bicara lebih dulu' },
  graphql: { label: 'Query GraphQL', lack: 'tidak mengenal GraphQL' },
  token: { label: 'Pemeriksaan JWT', lack: 'tidak ada authorizer untuk JWT' },
  'token-built-in': {
    label: 'Pemeriksaan JWT penyedia luar, tanpa kode',
    lack: 'JWT hanya bisa diperiksa lewat Lambda authorizer',
  },
  'iam-caller': { label: 'Caller ber-IAM', lack: 'tidak ada auth IAM' },
  certificate: { label: 'Sertifikat client', lack: 'tidak ada mutual TLS' },
  quota: { label: 'Kuota per partner', lack: 'tidak ada usage plan' },
  'load-limit': { label: 'Throttle per rute', lack: 'tidak ada throttle yang bisa kamu atur' },
  shape: { label: 'Validasi bentuk body di pintu', lack: 'tidak ada validasi request' },
  firewall: { label: 'AWS WAF', lack: 'web ACL tidak bisa dipasang' },
  private: { label: 'Akses hanya dari dalam VPC', lack: 'tidak ada private endpoint' },
  cache: { label: 'Cache respons', lack: 'tidak ada cache' },
  canary: { label: 'Canary release', lack: 'tidak ada canary' },
};
export const closes = (count: number) => `${count} tutup`;

export const helpersLabel = 'Penopang';
export const helperWords: Readonly<Record<Helper, string>> = {
  CLOUDFRONT: 'CloudFront di depan',
  OWN_METERING: 'Pencatatan pemakaian sendiri',
  BACKEND: 'Validasi di kode backend',
};
const duties: Readonly<Record<Helper, string>> = {
  CLOUDFRONT: 'CloudFront beserta jalan pintasnya yang harus tertutup',
  OWN_METERING: 'penghitung pemakaian',
  BACKEND: 'validator di setiap handler',
};

export const productAbout: Readonly<Record<ProductId, string>> = {
  REST: 'API Gateway dengan kendali paling lengkap',
  HTTP: 'API Gateway yang seperlunya',
  WEBSOCKET: 'API Gateway yang memegang koneksi',
  APPSYNC: 'GraphQL terkelola',
  ALB: 'Routing ke service-mu di VPC',
};
export const stateWords: Readonly<Record<Match['state'], string>> = {
  open: 'terbuka',
  propped: 'terbuka, ditopang',
  unasked: 'tidak diminta',
  closed: 'tertutup',
};

/** Why a product is closed, the need that closed it first. */
export function gapText(answer: Answer): string {
  if (answer.kind === 'own') return '';
  const { lack } = needWords[answer.need];
  if (answer.kind === 'composed') return `${lack}, bisa lewat ${composerNames[answer.with]}`;
  return answer.documented ? lack : `${featureNames[answer.feature]} tidak disebut di dokumentasinya`;
}

const unaskedWords: Readonly<Partial<Record<ProductId, string>>> = {
  WEBSOCKET: 'Fiturnya cukup, tetapi tidak ada yang meminta koneksi terbuka.',
  APPSYNC: 'Fiturnya cukup, tetapi semua client harus berbicara GraphQL.',
};

/** What a product that is not closed answers with. */
export function answerText(match: Match): string {
  if (match.state === 'unasked') return unaskedWords[match.product] ?? '';
  if (match.answers.length === 0) return 'Belum ada yang diminta.';
  const words = match.answers.map((answer) =>
    answer.kind === 'composed'
      ? `${featureNames[answer.feature]} lewat ${composerNames[answer.with]}`
      : featureNames[answer.feature],
  );
  return `Menjawab dengan ${list([...new Set(words)])}.`;
}

/** What the open doors mean, in two or three sentences. */
export function reading(matches: readonly Match[], settings: Settings): string {
  if (settings.needs.length === 0)
    return 'Kelima pintu terbuka karena belum ada yang diminta. Tanpa kebutuhan, memilih satu di antaranya hanya soal selera.';
  const open = matches.filter(({ state }) => state === 'open');
  const propped = matches.filter(({ state }) => state === 'propped');
  if (open.length + propped.length === 0) return nothingLeft(settings);
  return [openText(open, settings), ...propped.map(proppedText)].join(' ');
}

function openText(open: readonly Match[], settings: Settings): string {
  const names = list(open.map(({ product }) => productNames[product]));
  const [only, ...others] = open;
  if (only === undefined) return 'Tidak ada produk yang memenuhinya sendiri.';
  if (others.length === 0)
    return `Tinggal ${names} yang memenuhinya sendiri. Yang membedakannya: ${nameNeeds(decidingNeeds(settings))}.${sharedText(settings)}`;
  const cheaper = open.some(({ product }) => product === 'REST') && open.some(({ product }) => product === 'HTTP');
  return (
    `${names} memenuhinya sendiri, jadi kebutuhan ini belum membedakan mereka. Tulis kebutuhan berikutnya, atau bandingkan harganya.` +
    (cheaper ? ' Menurut AWS, tarif HTTP API lebih rendah daripada REST API.' : '')
  );
}

function sharedText(settings: Settings): string {
  const shared = sharedNeeds(settings);
  return shared.length === 0 ? '' : ` Yang dijawab kelimanya dan jadi bukan alasan: ${nameNeeds(shared)}.`;
}

function nameNeeds(needs: readonly Need[]): string {
  return list(needs.map((need) => midSentence(needWords[need].label)));
}

/** A label inside a sentence: its capital goes, unless it begins an abbreviation. */
function midSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function proppedText(match: Match): string {
  const dutiesOf = propsOf(match).flatMap((composer) => (composer === 'QUEUE' ? [] : [duties[composer]]));
  return `${productNames[match.product]} memenuhinya bila kamu merawat ${list(dutiesOf)}.`;
}

function nothingLeft({ needs }: Settings): string {
  const curable = matchProducts({ needs, helpers }).filter(({ state }) => state === 'propped');
  if (curable.length > 0)
    return `Tidak ada produk yang memenuhinya sendiri. ${list(curable.map(({ product }) => productNames[product]))} bisa terbuka lagi dengan penopang.`;
  return 'Tidak satu pun memenuhi semuanya, dengan penopang sekalipun. Mungkin ini dua API: pisahkan kebutuhannya menurut caller.';
}

function list(words: readonly string[]): string {
  if (words.length < 3) return words.join(' dan ');
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`;
}

export const tryTitle = 'Coba ini';
export interface Experiment {
  readonly text: string;
  readonly settings: Settings;
}
export const experiments: readonly Experiment[] = [
  {
    text: 'Pasang ketiga penopang. Lihat pintu mana yang terbuka lagi dan apa yang jadi tanggunganmu.',
    settings: {
      needs: ['token', 'quota', 'firewall', 'shape'],
      helpers: ['CLOUDFRONT', 'OWN_METERING', 'BACKEND'],
    },
  },
  {
    text: 'Minta JWT dari penyedia luar tanpa kode authorizer, dan throttle per rute. Dua pintu tersisa; cari satu kebutuhan yang memisahkannya.',
    settings: { needs: ['token-built-in', 'load-limit'], helpers: [] },
  },
  {
    text: 'Minta kabar dari server saja, lalu tambahkan throttle per rute, dan lihat siapa yang tersisa.',
    settings: { needs: ['push'], helpers: [] },
  },
];
