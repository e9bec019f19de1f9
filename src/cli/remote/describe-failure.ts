import { clean } from '../terminal/paint.ts';
import type { Failure } from './answer.ts';
import { text } from './remote.id.ts';

/** What somebody is told of a request that failed, one sentence or two a line. */
export function describeFailure(server: string, failure: Failure): readonly string[] {
  switch (failure.kind) {
    case 'unreachable':
      return [text.unreachable(server, clean(failure.why))];
    case 'unexpected': {
      const { correlationId, status, why } = failure;
      return [
        text.unexpected(server, status, clean(why).slice(0, 300)),
        ...(correlationId === undefined ? [] : [text.correlation(clean(correlationId))]),
      ];
    }
    case 'refused': {
      const { code, correlationId, message } = failure;
      return [
        clean(message),
        text.refusedCode(code, clean(correlationId)),
        ...(code === 'NOT_SIGNED_IN' ? [text.signInAgain(server)] : []),
      ];
    }
  }
}
