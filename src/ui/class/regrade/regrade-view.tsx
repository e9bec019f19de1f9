import { exerciseSummarySchema, type ExerciseSummary, type Regrade } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { FailureView } from '#ui/api/failure-view.tsx';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { askToConfirm } from '#ui/workspace/confirm.ts';
import { placeHref } from '../address.ts';
import { ChangeTable } from './change-table.tsx';
import { countChanges } from './count-changes.ts';
import { regradeText as text } from './regrade.id.ts';
import { useRegrade, type FollowedRegrade } from './use-regrade.ts';

/** The contract's bound of changes in one answer. */
const mostChanges = 1000;

interface Props {
  readonly cohort: string;
  readonly exercise: string;
}

/** Grades a class's submissions again: first to see what would change, then for good. */
export function RegradeView({ cohort, exercise }: Props) {
  const path = `exercises/${encodeURIComponent(exercise)}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: exerciseSummarySchema }));
  return (
    <LoadView loaded={loaded} onReload={reload}>
      {(summary) => <Steps cohort={cohort} exercise={summary} />}
    </LoadView>
  );
}

function Steps({ cohort, exercise }: { readonly cohort: string; readonly exercise: ExerciseSummary }) {
  const preview = useRegrade(cohort, exercise.slug, true);
  const applied = useRegrade(cohort, exercise.slug, false);
  const titleOf = (check: string): string => exercise.checks.find(({ id }) => id === check)?.title ?? check;
  const previewed = preview.regrade;
  const apply = async (total: number): Promise<void> => {
    if (await askToConfirm(text.applyAsk(total), text.applyYes)) await applied.start();
  };
  const shown = applied.regrade ?? preview.regrade;
  const isPreviewed = previewed?.status === 'done' && applied.regrade === undefined;
  return (
    <div class="regrade">
      <h1>{text.title(`${exercise.code} ${exercise.title}`)}</h1>
      <p class="class-about">{text.about}</p>
      <p class="class-about">{text.keeps}</p>
      <p class="class-actions">
        {applied.regrade === undefined && (
          <button
            type="button"
            class={`btn ${isPreviewed ? 'quiet' : 'primary'}`}
            disabled={preview.busy || applied.busy}
            onClick={() => void preview.start()}
          >
            {preview.regrade === undefined ? text.preview : text.previewAgain}
          </button>
        )}
        {isPreviewed && previewed.changes.length > 0 && (
          <button
            type="button"
            class="btn primary"
            disabled={preview.busy || applied.busy}
            onClick={() => void apply(previewed.total)}
          >
            {text.apply}
          </button>
        )}
        <a class="btn quiet" href={placeHref({ at: 'results', cohort, exercise: exercise.slug })}>
          {text.back}
        </a>
      </p>
      <Failures followed={[preview, applied]} />
      {shown !== undefined && <Progress regrade={shown} />}
      {shown !== undefined && shown.changes.length > 0 && <ChangeTable regrade={shown} titleOf={titleOf} />}
    </div>
  );
}

function Failures({ followed }: { readonly followed: readonly FollowedRegrade[] }) {
  return (
    <>{followed.map(({ failure }, index) => failure !== undefined && <FailureView key={index} failure={failure} />)}</>
  );
}

function Progress({ regrade }: { readonly regrade: Regrade }) {
  const { changes, correlationId, done, preview, status, total } = regrade;
  if (status === 'failed')
    return (
      <div class="api-failure" role="alert">
        <p>{text.failed}</p>
        <p class="api-correlation">{text.failedId(correlationId)}</p>
      </div>
    );
  if (status === 'running')
    return (
      <div class="regrade-progress" role="status">
        <progress max={Math.max(total, 1)} value={done} aria-label={text.progress} />
        <p class="num">{text.running(done, total)}</p>
      </div>
    );
  const { toFailed, toPassed } = countChanges(changes);
  const turned = [
    ...(toPassed > 0 ? [text.toPassed(toPassed)] : []),
    ...(toFailed > 0 ? [text.toFailed(toFailed)] : []),
  ];
  return (
    <p class="regrade-sum" role="status">
      {!preview && `${text.applied} `}
      {changes.length === 0 ? text.noChange(total) : `${[text.changes(changes.length, total), ...turned].join(', ')}.`}
      {changes.length >= mostChanges && ` ${text.most}`}
    </p>
  );
}
