import { modelSupport, type AuthGap, type AuthModel, type Caller, type Demand } from '#world/auth-models';
import { productNames } from '../feature-matcher/products.id.ts';
import type { ModelView } from './model.ts';
import type { AuthSettings } from './settings.ts';

/** Why a caller cannot use a model. */
const proofReasons: Readonly<Record<AuthModel, Partial<Record<Caller, string>>>> = {
  jwt: {
    job: 'tidak ada yang login, dan client secret berarti rahasia kedua',
    device: 'tidak ada yang login, dan rahasia di firmware bisa dibaca',
  },
  iam: {
    person: 'orang di browser tidak punya role AWS',
    partner: 'mesin partner tidak punya role di akunmu',
    device: 'perangkat ini tidak punya role AWS',
  },
  lambda: {},
  'mutual-tls': {
    person: 'orang di browser tidak memegang sertifikat',
    service: 'sertifikatnya belum ada, dan role-nya sudah cukup',
    job: 'sertifikatnya belum ada, dan role-nya sudah cukup',
  },
  'api-key': {},
  'resource-policy': {
    person: 'alamat asalnya berganti-ganti',
    device: 'alamat asalnya berganti-ganti',
  },
};

/** Why a model does not answer a demand; where it does, nobody asks. */
const demandReasons: Readonly<Record<Demand, string | Partial<Record<AuthModel, string>>>> = {
  identity: {
    'mutual-tls': 'lewat execute-api, sertifikat tidak diminta',
    'api-key': 'diterima dari siapa pun yang memegang teksnya',
    'resource-policy': 'tahu dari mana, tidak tahu siapa',
  },
  person: {
    jwt: 'token mesin menyebut aplikasi, tanpa orang',
    iam: 'yang terbukti role, tanpa orang',
    lambda: 'tidak ada orang di balik caller ini',
    'mutual-tls': 'sertifikat menyebut lembaga atau perangkat',
    'api-key': 'menandai aplikasi, tidak menandai orang',
    'resource-policy': 'tidak mengenal orang',
  },
  routes: {
    'mutual-tls': 'semua pemegang sertifikat sama haknya',
    'api-key': 'membuka semua API di usage plan-nya',
  },
  custom: 'tidak bisa menjalankan kebijakanmu sendiri',
  metering: 'tidak menghitung pemakaian',
  network: 'menerima request dari mana pun',
  object: 'tidak tahu isi case-123',
};

/** What one looks after where a model is enough. */
const duties: Readonly<Record<AuthModel, string>> = {
  jwt: 'Tanggunganmu: memeriksa token sampai tuntas.',
  iam: 'Tanggunganmu: izin execute-api:Invoke yang sempit di role.',
  lambda: 'Tanggunganmu: latensi, cache, dan fungsi yang bisa rusak.',
  'mutual-tls': 'Tanggunganmu: menerbitkan, mengganti, dan mencabut sertifikat.',
  'api-key': 'Ia menghitung. Ia tidak membuktikan apa-apa.',
  'resource-policy': 'Tanggunganmu: policy yang menyebut asal dengan tepat.',
};

function gapText(model: AuthModel, gap: AuthGap, { caller, product }: AuthSettings): string {
  if (gap.kind === 'proof') return proofReasons[model][caller] ?? '';
  if (gap.kind === 'code') return 'butuh fungsi yang kamu tulis dan rawat';
  if (gap.kind === 'demand') {
    const reason = demandReasons[gap.demand];
    return typeof reason === 'string' ? reason : (reason[model] ?? '');
  }
  if (product === 'any') return '';
  const support = modelSupport(model, product);
  return support === undefined
    ? `tidak disebut di dokumentasi ${productNames[product]}`
    : `tidak ada di ${productNames[product]}`;
}

/** Why a model is not enough, or what it asks of whoever uses it. One sentence. */
export function reasonText({ model, gaps }: ModelView, settings: AuthSettings): string {
  if (gaps.length === 0) return duties[model];
  const [first, ...others] = gaps.map((gap) => gapText(model, gap, settings));
  const sentence = [first, ...others].join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
