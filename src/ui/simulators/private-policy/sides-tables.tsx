import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AccessDecision } from '#world/iam-policy';
import { icon } from '../../workspace/dom.ts';
import { sides, tableOf, type PolicyView } from './model.ts';
import * as text from './private-policy.id.ts';

/** What comes of both sides' answers, within one account and across two; the cell of this call is marked. */
export function SidesTables({ view }: { readonly view: PolicyView }) {
  return (
    <>
      <h4 class="pp-title">{text.tablesTitle}</h4>
      <div class="pp-tables">
        {[false, true].map((crossAccount) => (
          <SidesTable
            key={String(crossAccount)}
            crossAccount={crossAccount}
            said={view.crossAccount === crossAccount ? view.said : undefined}
          />
        ))}
      </div>
    </>
  );
}

function SidesTable({ crossAccount, said }: Pick<PolicyView, 'crossAccount' | 'said'>) {
  const outcomes = tableOf(crossAccount);
  return (
    <table>
      <caption>{crossAccount ? text.tableTitles.two : text.tableTitles.one}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="col">
              {text.columnName(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.map((resource, row) => (
          <tr key={resource}>
            <th scope="row">{text.rowName(resource)}</th>
            {sides.map((identity, column) => (
              <Cell
                key={identity}
                outcome={outcomes[row]?.[column] ?? 'refused'}
                here={said?.resource === resource && said.identity === identity}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ outcome, here }: { readonly outcome: AccessDecision['kind']; readonly here: boolean }) {
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => mark.current?.replaceChildren(icon(outcome === 'allowed' ? 'check' : 'cross', 13)), [outcome]);
  return (
    <td class={`${outcome}${here ? ' here' : ''}`}>
      <i ref={mark} /> {text.outcomes[outcome]}
      {here && <span class="vh">, {text.here}</span>}
    </td>
  );
}
