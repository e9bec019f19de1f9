import { courseApiText as text } from './course-api.id.ts';
import type { Exchange, ProbeRequest } from './exchange.ts';
import { hasCode, hasStatus, judgeFacts, type Fact } from './judgement.ts';
import { inTurn, type Probe } from './probe.ts';

/** A command without any effect: taking over work of which there is none. */
const command = (headers: Readonly<Record<string, string>>, body = emptyWork): ProbeRequest => ({
  method: 'POST',
  path: 'me/merge',
  headers,
  body,
});
const emptyWork = '{"attempts":[],"drafts":[]}';
const otherOrder = '{"drafts":[],"attempts":[]}';
/** Another request. Were it carried out, it would still change nothing: there is no such exercise. */
const otherWork = JSON.stringify({
  attempts: [],
  drafts: [
    {
      exercise: 'tidak-ada',
      exerciseVersion: '0'.repeat(64),
      variantNo: 0,
      files: {},
      savedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
});
const withKey = (key: string) => ({ 'idempotency-key': key });

const wasReplayed = ({ headers }: Exchange): boolean => headers['idempotency-replayed'] === 'true';

function sameAnswer(first: Exchange, second: Exchange): readonly Fact[] {
  return [
    hasStatus(first, 200),
    hasStatus(second, 200),
    { holds: first.text === second.text, says: text.fact.sameBody },
    { holds: !wasReplayed(first) && wasReplayed(second), says: text.fact.replayed },
  ];
}

const judgeSame: Probe['judge'] = ([first, second]) =>
  first === undefined || second === undefined ? judgeFacts([]) : judgeFacts(sameAnswer(first, second));

/** Commands and their keys. `newKey` gives a fresh one for each try. */
export function commandProbes(newKey: () => string): readonly Probe[] {
  const twice =
    (...bodies: readonly [string, string]): Probe['run'] =>
    (send) => {
      const key = withKey(newKey());
      return inTurn(command(key, bodies[0]), command(key, bodies[1]))(send);
    };
  return [
    {
      rule: 'command-butuh-kunci',
      needsAccount: true,
      run: inTurn(command({}), command(withKey('pendek'))),
      judge: (exchanges) =>
        judgeFacts(
          exchanges.flatMap((exchange) => [hasStatus(exchange, 400), hasCode(exchange, 'IDEMPOTENCY_KEY_MISSING')]),
        ),
    },
    { rule: 'idem-hasil-sama', needsAccount: true, run: twice(emptyWork, emptyWork), judge: judgeSame },
    {
      rule: 'idem-satu-efek',
      needsAccount: true,
      run: (send) => {
        const key = withKey(newKey());
        return Promise.all([send(command(key)), send(command(key))]);
      },
      judge: (exchanges) => {
        const fresh = exchanges.filter((exchange) => exchange.status === 200 && !wasReplayed(exchange)).length;
        return judgeFacts([
          ...exchanges.map((exchange) => hasStatus(exchange, ...(exchange.status === 409 ? [409] : [200]))),
          { holds: fresh === 1, says: text.fact.oneEffect(fresh) },
        ]);
      },
    },
    {
      rule: 'idem-payload-beda',
      needsAccount: true,
      run: twice(emptyWork, otherWork),
      judge: ([first, second]) =>
        first === undefined || second === undefined
          ? judgeFacts([])
          : judgeFacts([hasStatus(first, 200), hasStatus(second, 409), hasCode(second, 'IDEMPOTENCY_KEY_REUSED')]),
    },
    { rule: 'idem-urutan-kunci', needsAccount: true, run: twice(emptyWork, otherOrder), judge: judgeSame },
  ];
}
