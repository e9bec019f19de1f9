import type { QueryOutcome, ResolverRuns } from '#world/graphql-cost';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { batchSize, callBudget, type CostView } from './model.ts';
import type { QueryProblem } from './plan.ts';
import { queries, type QueryName } from './queries.ts';
import { address, type CostSettings } from './settings.ts';

/** Every sentence of the query cost simulator. */
export const title = 'Simulator: harga satu query';
export const queryLabel = 'Query (boleh diubah)';
export const schemaTitle = 'Lihat schema-nya';
export const knobsLabel = 'Query, batch, dan batas';

export const presetLabel = 'Mulai dari';
export const presets: Readonly<Record<QueryName | 'own', string>> = {
  list: 'Daftar 50 kasus',
  one: 'Satu kasus',
  cycle: 'Kasus terkait berlapis',
  greedy: 'limit: 10000',
  own: 'Query sendiri',
};
export const knobs = {
  batched: 'Batch',
  batchedAbout: `Satu panggilan menjawab sampai ${batchSize} induk`,
  mostItems: 'Isi halaman paling banyak',
  depth: 'queryDepthLimit',
  resolvers: 'resolverCountLimit',
} as const;
export const unset = 'tanpa batas';
export const byDefault = 'bawaan';
export const count = (value: number) => formatNumber(value);

export const facts = {
  depth: 'Kedalaman',
  runs: 'Resolver diminta',
  calls: 'Panggilan ke sumber',
  waves: 'Gelombang berurutan',
} as const;

export const graphTitle = 'Panggilan ke sumber, satu kotak satu panggilan';
export const sources: Readonly<Record<string, string>> = {
  cases: 'tabel kasus',
  directory: 'direktori petugas',
  documents: 'layanan dokumen',
};
export const wave = (number: number) =>
  number === 1 ? 'Gelombang 1' : `Gelombang ${number}, menunggu gelombang ${number - 1}`;
export const calls = ({ calls: made }: ResolverRuns) => `${formatNumber(made)}×`;
export const cutOff = (runs: number) => `${formatNumber(runs)} resolver tidak dijalankan`;
export const notDrawn = (number: number) => `dan ${formatNumber(number)} lagi`;
export const rowDescription = ({ path, source, calls: made, runs }: ResolverRuns) =>
  `${path.join('.')} memanggil ${sources[source] ?? source} ${formatNumber(made)} kali untuk ${formatNumber(runs)} induk`;

export const outcomes: Readonly<Record<QueryOutcome, string>> = {
  answered: 'Dijawab',
  'too-deep': 'Ditolak: terlalu dalam',
  'too-many-resolvers': 'Terhenti: terlalu banyak resolver',
};

export const problems: Readonly<Record<QueryProblem['kind'], (problem: QueryProblem) => string>> = {
  syntax: ({ line }) => `Baris ${line} belum terbaca sebagai GraphQL. Periksa kurung kurawalnya.`,
  'no-query': () => 'Simulator ini membaca satu query. Mulailah dengan query { … }.',
  'unknown-field': ({ line, name }) => `Baris ${line}: schema tidak punya field ${name} di sini.`,
  'needs-fields': ({ line, name }) =>
    `Baris ${line}: ${name} adalah objek. Sebutkan field yang kamu minta di dalamnya.`,
  'has-no-fields': ({ line, name }) => `Baris ${line}: ${name} adalah nilai tunggal dan tidak punya field.`,
  'unknown-fragment': ({ line, name }) => `Baris ${line}: fragment ${name} tidak ada, atau memuat dirinya sendiri.`,
};

/** What stands out in this query's cost. */
export function reading(settings: CostSettings, view: CostView): string {
  if (view.kind === 'problem') return problems[view.problem.kind](view.problem);
  const { cost } = view;
  if (cost.outcome === 'too-deep')
    return `Kedalaman ${cost.depth} melewati batas ${settings.depth}. Query ditolak sebelum satu resolver pun jalan, jadi sumber tidak merasakan apa-apa.`;
  if (cost.outcome === 'too-many-resolvers')
    return `Query ini meminta ${formatNumber(cost.runs)} resolver. Batasnya menghentikan sisanya, tetapi ${formatNumber(cost.calls)} panggilan sudah telanjur sampai ke sumber.`;
  const widest = cost.resolvers.reduce(
    (most, step) => (step.runs > most.runs ? step : most),
    cost.resolvers[0] ?? none,
  );
  if (widest.runs <= 1) return 'Tiap resolver jalan satu kali. Query seperti ini tetap murah walau datanya bertambah.';
  if (settings.batched)
    return `Resolver ${name(widest)} tetap jalan ${formatNumber(widest.runs)} kali, tetapi permintaannya dikumpulkan: ${formatNumber(widest.calls)} panggilan ke ${sources[widest.source] ?? widest.source}.`;
  return `Satu daftar memicu ${formatNumber(widest.runs)} panggilan untuk field ${name(widest)} saja, satu per induk. Client tidak melihat bedanya: query-nya tetap belasan baris.`;
}
const none: ResolverRuns = { path: [], source: '', wave: 1, runs: 0, allowed: 0, calls: 0 };
const name = ({ path }: ResolverRuns) => path.at(-1) ?? '';

export function invariant(view: CostView): string {
  if (view.kind === 'problem') return '';
  const made = formatNumber(view.cost.calls);
  return view.withinBudget
    ? `${made} panggilan, anggaran satu request ${callBudget}.`
    : `${made} panggilan, padahal anggaran satu request ${callBudget}.`;
}

export const experiments: readonly Experiment<CostSettings>[] = [
  {
    text: 'Nyalakan batch pada daftar yang sama. Berapa yang tersisa dari 101 panggilan?',
    settings: { ...address.start, batched: true },
  },
  {
    text: 'Ikuti kasus terkait empat lapis tanpa batas kedalaman, lalu geser queryDepthLimit ke 8.',
    settings: { ...address.start, query: queries.cycle },
  },
  {
    text: 'Minta 10.000 kasus, lalu batasi isi halaman menjadi 50 dan nyalakan batch.',
    settings: { ...address.start, query: queries.greedy },
  },
];
