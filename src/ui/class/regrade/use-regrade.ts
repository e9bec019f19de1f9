import { useEffect, useState } from 'preact/hooks';
import { regradeSchema, type Regrade } from '#contract';
import { callApi, type Failure } from '#ui/api/call.ts';
import { useCommand } from '#ui/api/use-command.ts';

/** How often a running regrade is asked about. */
const pollMs = 1000;

/** One regrade and how far it is. */
export interface FollowedRegrade {
  readonly regrade: Regrade | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly start: () => Promise<void>;
  readonly clear: () => void;
}

/** Starts a regrade and follows it to its end. Where its status cannot be read for a moment, it is asked for again. */
export function useRegrade(cohort: string, exercise: string, preview: boolean): FollowedRegrade {
  const command = useCommand();
  const [regrade, show] = useState<Regrade | undefined>();
  const [failure, fail] = useState<Failure | undefined>();
  const [asked, askAgain] = useState(0);

  useEffect(() => {
    if (regrade?.status !== 'running') return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const outcome = await callApi({ path: `regrades/${regrade.id}`, answer: regradeSchema });
      if (!isWanted) return;
      fail(outcome.kind === 'ok' ? undefined : outcome);
      if (outcome.kind === 'ok') show(outcome.value);
      // What may pass is asked for again; an answer that this page cannot read stays so.
      else if (outcome.kind === 'unreachable') askAgain((times) => times + 1);
    };
    const timer = setTimeout(() => void ask(), pollMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [regrade, asked]);

  return {
    regrade,
    failure: command.failure ?? failure,
    busy: command.busy || (regrade?.status === 'running' && failure === undefined),
    async start() {
      fail(undefined);
      const body = { cohort, exercise, preview };
      const outcome = await command.send({ path: 'regrades', method: 'POST', body, answer: regradeSchema });
      if (outcome.kind === 'ok') show(outcome.value);
    },
    clear() {
      command.clear();
      fail(undefined);
      show(undefined);
    },
  };
}
