import { exerciseResultsSchema, type CohortResults, type ExerciseResults } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { formatNumber } from '#ui/i18n/workspace.id.ts';
import { ShareBar } from '../share-bar.tsx';
import { DistributionChart } from './distribution-chart.tsx';
import { resultsText as text } from './results.id.ts';

interface Props {
  readonly cohort: string;
  readonly exercise: CohortResults['exercises'][number];
}

/** How one exercise went in this class. */
export function ExerciseSide({ cohort, exercise: { code, slug, title } }: Props) {
  const path = `cohorts/${encodeURIComponent(cohort)}/exercises/${slug}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: exerciseResultsSchema }));
  return (
    <section class="side-part" aria-live="polite">
      <h2>
        {code} {title}
      </h2>
      <LoadView loaded={loaded} onReload={reload}>
        {(results) =>
          results.tried === 0 ? (
            <p class="side-about">{text.exerciseNone}</p>
          ) : (
            <ExerciseNumbers code={code} results={results} />
          )
        }
      </LoadView>
    </section>
  );
}

function ExerciseNumbers({ code, results }: { readonly code: string; readonly results: ExerciseResults }) {
  const { checks, learners, medianAttempts, outdated, passed, passedFirstTry, tried, ungradable } = results;
  const about = [text.exerciseAbout(passed, tried), ...(ungradable > 0 ? [text.ungradable(ungradable)] : [])];
  const failing = checks.filter(({ failed }) => failed > 0);
  return (
    <>
      <p class="side-about">{about.join(', ')}</p>
      <DistributionChart code={code} results={results} />
      <dl class="facts">
        <div>
          <dt>{text.firstTry}</dt>
          <dd>{text.of(passedFirstTry, tried)}</dd>
        </div>
        <div>
          <dt>{text.median}</dt>
          <dd>{medianAttempts === undefined ? text.medianNone : formatNumber(medianAttempts)}</dd>
        </div>
        <div>
          <dt>{text.notTried}</dt>
          <dd>{text.of(learners - tried, learners)}</dd>
        </div>
      </dl>
      {outdated > 0 && <p class="side-note">{text.outdated(outdated)}</p>}
      <h3>{text.checks}</h3>
      {failing.length === 0 ? (
        <p class="side-about">{text.checksNone}</p>
      ) : (
        <ol class="rank">
          {failing.slice(0, 8).map(({ check, failed, graded, rule, title }) => (
            <li key={check}>
              <div class="rank-line">
                <span>
                  {title}
                  <a class="rule-id" href={`/aturan/${rule}`}>
                    {rule}
                  </a>
                </span>
                <span class="num">{text.of(failed, graded)}</span>
              </div>
              <ShareBar part={failed} whole={graded} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
