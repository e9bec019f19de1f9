import { useState } from 'preact/hooks';
import { submissionSchema, type Submission, type SubmissionSummary } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { attemptBefore } from './group-attempts.ts';
import { CommentForm } from './comment-form.tsx';
import { CompareSection } from './compare-section.tsx';
import { learnerText as text, sayFull } from './learner.id.ts';
import { OverrideForm } from './override-form.tsx';
import { CommentItem, SourceLines } from './source-lines.tsx';
import { VerdictBox } from './verdict-box.tsx';

interface Props {
  readonly cohort: string;
  readonly id: string;
  /** The learner's other attempts. */
  readonly siblings: readonly SubmissionSummary[];
  readonly titleOf: (exercise: string) => string;
  /** Something was said or decided. */
  readonly onChange: () => void;
}

/** One submission: its verdict, its text, and what is said and decided of it. */
export function SubmissionView({ cohort, id, onChange, siblings, titleOf }: Props) {
  const path = `submissions/${encodeURIComponent(id)}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: submissionSchema }));
  const changed = (): void => {
    reload();
    onChange();
  };
  return (
    <div class="submission">
      <LoadView loaded={loaded} onReload={reload}>
        {(submission) => (
          <>
            <h2>
              {titleOf(submission.exercise)}, {text.attempt(submission.attempt).toLowerCase()}
            </h2>
            <p class="side-about">
              {text.handedIn(sayFull(submission.submittedAt))}, {text.variant(submission.variantNo)}.{' '}
              {text.comparison[submission.comparison]}
            </p>
            <Opened
              submission={submission}
              path={`cohorts/${encodeURIComponent(cohort)}/${path}`}
              siblings={siblings}
              onChange={changed}
              onReload={reload}
            />
          </>
        )}
      </LoadView>
    </div>
  );
}

interface OpenedProps {
  readonly submission: Submission;
  readonly path: string;
  readonly siblings: readonly SubmissionSummary[];
  readonly onChange: () => void;
  readonly onReload: () => void;
}

function Opened({ onChange, onReload, path, siblings, submission }: OpenedProps) {
  const [line, setLine] = useState<number | undefined>();
  const { comments, files, overrides, status, verdicts } = submission;
  const newest = verdicts.at(-1);
  const [[firstName, firstSource] = ['', '']] = Object.entries(files);
  const general = comments.filter((comment) => comment.line === undefined);
  return (
    <>
      <section>
        <h3 class="vh">{text.verdict}</h3>
        {newest === undefined ? (
          <p class="side-note">
            {text.waiting}{' '}
            <button type="button" class="btn quiet s" onClick={onReload}>
              {text.reload}
            </button>
          </p>
        ) : (
          <VerdictBox graded={newest} source={firstSource} onLine={showLine} />
        )}
        <OlderVerdicts submission={submission} />
      </section>
      <section>
        <h3>{text.source}</h3>
        {Object.entries(files).map(([name, source], index) => (
          <div key={name}>
            <p class="file-name mono">{name}</p>
            <SourceLines
              name={name}
              source={source}
              marked={index === 0 ? line : undefined}
              comments={index === 0 ? comments.filter((comment) => comment.line !== undefined) : []}
              onLine={index === 0 ? setLine : undefined}
            />
          </div>
        ))}
        <CompareSection submission={submission} siblings={siblings} before={attemptBefore(siblings, submission)} />
      </section>
      <section>
        <h3>{text.comments}</h3>
        {comments.length === 0 && <p class="side-about">{text.commentsNone}</p>}
        {general.length > 0 && (
          <ul class="general-comments" aria-label={text.noLine}>
            {general.map((comment) => (
              <CommentItem key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
        <CommentForm
          path={`${path}/comments`}
          file={firstName}
          lines={firstSource.split('\n').length}
          line={line}
          onLine={setLine}
          onSent={onChange}
        />
      </section>
      <OverrideForm
        path={`${path}/overrides`}
        overrides={overrides}
        stands={(overrides.at(-1)?.status ?? status) === 'passed' ? 'passed' : 'failed'}
        onSent={onChange}
      />
    </>
  );
}

/** Verdicts of other versions stay: what they say in one line each. */
function OlderVerdicts({ submission: { verdicts } }: { readonly submission: Submission }) {
  const older = verdicts.slice(0, -1).toReversed();
  if (older.length === 0) return null;
  return (
    <details class="more">
      <summary>{text.olderVerdicts}</summary>
      <ul class="older">
        {older.map(({ gradedAt, id, verdict: { score, status } }) => (
          <li key={id}>
            {text.olderVerdict(sayFull(gradedAt), text.status[status], text.score(score.earned, score.possible))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function showLine(line: number): void {
  document.querySelector(`.code-lines [data-line="${line}"]`)?.scrollIntoView({ block: 'center' });
}
