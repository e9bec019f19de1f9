import type { Environment } from '#exercises/ekspor-async/types.ts';
import type { CallOutcome } from '#kit';
import type { Json } from '#verdict';
import type { Deployment } from '../trace.ts';

/** Longest visibility timeout of SQS, in seconds. */
const longestVisibility = 43_200;
/** Longest timeout of a task, one year as with Step Functions, in seconds. */
const longestTask = 31_536_000;
const attempts = { fewest: 2, most: 10, usual: 3 } as const;
const longestRetention = 87_600;

/** Reads what `integration` returned. What cannot be deployed is named, and a usual value stands in for it. */
export function readDeployment(outcome: CallOutcome, environment: Environment): Deployment {
  const value = outcome.kind === 'returned' ? outcome.value : null;
  const fields = (typeof value === 'object' && value !== null ? value : {}) as { readonly [key: string]: Json };
  const { kind, timeoutSeconds, maximumAttempts, retentionHours } = fields;
  const known = kind === 'queue' || kind === 'stepFunctions' || kind === 'ecs' ? kind : undefined;
  const [shortest, longest] =
    known === 'stepFunctions'
      ? [1, longestTask]
      : [known === 'ecs' ? 1 : environment.functionTimeoutSeconds, longestVisibility];
  const timeout = wholeNumber(timeoutSeconds, shortest, longest);
  const tries = wholeNumber(maximumAttempts, attempts.fewest, attempts.most);
  const hours = typeof retentionHours === 'number' && retentionHours > 0 && retentionHours <= longestRetention;
  const problem =
    known === undefined
      ? 'kind'
      : timeout === undefined
        ? 'timeoutSeconds'
        : tries === undefined
          ? 'maximumAttempts'
          : hours
            ? undefined
            : 'retentionHours';
  return {
    kind: known ?? 'queue',
    timeoutSeconds: timeout ?? Math.max(environment.functionTimeoutSeconds, 60),
    maximumAttempts: tries ?? attempts.usual,
    retentionHours: hours ? retentionHours : environment.retryHorizonHours + 24,
    problem,
  };
}

function wholeNumber(value: Json | undefined, minimum: number, maximum: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
    ? value
    : undefined;
}
