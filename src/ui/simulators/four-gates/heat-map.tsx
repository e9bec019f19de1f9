import { useRef } from 'preact/hooks';
import * as text from './four-gates.id.ts';
import { runRequest, withCase, type Outcome } from './model.ts';
import { choices, type Settings } from './settings.ts';

interface Props {
  readonly settings: Settings;
  readonly onSelect: (changes: Partial<Settings>) => void;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The outcome of the same request for every role and case. Its cells are walked with the arrow keys. */
export function HeatMap({ settings, onSelect }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const rows = choices.caseId.map((caseId) => ({
    caseId,
    outcomes: choices.role.map((role) => runRequest({ ...withCase(settings, caseId), role })),
  }));
  const outcomes = rows.flatMap((row) => row.outcomes);
  const allowed = outcomes.filter(({ stoppedAt }) => stoppedAt === undefined).length;

  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const caseId = choices.caseId[choices.caseId.indexOf(settings.caseId) + step[0]];
    const role = choices.role[choices.role.indexOf(settings.role) + step[1]];
    if (caseId === undefined || role === undefined) return;
    onSelect({ caseId, role });
    table.current?.querySelector<HTMLElement>(`[data-cell="${caseId} ${role}"]`)?.focus();
  };

  return (
    <figure class="fg-map">
      <figcaption>
        <b>{text.mapTitle(settings)}</b>
        <span>{text.mapHint}</span>
      </figcaption>
      <table role="grid" aria-label={text.mapTitle(settings)} ref={table} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{text.mapCorner}</th>
            {choices.role.map((role) => (
              <th key={role} scope="col" class={role === settings.role ? 'sel' : ''}>
                <span>{text.choiceLabels.role[role]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ caseId, outcomes: inRow }) => (
            <tr key={caseId}>
              <th scope="row" class={caseId === settings.caseId ? 'sel' : ''}>
                {caseId}
                <small>{text.caseNotes[caseId]}</small>
              </th>
              {choices.role.map((role, column) => {
                const outcome = inRow[column] as Outcome;
                const selected = caseId === settings.caseId && role === settings.role;
                return (
                  <td key={role} aria-selected={selected}>
                    <button
                      type="button"
                      class={heat(outcome)}
                      data-cell={`${caseId} ${role}`}
                      tabIndex={selected ? 0 : -1}
                      aria-label={text.cellLabel(text.choiceLabels.role[role], caseId, outcome)}
                      onClick={() => onSelect({ caseId, role })}
                    >
                      {outcome.status ?? text.rejectedCell}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fg-tally">{text.tally(allowed, outcomes.length)}</p>
    </figure>
  );
}

/** The further a request came, the darker its cell. */
function heat({ stoppedAt }: Outcome): string {
  if (stoppedAt === undefined) return 'ok';
  return stoppedAt === 'state' ? 'b2' : stoppedAt === 'object' ? 'b1' : 'b0';
}
