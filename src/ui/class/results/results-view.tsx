import { useMemo, useState } from 'preact/hooks';
import { cohortResultsSchema, type Cohort, type CohortResults } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { keepPlace, placeHref } from '../address.ts';
import { chooseExercise, searchLearners, sortLearners, type Order } from './arrange.ts';
import { ArrangeBar } from './arrange-bar.tsx';
import { RulesSide, StuckSide } from './class-side.tsx';
import { CsvButton } from './csv-button.tsx';
import { ExerciseSide } from './exercise-side.tsx';
import { HeatLegend, HeatMap } from './heat-map.tsx';
import { resultsText as text, sayMoment } from './results.id.ts';

interface Props {
  readonly cohort: Cohort;
  readonly exercise: string | undefined;
}

/** How a class stands. */
export function ResultsView({ cohort, exercise }: Props) {
  const path = `cohorts/${encodeURIComponent(cohort.id)}/results`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: cohortResultsSchema }));
  return (
    <LoadView loaded={loaded} onReload={reload}>
      {(results) =>
        results.learners.length === 0 ? (
          <div class="empty">
            <p class="empty-what">{text.empty}</p>
            <p>{text.emptyWhy}</p>
            <a class="btn primary" href={placeHref({ at: 'roster', cohort: cohort.id })}>
              {text.toRoster}
            </a>
          </div>
        ) : (
          <Results results={results} asked={exercise} onReload={reload} busy={loaded.kind === 'loading'} />
        )
      }
    </LoadView>
  );
}

interface ResultsProps {
  readonly results: CohortResults;
  readonly asked: string | undefined;
  readonly busy: boolean;
  readonly onReload: () => void;
}

function Results({ asked, busy, onReload, results }: ResultsProps) {
  const [selected, select] = useState(asked);
  const [order, setOrder] = useState<Order>('name');
  const [typed, type] = useState('');
  const exercise = chooseExercise(results.exercises, selected);
  const learners = useMemo(() => searchLearners(sortLearners(results.learners, order), typed), [results, order, typed]);
  const choose = (slug: string): void => {
    select(slug);
    keepPlace({ at: 'results', cohort: results.cohort.id, exercise: slug });
  };
  return (
    <>
      <div class="class-actions">
        <p>
          {results.lastGradedAt === undefined ? text.neverGraded : text.lastGraded(sayMoment(results.lastGradedAt))}
        </p>
        <button type="button" class="btn quiet" disabled={busy} onClick={onReload}>
          {text.reload}
        </button>
        <CsvButton cohort={results.cohort} />
        {exercise !== undefined && (
          <a
            class="btn primary"
            href={placeHref({ at: 'regrade', cohort: results.cohort.id, exercise: exercise.slug })}
          >
            {text.regrade(exercise.code)}
          </a>
        )}
      </div>
      <div class="class-grid">
        <section>
          <ArrangeBar
            order={order}
            onOrder={setOrder}
            typed={typed}
            onType={type}
            shown={learners.length}
            total={results.learners.length}
          />
          <HeatMap results={results} learners={learners} selected={exercise?.slug} onSelect={choose} />
          {learners.length === 0 && <p class="no-match">{text.noMatch}</p>}
          {results.lastGradedAt === undefined && <p class="no-match">{text.noneTried}</p>}
          <HeatLegend />
        </section>
        <aside class="side">
          {exercise !== undefined && <ExerciseSide cohort={results.cohort.id} exercise={exercise} />}
          <StuckSide results={results} />
          <RulesSide rules={results.rules} />
        </aside>
      </div>
    </>
  );
}
