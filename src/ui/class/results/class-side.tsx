import type { CohortResults } from '#contract';
import { placeHref } from '../address.ts';
import { ShareBar } from '../share-bar.tsx';
import { listStuck } from './arrange.ts';
import { resultsText as text } from './results.id.ts';

const shownAtOnce = 5;

/** Who is stuck, on which exercise and which rule. */
export function StuckSide({ results }: { readonly results: CohortResults }) {
  const stuck = listStuck(results.learners);
  const rest = stuck.slice(shownAtOnce);
  return (
    <section class="side-part">
      <h2>{text.stuck}</h2>
      <p class="side-about">{stuck.length === 0 ? text.stuckNone : text.stuckAbout}</p>
      {stuck.length > 0 && <StuckList results={results} stuck={stuck.slice(0, shownAtOnce)} />}
      {rest.length > 0 && (
        <details class="more">
          <summary>{text.stuckMore(rest.length)}</summary>
          <StuckList results={results} stuck={rest} />
        </details>
      )}
    </section>
  );
}

interface StuckProps {
  readonly results: CohortResults;
  readonly stuck: ReturnType<typeof listStuck>;
}

function StuckList({ results: { cohort, exercises }, stuck }: StuckProps) {
  return (
    <ul class="stuck">
      {stuck.map(({ cells, id, name, stuck: { attempts, exercise, rule } }) => (
        <li key={id}>
          <a
            class="tlink"
            href={placeHref({ at: 'learner', cohort: cohort.id, learner: id, submission: cells[exercise]?.submission })}
          >
            {name}
          </a>
          <span class="num">
            {text.stuckAttempts(exercises.find(({ slug }) => slug === exercise)?.code ?? exercise, attempts)}
          </span>
          <a class="rule-id" href={`/aturan/${rule}`}>
            {rule}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The rules that most learners have not met. */
export function RulesSide({ rules }: { readonly rules: CohortResults['rules'] }) {
  return (
    <section class="side-part">
      <h2>{text.rules}</h2>
      <p class="side-about">{rules.length === 0 ? text.rulesNone : text.rulesAbout}</p>
      <ol class="rank">
        {rules.map(({ broken, graded, rule, statement }) => (
          <li key={rule}>
            <div class="rank-line">
              <span>
                <a class="rule-id" href={`/aturan/${rule}`}>
                  {rule}
                </a>
                {statement}
              </span>
              <span class="num">{text.of(broken, graded)}</span>
            </div>
            <ShareBar part={broken} whole={graded} />
          </li>
        ))}
      </ol>
    </section>
  );
}
