import { courseApiText as text } from './course-api.id.ts';
import { unknownId } from './error-probes.ts';
import type { Exchange } from './exchange.ts';
import { hasCode, hasStatus, judgeFacts, nameOf, readError } from './judgement.ts';
import { inTurn, type Probe } from './probe.ts';

const protectedPaths = ['me', 'drafts', 'submissions', 'cohorts', 'accounts', 'audit'];

/** Who is let in, and what a refusal gives away. */
export const accessProbes: readonly Probe[] = [
  {
    rule: 'default-deny',
    needsAccount: false,
    run: inTurn(...protectedPaths.map((path) => ({ method: 'GET', path, session: false }))),
    judge: (exchanges) => {
      const refused = exchanges.filter(({ status }) => status === 401);
      return judgeFacts([
        ...exchanges.filter(({ status }) => status !== 401).map((exchange) => hasStatus(exchange, 401)),
        { holds: refused.length === protectedPaths.length, says: text.fact.refusedAll(refused.length) },
      ]);
    },
  },
  {
    rule: 'fail-closed',
    needsAccount: false,
    // A route that is open to everybody: a token that proves nothing must not pass for none.
    run: inTurn({
      method: 'GET',
      path: 'exercises',
      headers: { authorization: `Bearer ${'x'.repeat(40)}` },
      session: false,
    }),
    judge: ([answer]) => (answer === undefined ? judgeFacts([]) : judgeFacts([hasStatus(answer, 401)])),
  },
  {
    rule: 'status-401-vs-403',
    needsAccount: true,
    run: inTurn(
      { method: 'GET', path: 'accounts?limit=1', session: false },
      { method: 'GET', path: 'accounts?limit=1' },
    ),
    judge: ([nobody, somebody]) =>
      nobody === undefined || somebody === undefined
        ? judgeFacts([])
        : judgeFacts([
            hasStatus(nobody, 401),
            // An administrator is let in; everybody else is known, and refused.
            somebody.status === 200 ? hasStatus(somebody, 200) : hasStatus(somebody, 403),
          ]),
  },
  {
    rule: 'samar-404-konsisten',
    needsAccount: true,
    run: inTurn(
      { method: 'GET', path: `cohorts/${unknownId}` },
      { method: 'GET', path: `submissions/${unknownId}` },
      { method: 'GET', path: `submissions/${unknownId}/reference` },
    ),
    judge: (exchanges) => {
      const said = new Set(exchanges.map((exchange) => JSON.stringify(withoutId(exchange))));
      return judgeFacts([
        ...exchanges.map((exchange) => hasStatus(exchange, 404)),
        { holds: said.size === 1, says: text.fact.sameRefusal },
      ]);
    },
  },
  {
    rule: 'body-hanya-input-bisnis',
    needsAccount: true,
    // The values are the caller's own, so that nothing would change even if they were taken.
    run: async (send) => {
      const me = await send({ method: 'GET', path: 'me' });
      const { name, role } = (me.json ?? {}) as { readonly name?: unknown; readonly role?: unknown };
      return me.status === 200
        ? [await send({ method: 'PATCH', path: 'me', body: JSON.stringify({ name, role }) })]
        : [me];
    },
    judge: ([answer]) =>
      answer === undefined ? judgeFacts([]) : judgeFacts([hasStatus(answer, 400), hasCode(answer, 'BODY_MALFORMED')]),
  },
  {
    rule: 'cors-origin-eksplisit',
    needsAccount: false,
    run: inTurn({ method: 'GET', path: 'health' }, { method: 'OPTIONS', path: 'me' }),
    judge: (exchanges) =>
      judgeFacts(
        exchanges.map((exchange) => ({
          holds: !Object.keys(exchange.headers).some((name) => name.startsWith('access-control-')),
          says: text.fact.noCors(nameOf(exchange)),
        })),
      ),
  },
  {
    rule: 'ukuran-body-dibatasi',
    needsAccount: false,
    run: inTurn({
      method: 'POST',
      path: 'cohorts',
      body: JSON.stringify({ name: 'x'.repeat(300_000) }),
      session: false,
    }),
    judge: ([answer]) =>
      answer === undefined ? judgeFacts([]) : judgeFacts([hasStatus(answer, 413), hasCode(answer, 'BODY_TOO_LARGE')]),
  },
];

/** What a refusal says, without the id that is different in each. */
function withoutId(exchange: Exchange): object {
  return { ...readError(exchange), correlationId: undefined };
}
