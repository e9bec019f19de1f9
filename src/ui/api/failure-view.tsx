import { comingBack } from '../account/own-path.ts';
import type { Failure } from './call.ts';
import { failureText as text, sayFailure } from './failure-text.id.ts';

interface Props {
  readonly failure: Failure;
  /** Asks again; without it nothing is offered. */
  readonly onAgain?: (() => void) | undefined;
}

/** Why something is not there, the id that finds it in the server's log, and what can be done. */
export function FailureView({ failure, onAgain }: Props) {
  const correlationId = failure.kind === 'refused' ? failure.correlationId : undefined;
  if (failure.kind === 'refused' && failure.code === 'NOT_SIGNED_IN')
    return (
      <div class="api-failure" role="alert">
        <p>{text.signIn}</p>
        <a class="btn primary" href={comingBack('/masuk', location.pathname + location.search)}>
          {text.toSignIn}
        </a>
      </div>
    );
  return (
    <div class="api-failure" role="alert">
      <p>{sayFailure(failure)}</p>
      {correlationId !== undefined && (
        <p class="api-correlation">
          {text.correlation}: <code>{correlationId}</code>
        </p>
      )}
      {onAgain !== undefined && (
        <button type="button" class="btn quiet" onClick={onAgain}>
          {text.again}
        </button>
      )}
    </div>
  );
}
