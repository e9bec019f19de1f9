import type { Failure } from './call.ts';
import { correlationOf, failureText as text, sayFailure } from './failure-text.id.ts';
import { signInHref } from './sign-in.ts';

interface Props {
  readonly failure: Failure;
  /** Asks again; without it nothing is offered. */
  readonly onAgain?: () => void;
}

/** Why something is not there, the id that finds it in the server's log, and what can be done. */
export function FailureView({ failure, onAgain }: Props) {
  const mustSignIn = failure.kind === 'refused' && failure.error.code === 'NOT_SIGNED_IN';
  const correlationId = correlationOf(failure);
  return (
    <div class="api-failure" role="alert">
      <p>{mustSignIn ? text.signIn : sayFailure(failure)}</p>
      {!mustSignIn && correlationId !== undefined && (
        <p class="api-correlation">
          {text.correlation}: <code>{correlationId}</code>
        </p>
      )}
      <p class="api-failure-row">
        {mustSignIn && (
          <a class="btn primary" href={signInHref(location)}>
            {text.toSignIn}
          </a>
        )}
        {!mustSignIn && onAgain !== undefined && (
          <button type="button" class="btn quiet" onClick={onAgain}>
            {text.again}
          </button>
        )}
      </p>
    </div>
  );
}
