import type { DecisionId } from '#world/decision-place';
import { useUniqueId } from '../parts/unique-id.ts';
import * as text from './boundary-sorter.id.ts';
import { decisions } from './decisions.id.ts';
import { Mark } from './mark.tsx';
import type { SortedDecision } from './model.ts';

interface Props {
  readonly title: string;
  readonly class: string;
  readonly list: readonly SortedDecision[];
  readonly open: DecisionId;
  readonly onOpen: (id: DecisionId) => void;
}

/** The decisions that stand in one place, each a button that brings it back to the card. */
export function PlaceList({ class: name, list, onOpen, open, title }: Props) {
  const id = useUniqueId();
  return (
    <div class={`bs-place ${name}`}>
      <h4 id={id}>
        {title} <small>{list.length}</small>
      </h4>
      {list.length === 0 && <p class="bs-nothing">{text.nothing}</p>}
      <ul aria-labelledby={id}>
        {list.map((decision) => (
          <li key={decision.id}>
            <button type="button" aria-current={decision.id === open} onClick={() => onOpen(decision.id)}>
              {decision.place !== undefined && <Mark right={decision.isRight} />}
              <span>{decisions[decision.id].name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
