import type { AuthorizerAnswer } from '#world/authorizer-answer';
import type { Difference, TimedRequest } from '#world/authorizer-run';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { functionMs, identityOf, promisedSeconds, type LabEvent, type LabView } from './model.ts';
import type { Person } from './people.ts';
import { address, type LabSettings, type Source } from './settings.ts';

/** Every sentence of the laboratory of an authorizer's cache, except what it says of a whole run. */
export const title = 'Simulator: laboratorium cache authorizer';
export const knobsLabel = 'Kunci cache, TTL, dan bentuk jawaban';

export const sourcesLabel = 'Identity source, yaitu kunci cache';
export const sources: Readonly<Record<Source, { readonly name: string; readonly about: string }>> = {
  token: { name: 'Authorization', about: 'token, satu untuk tiap orang' },
  tenant: { name: 'x-tenant-id', about: 'kantor yang sedang dibuka' },
  route: { name: '$context.routeKey', about: 'method dan rute' },
  app: { name: 'x-api-key', about: 'sama untuk semua pemakai satu aplikasi' },
};
export const pathNote = 'Path parameter tidak ada di daftar ini. Gateway tidak menerimanya.';
export const ttlLabel = 'TTL';
export const ttls: Readonly<Record<LabSettings['ttl'], string>> = {
  '0': '0, tanpa cache',
  '30': '30 detik',
  '60': '60 detik',
  '300': '300 detik',
  '3600': '3.600 detik',
};
export const shapeLabel = 'Bentuk jawaban';
export const shapes: Readonly<Record<LabSettings['shape'], string>> = {
  rights: 'Policy untuk semua haknya',
  route: 'Policy untuk rute ini',
  simple: 'Simple response',
};
export const shapesAbout: Readonly<Record<LabSettings['shape'], string>> = {
  rights: 'menyebut setiap rute milik orang itu',
  route: 'menyebut rute yang sedang diminta',
  simple: 'ya atau tidak, tanpa rute',
};

export const people: Readonly<
  Record<Person, { readonly name: string; readonly place: string; readonly tenant: string }>
> = {
  andi: { name: 'Andi', place: 'supervisor Makassar', tenant: 'Makassar' },
  wulan: { name: 'Wulan', place: 'investigator Makassar', tenant: 'Makassar' },
  hasnah: { name: 'Hasnah', place: 'supervisor Maros', tenant: 'Maros' },
  rizal: { name: 'Rizal', place: 'investigator Maros', tenant: 'Maros' },
  farid: { name: 'Farid', place: 'supervisor Gowa', tenant: 'Gowa' },
  nurul: { name: 'Nurul', place: 'investigator Gowa', tenant: 'Gowa' },
  tenri: { name: 'Tenri', place: 'Bone, auditor Maros', tenant: 'Bone, Maros' },
  dahlia: { name: 'Dahlia', place: 'auditor Bone', tenant: 'Bone' },
};
export const changes = { withdrawn: 'dicabut', given: 'diberi' } as const;

export const differences: Readonly<Record<Difference, string>> = {
  leaked: 'bocor',
  stale: 'basi',
  refused: 'salah tolak',
};
export const countsLabel = (requests: number) =>
  `Dari ${formatNumber(requests)} request, keputusan yang berbeda dari keputusan tanpa cache`;

export const drawingTitle = 'Satu jam lalu lintas delapan orang';
export function drawingText({ outcomes, counts, current, opened }: LabView): string {
  const all = `${formatNumber(outcomes.length)} request, ${formatNumber(current.calls)} kali fungsi ditanya. ${formatNumber(counts.leaked)} bocor, ${formatNumber(counts.stale)} basi, ${formatNumber(counts.refused)} salah tolak. Hak Andi dicabut 10.30.00, hak Dahlia mulai 10.40.00.`;
  if (opened === undefined) return all;
  const { asked, outcome } = opened.event;
  return `${all} Yang dibuka: request ${clock(outcome.call.at)}, dijawab dengan jawaban dari ${clock(asked.call.at)}.`;
}
export const drawingHint = 'Garis tinggi: fungsi ditanya. Garis pendek: dijawab dari cache.';

