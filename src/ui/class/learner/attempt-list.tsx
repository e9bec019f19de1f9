import type { SubmissionSummary } from '#contract';
import { gateSvg, type GateState } from '#ui/shell/gate.ts';
import { groupAttempts } from './group-attempts.ts';
import { learnerText as text, sayFull } from './learner.id.ts';

interface Props {
  readonly submissions: readonly SubmissionSummary[];
  /** Code and title of an exercise. */
  readonly titleOf: (exercise: string) => string;
  readonly selected: string | undefined;
  readonly onSelect: (submission: string) => void;
}

const gates: Readonly<Record<SubmissionSummary['status'], GateState>> = {
  waiting: 'now',
  passed: 'open',
  failed: 'closed',
  ungradable: 'ungr',
};

/** Every attempt of a learner, by exercise, newest first. */
export function AttemptList({ onSelect, selected, submissions, titleOf }: Props) {
  return (
    <nav class="attempts" aria-label={text.attempts}>
      {groupAttempts(submissions).map(({ attempts, exercise }) => (
        <section key={exercise}>
          <h2>{titleOf(exercise)}</h2>
          <ol reversed>
            {attempts.map((attempt) => (
              <li key={attempt.id}>
                <button
                  type="button"
                  class={`attempt ${attempt.status}`}
                  aria-current={attempt.id === selected ? 'true' : undefined}
                  onClick={() => onSelect(attempt.id)}
                >
                  <span class="attempt-gate" dangerouslySetInnerHTML={{ __html: gateSvg(gates[attempt.status], 20) }} />
                  <span>
                    {text.attempt(attempt.attempt)}
                    <small>{sayFull(attempt.submittedAt)}</small>
                  </span>
                  <span class="attempt-how">
                    {attempt.score === undefined || attempt.status === 'ungradable'
                      ? text.status[attempt.status]
                      : text.score(attempt.score.earned, attempt.score.possible)}
                    {attempt.overridden !== undefined && <small>{text.overridden[attempt.overridden]}</small>}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}
