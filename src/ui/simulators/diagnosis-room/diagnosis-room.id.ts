import type { Incident } from '#world/incident';
import type { Cause } from '#world/incident-faults';
import type { SignName, Signs } from '#world/incident-signs';
import type { Experiment } from '../parts/frame.tsx';
import { formatDuration, formatNumber } from '../parts/numbers.ts';
import type { Action } from './actions.ts';
import { explanations, outcomesOfAction } from './feedback.id.ts';
import { allSigns, type Guess, type LogRow, type RoomView } from './model.ts';
import type { Panel, PanelName, Series } from './panels.ts';
import { address, type RoomSettings } from './settings.ts';

/** Every sentence of the diagnosis room, but for what an answer means: that is in `feedback.id.ts`. */
export const title = 'Simulator: ruang diagnosis';
export const knobsLabel = 'Jawabanmu';
export const incidentLabel = (number: number) => `Insiden ${formatNumber(number)}`;
export const nextIncident = 'Insiden lain';

/** What the system is, from the door to what the function depends on. */
export const system = ({ system: built }: Incident) =>
  `REST API, lalu Lambda dengan timeout ${formatDuration(built.functionTimeoutMs)} dan batas concurrency ${formatNumber(built.reserved)}, lalu sebuah dependency.`;

export const causeLabel = 'Apa sebabnya?';
export const causes: Readonly<Record<Cause, string>> = {
  'traffic-surge': 'Lonjakan trafik melewati limit gateway',
  'limit-too-low': 'Limit di gateway terlalu rendah',
  'function-throttled': 'Fungsi kehabisan concurrency',
  'malformed-response': 'Response fungsi salah bentuk',
  'dependency-down': 'Dependency mati',
  'slow-dependency': 'Dependency lambat, gateway berhenti menunggu',
  'function-timeout': 'Dependency lambat, fungsi dihentikan',
  'preflight-broken': 'Browser menolak jawaban preflight',
  'payload-too-large': 'Upload melewati batas ukuran',
  'schema-mismatch': 'Schema di gateway tidak cocok',
  'retry-storm': 'Dependency mati, client langsung retry',
};
export const actionLabel = 'Apa tindakannya?';
export const actions: Readonly<Record<Action, string>> = {
  'limit-clients': 'Minta client backoff, batasi per client, tahan bot di WAF',
  'fit-limit': 'Sesuaikan limit dengan kapasitas yang terukur',
  'limit-upstream': 'Pasang limit di gateway, di bawah kapasitas fungsi',
  'restore-version': 'Kembalikan versi lama, pasang contract test',
  breaker: 'Circuit breaker, dan antrean untuk yang boleh menunggu',
  'accept-async': 'Terima dengan 202, rapikan timeout budget',
  'inner-timeout': 'Timeout ke dependency lebih pendek daripada timeout fungsi',
  'allow-origin': 'Betulkan konfigurasi CORS, tambah tesnya',
  'upload-elsewhere': 'Upload langsung ke S3 dengan pre-signed URL',
  'test-schema': 'Betulkan schema, validasi saat deploy',
  'spaced-retries': 'Backoff dengan jitter, batas retry, Retry-After',
  'more-retries': 'Tambah retry di client',
  'longer-timeout': 'Naikkan timeout',
  'more-concurrency': 'Naikkan concurrency fungsi',
};

export const panels: Readonly<Record<PanelName, string>> = {
  count: 'Count',
  clientErrors: '4XXError',
  serverErrors: '5XXError',
  latency: 'Latency',
  integrationLatency: 'IntegrationLatency',
  duration: 'Lambda Duration',
  concurrency: 'ConcurrentExecutions',
  failures: 'Lambda Throttles dan Errors',
};
export const units: Readonly<Record<Panel['unit'], string>> = { count: 'per menit', duration: '', runs: 'rata-rata' };
/** The lines of a panel, where there is more than one. */
export const lines: Readonly<Partial<Record<PanelName, readonly [string, string]>>> = {
  clientErrors: ['semua 4xx', '429, dari access log'],
  latency: ['p50', 'p99'],
  integrationLatency: ['p50', 'p99'],
  duration: ['p50', 'p99'],
  failures: ['Throttles', 'Errors'],
};
export const bounds = { gateway: 'gateway 29 detik', function: 'timeout fungsi', reserved: 'batas' } as const;
export const against = 'tidak seperti tebakanmu';
export const minutesUnit = 'menit';
export const seconds = 'detik';
export const milliseconds = 'ms';

/** From what a line was to what it is: `1.020 ke 3.400`. */
export function change({ before, since }: Series, unit: Panel['unit']): string {
  if (unit === 'duration') return `${formatDuration(before)} ke ${formatDuration(since)}`;
  const digits = unit === 'runs' && since < 20 ? 1 : 0;
  return `${formatNumber(before, digits)} ke ${formatNumber(since, digits)}`;
}

