import { courseApiText as text } from './course-api.id.ts';
import { judgeFacts, readError } from './judgement.ts';
import { inTurn, type Probe } from './probe.ts';

const given = 'coba-dari-halaman-0001';
const unsafe = 'a b;<c>';

/** How a request is found again. */
export const traceProbes: readonly Probe[] = [
  {
    rule: 'correlation-diteruskan',
    needsAccount: false,
    run: inTurn(
      { method: 'GET', path: 'health', headers: { 'x-correlation-id': given } },
      { method: 'GET', path: 'alamat-yang-tidak-ada', headers: { 'x-correlation-id': given } },
    ),
    judge: ([fine, failed]) =>
      fine === undefined || failed === undefined
        ? judgeFacts([])
        : judgeFacts([
            { holds: fine.headers['x-correlation-id'] === given, says: text.fact.correlationGiven },
            { holds: readError(failed)?.correlationId === given, says: text.fact.correlationInError },
          ]),
  },
  {
    rule: 'correlation-dibuat',
    needsAccount: false,
    run: inTurn(
      { method: 'GET', path: 'health' },
      { method: 'GET', path: 'health', headers: { 'x-correlation-id': unsafe } },
    ),
    judge: ([without, replaced]) => {
      const [fresh, other] = [without?.headers['x-correlation-id'] ?? '', replaced?.headers['x-correlation-id'] ?? ''];
      return judgeFacts([
        { holds: fresh !== '', says: text.fact.correlationFresh },
        { holds: other !== '' && other !== unsafe && other !== fresh, says: text.fact.correlationReplaced },
      ]);
    },
  },
];