export const eventLabel = 'Kejadian yang dibuka';
export const ordinal = (one: number, of: number) => `${formatNumber(one)} dari ${formatNumber(of)}`;
export const previous = 'Sebelumnya';
export const next = 'Berikutnya';
export const noEvents = 'Setiap keputusan sama dengan keputusan tanpa cache. Tidak ada kejadian yang bisa dibuka.';
export const askedColumn = 'Yang menyimpan';
export const nowColumn = 'Yang memakai';
export const attributes: Readonly<Record<Source | 'time', string>> = {
  time: 'Pukul',
  token: 'Token',
  tenant: 'x-tenant-id',
  route: 'Rute',
  app: 'x-api-key',
};
export const timeNote = (isCause: boolean) => (isCause ? 'haknya berubah di antaranya' : '');
export function inKey(isIn: boolean, isCause: boolean): string {
  if (isIn) return 'di kunci';
  return isCause ? 'berbeda, tidak di kunci' : 'tidak di kunci';
}

export function attribute(name: Source | 'time', { at, request }: TimedRequest): string {
  const { person } = identityOf(request.headers);
  const values: Readonly<Record<Source | 'time', string>> = {
    time: clock(at),
    token: people[person].name,
    tenant: request.headers['x-tenant-id'] ?? '',
    route: request.route.replace('{caseId}', request.pathParameters['caseId'] ?? ''),
    app: request.headers['x-api-key'] ?? '',
  };
  return values[name];
}

export const storedLabel = 'Tersimpan';
export function answer(kept: AuthorizerAnswer | undefined): string {
  if (kept === undefined) return '';
  if (kept.kind === 'simple') return `isAuthorized: ${kept.isAuthorized}`;
  return kept.resources.length === 0 ? 'Deny *' : `Allow ${kept.resources.join(', ')}`;
}
export const cachedLabel = 'Keputusan';
export function cached({ outcome: { allowed, answer: kept } }: LabEvent): string {
  if (!allowed) return 'tolak, 403';
  const { caller = '', tenant = '' } = kept?.context ?? {};
  return `izinkan, context: ${caller}, ${tenant}`;
}
export const directLabel = 'Tanpa cache';
export function direct({ outcome: { direct: isAllowed, call } }: LabEvent): string {
  if (!isAllowed) return 'tolak, 403';
  const { person, tenant } = identityOf(call.request.headers);
  return `izinkan, context: ${person}, ${tenant}`;
}

export const costs = {
  caption: 'TTL lain, dengan kunci dan bentuk yang sama',
  ttl: 'TTL',
  calls: 'Panggilan per jam',
  latency: `Tambahan rata-rata`,
  stale: 'Hak yang dicabut bertahan',
  now: 'sekarang',
} as const;
export const latencyNote = `Tiap panggilan fungsi ${formatNumber(functionMs)} ms. Jawaban dari cache dihitung 0 ms.`;
export const number = (value: number) => formatNumber(value);
export const milliseconds = (value: number) => `${formatNumber(value)} ms`;
export const seconds = (value: number) => (value === 0 ? 'tidak ada' : `${formatNumber(value)} detik`);

/** A second of the hour as a time of day. */
export function clock(at: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [10 + Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60].map(two).join('.');
}

export const invariant = ({ counts, current }: LabView) =>
  `${formatNumber(counts.leaked)} bocor, ${formatNumber(counts.refused)} salah tolak, dan hak yang dicabut masih dipakai paling lama ${formatNumber(current.longestStale)} detik. Batasnya ${formatNumber(promisedSeconds)} detik.`;

export const experiments: readonly Experiment<LabSettings>[] = [
  {
    text: 'Tambahkan x-tenant-id ke kunci. Apa yang masih berbeda, dan TTL berapa yang mengakhirinya?',
    settings: { ...address.start, sources: ['token', 'tenant'] },
  },
  {
    text: 'Policy hanya untuk rute yang diminta, kuncinya tetap. Siapa saja yang kena 403?',
    settings: { ...address.start, sources: ['token', 'tenant'], shape: 'route' },
  },
  {
    text: 'Kunci hanya x-api-key. Atas nama siapa Wulan bekerja?',
    settings: { ...address.start, sources: ['app'], event: 4 },
  },
];
