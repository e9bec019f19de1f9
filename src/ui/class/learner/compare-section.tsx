import { useId, useState } from 'preact/hooks';
import { submissionSchema, type Submission, type SubmissionSummary } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { AttemptDiff } from './attempt-diff.tsx';
import { learnerText as text, sayFull } from './learner.id.ts';

interface Props {
  readonly submission: Submission;
  readonly siblings: readonly SubmissionSummary[];
  /** The attempt that is offered first. */
  readonly before: SubmissionSummary | undefined;
}

/** Compares a submission with another attempt at the same exercise. */
export function CompareSection({ before, siblings, submission }: Props) {
  const id = useId();
  const [chosen, choose] = useState(before?.id ?? '');
  const others = siblings
    .filter((other) => other.exercise === submission.exercise && other.id !== submission.id)
    .toSorted((a, b) => b.attempt - a.attempt);
  if (others.length === 0) return null;
  return (
    <>
      <p class="compare-choice">
        <label for={id}>{text.compare}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{text.compareNone}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {text.attempt(other.attempt)}, {sayFull(other.submittedAt)}
            </option>
          ))}
        </select>
      </p>
      {chosen !== '' && <Compared key={chosen} id={chosen} after={submission} />}
    </>
  );
}

function Compared({ after, id }: { readonly id: string; readonly after: Submission }) {
  const path = `submissions/${encodeURIComponent(id)}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: submissionSchema }));
  return (
    <LoadView loaded={loaded} onReload={reload}>
      {(before) => <AttemptDiff before={before} after={after} />}
    </LoadView>
  );
}
