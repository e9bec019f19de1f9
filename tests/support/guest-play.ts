import { createGuestLab } from '../../src/grading/guest-lab.ts';
import type { GuestLab } from '../../src/grading/guest-lab.ts';
import type { GraderHost } from '#engine/guest';
import type { LabHost } from '#kit';
import type { Json } from '#verdict';

/** What a test does with a submission: it sees what a grader sees and answers plain JSON. */
export type Play = (labs: LabHost) => Promise<Json>;

/** Entry of a grader's guest that runs one {@link Play} and answers its result in the place of a verdict. */
export function servePlay(play: Play, host: GraderHost): GuestLab['dispatch'] {
  let lab: GuestLab | undefined;
  return (op, a, b, c, d, e, f) => {
    if (op !== 'run') return lab?.dispatch(op, a, b, c, d, e, f);
    const exported = JSON.parse(a) as Record<string, string>;
    lab = createGuestLab(
      host,
      Object.fromEntries(Object.entries(exported).map(([name, json]) => [name, JSON.parse(json) as Json])),
    );
    play(lab.labs).then(
      (result) => host('verdict', JSON.stringify(result)),
      (error: unknown) => host('fault', error instanceof Error ? error.message : String(error)),
    );
    return undefined;
  };
}
