import type { Messages } from '#graders/kit/messages.ts';
import type { FetchRun, PreflightCause, Refusal } from '#world/cors';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { CorsView } from './model.ts';
import { address, type CorsSettings } from './settings.ts';

/** Every sentence of the CORS simulator. */
export const title = 'Simulator: preflight dan CORS';
export const knobsLabel = 'Script di halaman, dan server yang dimintanya';

export const pageGroup = 'Script di halaman';
export const pageLabel = 'Halaman';
export const pages: Readonly<Record<CorsSettings['page'], string>> = {
  portal: 'portal.kasus.example',
  lookalike: 'portal.kasus.example.test',
  recipes: 'resep.example',
};
export const methodLabel = 'Method';
export const methods: Readonly<Record<CorsSettings['method'], string>> = {
  GET: 'GET',
  POST: 'POST, JSON',
  PATCH: 'PATCH, JSON',
};
export const tokenLabel = 'Header authorization';
export const keyLabel = 'Header idempotency-key';
export const cookieLabel = 'Sertakan cookie';
export const sessionLabel = 'Sesi pemakai';
export const sessions: Readonly<Record<CorsSettings['session'], string>> = {
  valid: 'masih berlaku',
  expired: 'kedaluwarsa',
  limited: 'melewati limit',
};

export const serverGroup = 'Server api.kasus.example';
export const originsLabel = 'Origin yang diizinkan';
export const origins: Readonly<Record<CorsSettings['origins'], string>> = {
  list: 'hanya portal',
  any: '*',
  'any-https': 'https://*',
  reflect: 'memantulkan yang meminta',
};
export const patchLabel = 'Izinkan PATCH';
export const keysLabel = 'Izinkan idempotency-key';
export const credentialsLabel = 'Izinkan kredensial';
export const errorsLabel = 'Error membawa header CORS';
export const guardedLabel = 'Authorizer menjaga OPTIONS';
export const ageLabel = 'Umur preflight';
export const ages: Readonly<Record<CorsSettings['age'], string>> = {
  none: 'tidak disebut',
  minutes: '10 menit',
  year: '1 tahun',
};
export const checkLabel = 'Izin diputuskan dari';
export const checks: Readonly<Record<CorsSettings['check'], string>> = {
  credential: 'token atau cookie',
  origin: 'header Origin',
};

export const drawingTitle = 'Percakapan script, browser, server, dan curl';
const participants: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  script: { name: 'Script', short: 'Script' },
  browser: { name: 'Browser', short: 'Browser' },
  server: { name: 'Server', short: 'Server' },
  curl: { name: 'Curl', short: 'Curl' },
};
const steps: Readonly<Record<string, (value: string) => string>> = {
  fetch: (value) => `fetch ${value}`,
  ask: () => 'OPTIONS: boleh?',
  send: (value) => `${value} dikirim`,
  answer: (value) => `${value}, header CORS`,
  'answer-bare': (value) => `${value}, tanpa header CORS`,
  read: (value) => `${value}, terbaca`,
  hidden: () => 'gagal, tanpa status',
  curl: (value) => `${value}, Origin ditulis sendiri`,
  'curl-read': (value) => `${value}, terbaca utuh`,
};
export const words: Pick<Messages, 'participants' | 'step'> = {
  participants: (id) => participants[id] ?? { name: id, short: id },
  step: ({ op, arg, result }) => steps[op]?.(arg ?? result ?? '') ?? op,
};

export const tableTitle = 'Yang sampai ke masing-masing';
export const columns = { script: 'Script', curl: 'Curl' } as const;
export const rows = {
  preflight: 'Preflight',
  done: 'Server mengerjakan',
  status: 'Status',
  body: 'Isi',
  headers: 'Header terbaca',
} as const;
export const yes = 'ya';
export const no = 'tidak, tak pernah sampai';
export const noPreflight = 'tidak dikirim';
export const hidden = 'disembunyikan browser';
export const neverSent = 'tidak ada';
export const noHeaders = 'tidak ada';

export function preflightOf({ causes, preflightSeconds }: FetchRun): string {
  if (causes.length === 0) return 'tidak perlu';
  return preflightSeconds === undefined ? 'ditolak' : `lolos, berlaku ${formatNumber(preflightSeconds)} detik`;
}

/** What an answer's body says, by its status. */
export function bodyOf(status: number, identified: boolean): string {
  if (status === 200) return 'data kasus';
  if (status === 429) return 'limit terlampaui';
  if (status === 403) return 'origin tidak dikenal';
  return identified ? 'sesi kedaluwarsa' : 'token tidak ada';
}

