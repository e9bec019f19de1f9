import { errorCodes } from '#contract';
import { courseApiText as text } from './course-api.id.ts';
import type { Exchange } from './exchange.ts';
import { hasCode, hasStatus, judgeFacts, nameOf, readError, type Fact } from './judgement.ts';
import { inTurn, type Probe } from './probe.ts';

/** An id of the right shape that was never given. */
export const unknownId = '00000000-0000-7000-8000-000000000000';

const internals = /\bat .+:\d+:\d+|node_modules|\bSELECT\b|\bINSERT\b|SQLITE_|arn:aws|\/src\/|\.ts:\d+/;

const noAddress = { method: 'GET', path: 'alamat-yang-tidak-ada' };
const wrongMethod = { method: 'DELETE', path: 'health' };
const brokenJson = { method: 'POST', path: 'joins', body: '{"code": ', session: false };

function isEnveloped(exchange: Exchange): readonly Fact[] {
  const error = readError(exchange);
  const fits = error !== undefined && errorCodes[error.code].status === exchange.status;
  return [
    { holds: error !== undefined, says: text.fact.envelope(nameOf(exchange)) },
    { holds: fits, says: text.fact.codeFits(nameOf(exchange), error?.code ?? '–', exchange.status) },
  ];
}

/** What a failure says, and what it keeps to itself. */
export const errorProbes: readonly Probe[] = [
  {
    rule: 'error-seragam',
    needsAccount: false,
    run: inTurn(noAddress, wrongMethod, { method: 'GET', path: 'me', session: false }),
    judge: (exchanges) => judgeFacts(exchanges.flatMap(isEnveloped)),
  },
  {
    rule: 'error-tanpa-internal',
    needsAccount: false,
    run: inTurn(brokenJson, noAddress, { method: 'GET', path: `exercises/${'a'.repeat(200)}` }),
    judge: (exchanges) =>
      judgeFacts(
        exchanges.flatMap((exchange) => [
          { holds: exchange.status >= 400 && exchange.status < 500, says: hasStatus(exchange, exchange.status).says },
          { holds: !internals.test(exchange.text), says: text.fact.noInternals(nameOf(exchange)) },
        ]),
      ),
  },
  {
    rule: 'status-400-vs-422',
    needsAccount: true,
    run: async (send) => {
      const exercises = await send({ method: 'GET', path: 'exercises' });
      const { slug, version } = firstExercise(exercises.json);
      const draft = (files: unknown) => JSON.stringify({ exerciseVersion: version, variantNo: 0, files, revision: 0 });
      return [
        await send({ method: 'PUT', path: `drafts/${slug}`, body: draft('bukan daftar berkas') }),
        await send({ method: 'PUT', path: `drafts/${slug}`, body: draft({ 'bukan-berkas-latihan.ts': '' }) }),
      ];
    },
    judge: ([shape, domain]) =>
      shape === undefined || domain === undefined
        ? judgeFacts([])
        : judgeFacts([
            hasStatus(shape, 400),
            { holds: placeOf(shape) !== undefined, says: text.fact.named(placeOf(shape) ?? '–') },
            hasStatus(domain, 422),
            hasCode(domain, 'RULE_BROKEN'),
          ]),
  },
  {
    rule: 'list-berpaginasi',
    needsAccount: true,
    run: inTurn({ method: 'GET', path: 'submissions?limit=1' }, { method: 'GET', path: 'submissions?limit=1000' }),
    judge: ([page, greedy]) => {
      if (page === undefined || greedy === undefined) return judgeFacts([]);
      const count = countItems(page.json);
      return judgeFacts([
        hasStatus(page, 200),
        { holds: count !== undefined && count <= 1, says: text.fact.pageBounded(count ?? 0) },
        hasStatus(greedy, 400),
      ]);
    },
  },
];

/** The first place that a refusal names. */
function placeOf(exchange: Exchange): string | undefined {
  const details = readError(exchange)?.details;
  return Array.isArray(details) ? details[0]?.path : undefined;
}

function countItems(json: unknown): number | undefined {
  const items = typeof json === 'object' && json !== null && 'items' in json ? json.items : undefined;
  return Array.isArray(items) ? items.length : undefined;
}

function firstExercise(json: unknown): { readonly slug: string; readonly version: string } {
  const exercises = typeof json === 'object' && json !== null && 'exercises' in json ? json.exercises : undefined;
  const [first] = Array.isArray(exercises) ? (exercises as readonly unknown[]) : [];
  const { slug, version } = (first ?? {}) as { readonly slug?: unknown; readonly version?: unknown };
  return { slug: typeof slug === 'string' ? slug : 'tidak-ada', version: typeof version === 'string' ? version : '' };
}
