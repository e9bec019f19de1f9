import type { Story, StoryStep } from '#verdict';
import { fetchAsBrowser, type Answer, type FetchRun, type Message, type ScriptRequest, type Server } from '#world/cors';
import { createCorsServer, type CorsConfig, type OriginRule } from '#world/cors-server';
import type { CorsSettings } from './settings.ts';

export const originOf: Readonly<Record<CorsSettings['page'], string>> = {
  portal: 'https://portal.kasus.example',
  lookalike: 'https://portal.kasus.example.test',
  recipes: 'https://resep.example',
};
const api = 'https://api.kasus.example';
const statusOf: Readonly<Record<CorsSettings['session'], number>> = { valid: 200, expired: 401, limited: 429 };
const ageOf: Readonly<Record<CorsSettings['age'], number | undefined>> = {
  none: undefined,
  minutes: 600,
  year: 31_536_000,
};

export interface CorsView {
  readonly run: FetchRun;
  /** What the server answers the same request from a terminal, with the portal's origin written into it. */
  readonly curl: Answer;
  /** Whether the request itself, and not only its preflight, reached the server. */
  readonly arrived: boolean;
  readonly story: Story;
  readonly tally: Tally;
}

/** What this server means for everybody, not only for the request that the knobs describe. */
export interface Tally {
  /** Answers that the portal needs to read, and how many of them it can: three calls, three states of the session. */
  readonly portal: { readonly read: number; readonly of: number };
  /** Other pages that can read data with the cookie of somebody who is signed in. */
  readonly leaks: { readonly read: number; readonly of: number };
  /** What curl gets without a token and without a cookie. */
  readonly bareStatus: number;
}

/** Runs the request in a browser and from a terminal against the same server. */
export function viewCors(settings: CorsSettings): CorsView {
  const server = serverOf(settings, settings.session);
  const run = fetchAsBrowser(requestOf(settings), server);
  const curl = server(curlMessage(settings));
  const arrived = run.steps.some((step) => step.kind === 'sent' && !step.preflight);
  return { run, curl, arrived, story: storyOf(settings, run, curl), tally: tallyOf(settings) };
}

type Asked = Pick<CorsSettings, 'page' | 'method' | 'token' | 'key' | 'cookie'>;

function requestOf(asked: Asked): ScriptRequest {
  const { page, method, cookie } = asked;
  const headers = headersOf(asked);
  return { method, headers, origin: originOf[page], target: api, credentials: cookie, cookie: 'sesi=1' };
}

function headersOf({ method, token, key }: Omit<Asked, 'page' | 'cookie'>): Message['headers'] {
  return {
    ...(token ? { authorization: 'Bearer …' } : {}),
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
    ...(key ? { 'idempotency-key': '7f3a' } : {}),
  };
}

/** The same from a terminal: whoever types it writes the portal's origin into it. */
function curlMessage(asked: Omit<Asked, 'page' | 'cookie'>): Message {
  return { method: asked.method, headers: { ...headersOf(asked), origin: originOf.portal } };
}

function serverOf(settings: CorsSettings, session: CorsSettings['session']): Server {
  const { origins, patch, keys, credentials, errors, guarded, age, check } = settings;
  const rule: OriginRule = origins === 'list' ? { kind: 'list', origins: [originOf.portal] } : { kind: origins };
  const config: CorsConfig = {
    origins: rule,
    methods: patch ? ['GET', 'POST', 'PATCH'] : ['GET', 'POST'],
    headers: ['authorization', 'content-type', ...(keys ? ['idempotency-key'] : [])],
    exposed: ['retry-after'],
    credentials,
    maxAge: ageOf[age],
    guardsPreflight: guarded,
    onErrors: errors,
  };
  return createCorsServer(config, ({ headers }) => {
    const status = check === 'origin' ? byOrigin(headers) : byCredential(headers, session);
    const wait = status === 429 ? { 'retry-after': '20' } : {};
    return { status, headers: { 'content-type': 'application/json', ...wait } };
  });
}

/** What a server answers that takes the origin for a permission. */
function byOrigin(headers: Message['headers']): number {
  return headers['origin'] === originOf.portal ? 200 : 403;
}

function byCredential(headers: Message['headers'], session: CorsSettings['session']): number {
  const isKnown = headers['authorization'] !== undefined || headers['cookie'] !== undefined;
  return isKnown ? statusOf[session] : 401;
}

function tallyOf(settings: CorsSettings): Tally {
  const calls = [
    { method: 'GET', key: false },
    { method: 'POST', key: true },
    { method: 'PATCH', key: false },
  ] as const;
  const needed = (['valid', 'expired', 'limited'] as const).flatMap((session) =>
    calls.map((call) =>
      fetchAsBrowser(requestOf({ ...call, page: 'portal', token: true, cookie: false }), serverOf(settings, session)),
    ),
  );
  const signedIn = serverOf(settings, 'valid');
  const others = (['lookalike', 'recipes'] as const).map((page) =>
    fetchAsBrowser(requestOf({ page, method: 'GET', token: false, key: false, cookie: true }), signedIn),
  );
  return {
    portal: { read: needed.filter(({ outcome }) => outcome.kind === 'readable').length, of: needed.length },
    leaks: { read: others.filter(({ outcome }) => isData(outcome)).length, of: others.length },
    bareStatus: signedIn(curlMessage({ method: 'GET', token: false, key: false })).status,
  };
}

function isData(outcome: FetchRun['outcome']): boolean {
  return outcome.kind === 'readable' && outcome.status === 200;
}

/** The exchange as a story: the script and curl act, browser and server answer. */
function storyOf({ page, method }: CorsSettings, { steps, outcome }: FetchRun, curl: Answer): Story {
  const isPortal = page === 'portal';
  const told = steps.flatMap((step, index): StoryStep[] => {
    const at = index * 20;
    if (step.kind === 'sent')
      return [
        { at, actor: 'browser', target: 'server', op: step.preflight ? 'ask' : 'send', arg: step.message.method },
      ];
    if (step.kind === 'refused') return [];
    const { status, headers } = step.answer;
    const op = headers['access-control-allow-origin'] === undefined ? 'answer-bare' : 'answer';
    const refused = steps[index + 1]?.kind === 'refused';
    const mark = refused && isPortal ? ({ mark: 'cause' } as const) : {};
    return [{ at, actor: 'browser', target: 'server', op, result: String(status), back: true, ...mark }];
  });
  const isWrong = isPortal ? outcome.kind === 'network-error' : isData(outcome);
  const end: StoryStep = {
    at: 100,
    actor: 'script',
    target: 'browser',
    back: true,
    ...(outcome.kind === 'readable' ? { op: 'read', result: String(outcome.status) } : { op: 'hidden' }),
    ...(isWrong ? { mark: 'effect' } : {}),
  };
  return {
    scenario: 'cors',
    participants: [
      { id: 'script', kind: 'actor' },
      { id: 'browser', kind: 'part' },
      { id: 'server', kind: 'part' },
      { id: 'curl', kind: 'actor' },
    ],
    steps: [
      { at: 0, actor: 'script', target: 'browser', op: 'fetch', arg: method },
      ...told,
      end,
      { at: 1000, actor: 'curl', target: 'server', op: 'curl', arg: method },
      { at: 1040, actor: 'curl', target: 'server', op: 'curl-read', result: String(curl.status), back: true },
    ],
    total: told.length + 4,
  };
}