export function describePanel({ name, unit, series }: Panel, startsAt: number): string {
  const told = series.map((one, index) => `${lines[name]?.[index] ?? panels[name]} dari ${change(one, unit)}`);
  return `Sejak menit ke-${formatNumber(startsAt)}: ${told.join('; ')}.`;
}

export const logTitle = 'Butuh petunjuk? Hitungan status di access log';
export const logCaption = (startsAt: number) => `Semua request sejak menit ke-${formatNumber(startsAt)}`;
export const logColumns = { status: 'Status', by: 'Dijawab oleh', count: 'Jumlah' } as const;
export const logStatus = ({ status, outcome }: LogRow) =>
  outcome === 'preflight' ? `${String(status)} untuk OPTIONS` : String(status);
export const answeredBy = { gateway: 'gateway', function: 'fungsi' } as const;

type Phrases = { readonly [Name in SignName]: Readonly<Record<Signs[Name], string>> };
const phrases: Phrases = {
  count: { flat: 'Count tetap', up: 'Count naik', down: 'Count turun' },
  limited: { none: '429 nol', up: '429 muncul' },
  clientErrors: { none: '4xx selain 429 tidak naik', up: '4xx selain 429 naik' },
  serverErrors: { none: '5xx nol', up: '5xx muncul' },
  duration: {
    flat: 'Duration tetap',
    down: 'Duration turun',
    'past-gateway': 'Duration melewati 29 detik',
    'at-function': 'Duration tertahan di timeout fungsi',
  },
  concurrency: {
    flat: 'concurrency tetap',
    up: 'concurrency naik',
    down: 'concurrency turun',
    full: 'concurrency mentok di batasnya',
  },
  throttles: { none: 'Throttles nol', up: 'Throttles muncul' },
  errors: { none: 'Errors fungsi nol', up: 'Errors fungsi muncul' },
};

/** A sign in words, as in `Count naik`. */
export function phrase(signs: Signs, name: SignName): string {
  return (phrases[name] as Readonly<Record<string, string>>)[signs[name]] ?? '';
}

/** What there is to notice: where to look, why the guess does not fit, or what the action does. */
export function reading(view: RoomView): string {
  const { incident, guess, action } = view;
  if (guess === undefined)
    return `Sejak menit ke-${formatNumber(incident.startsAt)} ada yang salah. Cari grafik yang bergerak, lalu grafik yang tetap: keduanya petunjuk. Lalu tebak sebabnya.`;
  if (!guess.found) return refute(guess, view.seen);
  if (action === undefined) return `${explanations[guess.cause]} Sekarang pilih tindakannya.`;
  return outcomesOfAction[guess.cause][action] ?? '';
}

function refute(guess: Guess, seen: Signs): string {
  const { cause, expected } = guess;
  return `${causes[cause]}? Kalau begitu, seharusnya ${tell(guess, expected)}. Di grafik ini, ${tell(guess, seen)}.`;
}

/** The first two signs that speak against a guess, as these signs have them. */
function tell({ against: signs }: Guess, of: Signs): string {
  return signs
    .slice(0, 2)
    .map((name) => phrase(of, name))
    .join(' dan ');
}

/** The words under the cause that was chosen. */
export function judgeGuess(guess: Guess): string {
  return guess.found ? 'Cocok dengan semua tanda' : `Tidak cocok: seharusnya ${tell(guess, guess.expected)}`;
}

/** The words under the action that was chosen. */
export function judgeAction({ acted }: RoomView): string {
  return acted === 'solved' ? 'Menghilangkan sebabnya' : 'Tidak menyentuh sebabnya';
}

/** What must hold of the answers so far. */
export function verdict({ guess, acted }: RoomView): string {
  const signs = `Tebakanmu cocok dengan ${formatNumber(guess?.agreeing ?? 0)} dari ${formatNumber(allSigns)} tanda di grafik`;
  if (acted === 'not-yet') return `${signs}.`;
  return acted === 'solved'
    ? `${signs}, dan tindakannya menghilangkan sebabnya.`
    : `${signs}, tetapi tindakannya tidak menyentuh sebabnya.`;
}

export const experiments: readonly Experiment<RoomSettings>[] = [
  {
    text: 'Tidak ada satu pun error, tetapi trafiknya turun. Siapa yang menolak?',
    settings: { ...address.start, incident: 1 },
  },
  {
    text: '5xx muncul, padahal fungsi sehat dan tidak mencatat Errors. Dari mana asalnya?',
    settings: { ...address.start, incident: 6 },
  },
  {
    text: 'Count dan 5xx naik di menit yang sama. Mana yang menyebabkan yang lain?',
    settings: { ...address.start, incident: 7 },
  },
];
