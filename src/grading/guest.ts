import canonicalize from 'canonicalize';
import type { GraderDispatch, GraderHost } from '#engine/guest';
import { gradeWithLab } from '#kit';
import type { GradeFacts, Grader } from '#kit';
import type { Json } from '#verdict';
import { createGuestLab, describeFault } from './guest-lab.ts';
import type { GuestLab } from './guest-lab.ts';

/** What the host says when it asks for a verdict. */
export interface RunMessage {
  readonly facts: GradeFacts;
  /** JSON text of each exported value that is not a function. */
  readonly exported: Readonly<Record<string, string>>;
}

/**
 * Entry of a grader bundle: returns the dispatcher that the host calls. A check that throws
 * is our bug: the host is told `fault` and makes it an engine fault, which never counts against a learner.
 */
export function serveGrader<Step, Trace>(grader: Grader<Step, Trace>, host: GraderHost): GraderDispatch {
  let lab: GuestLab | undefined;
  return (op, a, b, c, d, e, f) => {
    if (op !== 'run') return lab?.dispatch(op, a, b, c, d, e, f);
    const { facts, exported } = JSON.parse(a) as RunMessage;
    const values = Object.fromEntries(Object.entries(exported).map(([name, json]) => [name, JSON.parse(json) as Json]));
    lab = createGuestLab(host, values);
    gradeWithLab(grader, lab.labs, facts)
      .then((verdict) => canonicalize(verdict) ?? '')
      .then(
        (json) => host('verdict', json),
        (error: unknown) => host('fault', describeFault(error)),
      );
    return undefined;
  };
}
