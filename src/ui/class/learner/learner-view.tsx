import { useState } from 'preact/hooks';
import { courseVersionSchema, learnerResultsSchema, type LearnerResults } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { keepPlace } from '../address.ts';
import { AttemptList } from './attempt-list.tsx';
import { learnerText as text } from './learner.id.ts';
import { SubmissionView } from './submission-view.tsx';

/** The contract's bound of one learner's list. */
const mostSubmissions = 500;

interface Props {
  readonly cohort: string;
  readonly learner: string;
  readonly submission: string | undefined;
}

/** What one learner of a class handed in. */
export function LearnerView({ cohort, learner, submission }: Props) {
  const path = `cohorts/${encodeURIComponent(cohort)}/learners/${encodeURIComponent(learner)}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: learnerResultsSchema }));
  return (
    <LoadView loaded={loaded} onReload={reload}>
      {(results) => <Learner cohort={cohort} results={results} submission={submission} onChange={reload} />}
    </LoadView>
  );
}

interface LearnerProps {
  readonly cohort: string;
  readonly results: LearnerResults;
  readonly submission: string | undefined;
  readonly onChange: () => void;
}

function Learner({ cohort, onChange, results: { learner, submissions }, submission }: LearnerProps) {
  const [chosen, choose] = useState(submission ?? submissions[0]?.id);
  const titles = useTitles();
  const select = (id: string): void => {
    choose(id);
    keepPlace({ at: 'learner', cohort, learner: learner.id, submission: id });
  };
  const exercises = new Set(submissions.map(({ exercise }) => exercise)).size;
  return (
    <>
      <h1>{learner.name}</h1>
      <p class="class-about">
        {submissions.length === 0 ? text.none : text.about(submissions.length, exercises)}
        {submissions.length >= mostSubmissions && `. ${text.most}`}
      </p>
      {submissions.length > 0 && (
        <div class="learner-grid">
          <AttemptList submissions={submissions} titleOf={titles} selected={chosen} onSelect={select} />
          {chosen === undefined ? (
            <p>{text.chooseAttempt}</p>
          ) : (
            <SubmissionView
              key={chosen}
              cohort={cohort}
              id={chosen}
              siblings={submissions}
              titleOf={titles}
              onChange={onChange}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Code and title by slug, as the server publishes them; the slug until then. */
function useTitles(): (slug: string) => string {
  const [loaded] = useLoad('exercises', () => callApi({ path: 'exercises', answer: courseVersionSchema }));
  return (slug) => {
    const exercise = loaded.value?.exercises.find((one) => one.slug === slug);
    return exercise === undefined ? slug : `${exercise.code} ${exercise.title}`;
  };
}
