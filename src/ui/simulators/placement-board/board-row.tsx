import type { Place, Placement } from '#world/rule-placement';
import { useUniqueId } from '../parts/unique-id.ts';
import { dutyWords } from './duties.id.ts';
import { places } from './duties.ts';
import type { BoardRow } from './model.ts';
import * as text from './placement-board.id.ts';

interface Props {
  readonly row: BoardRow;
  /** Whether the row says why, and not only what. */
  readonly isTold: boolean;
  readonly onTell: () => void;
  readonly onPlace: (place: Place) => void;
}

/** One rule: its name, what its request meets, and four places of which one is chosen. */
export function BoardRowView({ row, isTold, onTell, onPlace }: Props) {
  const group = useUniqueId();
  const { name } = dutyWords[row.id];
  const { kind } = row.placement;
  return (
    <li class={isTold ? `pb-row told ${kind}` : `pb-row ${kind}`}>
      <button type="button" class="pb-name" aria-expanded={isTold} aria-controls={`${group}-reason`} onClick={onTell}>
        <b>{name}</b>
        <span class="pb-meets">{text.outcomeOf(row)}</span>
      </button>
      <fieldset class="pb-cells">
        <legend class="vh">{name}</legend>
        {places.map((place) => (
          <label key={place}>
            <input
              type="radio"
              class="vh"
              name={group}
              value={place}
              checked={place === row.place}
              onChange={() => onPlace(place)}
            />
            {place === row.place && <Mark kind={kind} />}
            <span>{text.placeWords[place].name}</span>
          </label>
        ))}
      </fieldset>
      <p class="pb-reason" id={`${group}-reason`} hidden={!isTold}>
        <b>{text.states[kind]}</b> {text.reasonOf(row)}
      </p>
    </li>
  );
}

const marks: Readonly<Record<Placement['kind'], string>> = {
  fits: 'M2.5 8.5 6.2 12 13.5 4',
  costs: 'M3 8h10',
  open: 'M3.5 3.5l9 9m0-9l-9 9',
};

function Mark({ kind }: { readonly kind: Placement['kind'] }) {
  return (
    <svg class="pb-mark" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d={marks[kind]} fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="square" />
    </svg>
  );
}
