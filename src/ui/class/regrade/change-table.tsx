import type { Regrade, RegradeChange } from '#contract';
import { placeHref } from '../address.ts';
import { sortChanges } from './count-changes.ts';
import { regradeText as text } from './regrade.id.ts';

interface Props {
  readonly regrade: Regrade;
  readonly titleOf: (check: string) => string;
}

/** Who changes, from what to what, and by which checks. */
export function ChangeTable({ regrade, titleOf }: Props) {
  const { changes, cohort, preview } = regrade;
  return (
    <div class="table-frame" role="region" aria-label={text.checks} tabIndex={0}>
      <table class="list changes">
        <thead>
          <tr>
            <th scope="col">{text.learner}</th>
            <th scope="col">{preview ? text.before : text.beforeDone}</th>
            <th scope="col">{preview ? text.after : text.afterDone}</th>
            <th scope="col">{text.checks}</th>
          </tr>
        </thead>
        <tbody>
          {sortChanges(changes).map(({ after, before, checks, learner, submission }) => (
            <tr key={submission}>
              <th scope="row">
                <a class="tlink" href={placeHref({ at: 'learner', cohort, learner: learner.id, submission })}>
                  {learner.name}
                </a>
              </th>
              <td>{sayStanding(before)}</td>
              <td class={after.status}>{sayStanding(after)}</td>
              <td>
                <ul>
                  {checks.map((check) => (
                    <li key={check.id}>
                      {titleOf(check.id)}: {text.change(sayOutcome(check.before), sayOutcome(check.after))}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sayStanding = ({ earned, possible, status }: RegradeChange['before']): string =>
  text.standing(text.status[status], earned, possible);

const sayOutcome = (outcome: string): string => text.outcome[outcome] ?? outcome;
