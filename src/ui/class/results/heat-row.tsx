import type { Cell, CohortResults } from '#contract';
import { placeHref } from '../address.ts';
import type { LearnerResults } from './arrange.ts';
import { percentOf, signOf, toneOf } from './heat.ts';
import { resultsText as text, sayAgo, sayCell } from './results.id.ts';

type Exercises = CohortResults['exercises'];

interface Props {
  readonly cohort: string;
  readonly learner: LearnerResults;
  readonly exercises: Exercises;
}

/** One learner's row: name, a cell for each exercise, and when they were last active. */
export function HeatRow({ cohort, exercises, learner }: Props) {
  const { cells, id, lastAt, name, stuck } = learner;
  const stuckAt = exercises.find(({ slug }) => slug === stuck?.exercise);
  return (
    <tr>
      <th scope="row">
        <a href={placeHref({ at: 'learner', cohort, learner: id })} tabIndex={-1}>
          <span class="hm-name">{name}</span>
          {stuckAt !== undefined && (
            <span class="hm-stuck">
              <StuckMark />
              <span class="vh">, {text.stuckMark(stuckAt.code)}</span>
            </span>
          )}
        </a>
      </th>
      {exercises.map(({ code, slug, title }) => (
        <HeatCell
          key={slug}
          cell={cells[slug]}
          says={(cell) => sayCell(name, `${code} ${title}`, cell, percentOf(cell))}
          href={(submission) => placeHref({ at: 'learner', cohort, learner: id, submission })}
        />
      ))}
      <td class="hm-last" tabIndex={-1}>
        {lastAt === undefined ? text.neverActive : sayAgo(lastAt)}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly cell: Cell | undefined;
  readonly says: (cell: Cell) => string;
  readonly href: (submission: string) => string;
}

function HeatCell({ cell, href, says }: CellProps) {
  if (cell === undefined)
    return (
      <td class="hm-cell none" tabIndex={-1} aria-label={text.none}>
        {signOf(cell)}
      </td>
    );
  const marks = `${cell.held ? ' held' : ''}${cell.overridden ? ' overridden' : ''}`;
  return (
    <td class={`hm-cell ${toneOf(cell)}${marks}`}>
      <a href={href(cell.submission)} tabIndex={-1} aria-label={says(cell)}>
        {signOf(cell)}
      </a>
    </td>
  );
}

/** Two bars across a gap, as in a gate that holds. */
function StuckMark() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M1 1v10M11 1v10M1 4h10M1 8h10" />
    </svg>
  );
}
