import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CohortResults } from '#contract';
import type { LearnerResults } from './arrange.ts';
import { HeatRow } from './heat-row.tsx';
import { keepOneTabStop, onGridKey } from './move-in-grid.ts';
import { resultsText as text } from './results.id.ts';
import { useGrowing } from './use-growing.ts';

/** Up to so many exercises have headings that are read without turning the head. */
const fewExercises = 6;
/** From so many learners on the table scrolls inside, so that its headings stay in view. */
const manyLearners = 40;

interface Props {
  readonly results: CohortResults;
  /** Those to show, in their order. */
  readonly learners: readonly LearnerResults[];
  readonly selected: string | undefined;
  readonly onSelect: (exercise: string) => void;
}

/** Learners by exercises. Rows are made once, however they are searched and sorted, and drawn part by part. */
export function HeatMap({ learners, onSelect, results, selected }: Props) {
  const { cohort, exercises } = results;
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(
    () =>
      new Map(
        results.learners.map((learner) => [
          learner.id,
          <HeatRow key={learner.id} cohort={cohort.id} learner={learner} exercises={exercises} />,
        ]),
      ),
    [results],
  );
  const shown = useGrowing(learners);
  useLayoutEffect(() => {
    if (table.current !== null) keepOneTabStop(table.current);
  }, [learners]);
  const few = exercises.length <= fewExercises;
  const tall = results.learners.length > manyLearners;
  return (
    <div class={`hm-frame${tall ? ' tall' : ''}`} role="region" aria-label={text.region} tabIndex={0}>
      <table ref={table} class={`hm${few ? ' few' : ''}`} role="grid" onKeyDown={onGridKey}>
        <caption class="vh">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="hm-learner">
              {text.learner}
            </th>
            {exercises.map(({ code, slug, title }) => (
              <th key={slug} scope="col" class={slug === selected ? 'selected' : ''}>
                <button
                  type="button"
                  aria-pressed={slug === selected}
                  aria-label={text.choose(code, title)}
                  onClick={() => onSelect(slug)}
                >
                  <span>
                    <b>{code}</b> {title}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" class="hm-last">
              {text.active}
            </th>
          </tr>
        </thead>
        <tbody>{shown.map(({ id }) => rows.get(id))}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.passedOf}</th>
            {exercises.map(({ passed, slug, tried }) => (
              <td key={slug}>
                <span aria-hidden="true">{text.ratio(passed, tried)}</span>
                <span class="vh">{text.sayRatio(passed, tried)}</span>
              </td>
            ))}
            <td class="hm-last"></td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What the cells mean. */
export function HeatLegend() {
  const { legend } = text;
  return (
    <ul class="hm-legend">
      <li>
        <i class="hm-cell passed">92</i> {legend.passed}
      </li>
      <li>
        <i class="hm-cell most">71</i> <i class="hm-cell half">52</i> <i class="hm-cell little">31</i> {legend.failed}
      </li>
      <li>
        <i class="hm-cell most held">84</i> {legend.held}
      </li>
      <li>
        <i class="hm-cell ungradable">?</i> {legend.ungradable}
      </li>
      <li>
        <i class="hm-cell none">·</i> {legend.none}
      </li>
      <li>
        <i class="hm-cell passed overridden">64</i> {legend.overridden}
      </li>
    </ul>
  );
}