const refusals: { readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => string } = {
  'preflight-status': ({ status }) => `Preflight dijawab ${formatNumber(status)}, dan hanya jawaban 2xx yang diterima.`,
  'origin-missing': () => 'Jawaban itu tidak menyebut origin mana yang boleh membacanya.',
  'origin-mismatch': ({ allowed }) => `Jawaban itu untuk ${allowed}, bukan untuk halaman ini.`,
  'wildcard-with-credentials': () => 'Bintang tidak berlaku bila cookie disertakan.',
  'credentials-not-allowed': () => 'Server tidak mengizinkan cookie dari halaman lain.',
  'method-not-allowed': ({ method }) => `Method ${method} tidak ada di daftar.`,
  'header-not-allowed': ({ name }) => `Header ${name} tidak ada di daftar.`,
};
const why = (refusal: Refusal) => (refusals[refusal.kind] as (one: Refusal) => string)(refusal);

/** What there is to notice: who saw what, and why. */
export function reading(settings: CorsSettings, { run, curl, arrived }: CorsView): string {
  const { outcome } = run;
  const isPortal = settings.page === 'portal';
  if (settings.check === 'origin' && curl.status === 200)
    return 'Server memakai Origin sebagai izin. Browser mengisinya dengan jujur; curl mengisinya dengan apa saja, dan mendapat datanya tanpa token.';
  if (outcome.kind === 'readable' && outcome.status === 200 && !isPortal)
    return `Halaman yang bukan milikmu membaca data kasus${settings.cookie ? ' atas nama orang yang sedang login' : ''}. Browser menurut saja: server yang mengizinkannya.`;
  if (outcome.kind === 'readable' && outcome.status === 200)
    return 'Portal membaca datanya. Perhatikan kolom curl: ia tidak pernah bertanya, dan yang menahannya hanya token.';
  if (outcome.kind === 'readable')
    return `Script membaca ${formatNumber(outcome.status)} beserta sebabnya, jadi ia bisa mengajak login ulang atau menunggu. Kode untuk itu sekarang benar-benar berjalan.`;
  if (!arrived)
    return `${why(outcome.refusal)} ${causeList(run.causes)} Request-nya tidak pernah berangkat, dan log server tidak memuatnya.`;
  return isPortal
    ? `${why(outcome.refusal)} Server menjawab ${formatNumber(statusOf(run))} dan browser menyembunyikannya. Konsol menulis CORS error, padahal masalahnya lain; curl membacanya utuh.`
    : `${why(outcome.refusal)} Halaman itu tidak membaca apa-apa, tetapi server tetap mengerjakan request-nya.`;
}

function statusOf({ steps: taken }: FetchRun): number {
  const answers = taken.flatMap((step) => (step.kind === 'answered' ? [step.answer.status] : []));
  return answers.at(-1) ?? 0;
}

function causeList(causes: readonly PreflightCause[]): string {
  const names = causes.map((cause) => (cause.kind === 'method' ? cause.method : cause.name));
  return `Browser bertanya dulu karena ${names.join(', ')}.`;
}

/** What must hold of the server as a whole: the portal reads every answer, other pages no data, and curl needs a token. */
export const invariant = ({ tally: { portal, leaks, bareStatus } }: CorsView) =>
  `Portal membaca ${formatNumber(portal.read)} dari ${formatNumber(portal.of)} jawaban yang ia perlukan, ${formatNumber(leaks.read)} dari ${formatNumber(leaks.of)} halaman lain membaca data, dan curl tanpa token mendapat ${formatNumber(bareStatus)}.`;

export const experiments: readonly Experiment<CorsSettings>[] = [
  {
    text: 'Beri error header CORS. Apa yang sekarang terbaca script?',
    settings: { ...address.start, errors: true },
  },
  {
    text: 'Izinkan https://* bersama kredensial, lalu buka situs resep dengan cookie yang masih berlaku.',
    settings: {
      ...address.start,
      page: 'recipes',
      method: 'GET',
      token: false,
      cookie: true,
      session: 'valid',
      origins: 'any-https',
      credentials: true,
      errors: true,
    },
  },
  {
    text: 'Jadikan Origin sebagai izin masuk. Apa yang didapat curl tanpa token?',
    settings: {
      ...address.start,
      page: 'recipes',
      method: 'GET',
      token: false,
      session: 'valid',
      errors: true,
      check: 'origin',
    },
  },
];
