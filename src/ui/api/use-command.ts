import { useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import { callApi, type Call, type Failure, type Outcome } from './call.ts';
import { keepKey } from './keep-key.ts';

/** A change that a person asks for. */
export interface Command {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly clear: () => void;
  readonly send: <Answer extends z.ZodType>(call: Omit<Call<Answer>, 'key'>) => Promise<Outcome<z.infer<Answer>>>;
}

/** Sends changes one at a time, and keeps the key of one whose answer was not heard. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const key = useRef(keepKey());
  return {
    busy,
    failure,
    clear: () => setFailure(undefined),
    async send(call) {
      setBusy(true);
      setFailure(undefined);
      const outcome = await callApi({ ...call, key: key.current.of(call.path, call.body) });
      key.current.settle(outcome);
      setBusy(false);
      if (outcome.kind !== 'ok') setFailure(outcome);
      return outcome;
    },
  };
}
