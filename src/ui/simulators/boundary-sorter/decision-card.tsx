import type { RefObject } from 'preact';
import type { Place } from '#world/decision-place';
import { Mark } from './mark.tsx';
import * as text from './boundary-sorter.id.ts';
import { decisions } from './decisions.id.ts';
import type { SortedDecision } from './model.ts';

const places = ['gateway', 'backend'] as const;

interface Props {
  readonly decision: SortedDecision;
  readonly index: number;
  readonly onPut: (place: Place) => void;
  /** Goes on to the next decision; none when all are in their place. */
  readonly onNext: (() => void) | undefined;
  /** Takes the focus when the learner chose another decision, so that the two places are next. */
  readonly question: RefObject<HTMLHeadingElement>;
}

/** The decision that is looked at: its question, the two places, and what follows from where it was put. */
export function DecisionCard({ decision, index, onNext, onPut, question }: Props) {
  const { id, isRight, place } = decision;
  return (
    <section class="bs-card" aria-label={decisions[id].name}>
      <p class="bs-count">{text.counted(index)}</p>
      <h4 ref={question} tabIndex={-1}>
        {decisions[id].question}
      </h4>
      <div class="bs-choice" role="group" aria-label={text.choiceLabel}>
        {places.map((one) => (
          <button key={one} type="button" class="btn quiet" aria-pressed={one === place} onClick={() => onPut(one)}>
            {text.places[one]}
          </button>
        ))}
      </div>
      {place !== undefined && (
        <div class={`bs-feedback ${isRight ? 'right' : 'wrong'}`}>
          <p class="bs-verdict">
            <Mark right={isRight} />
            <span>{text.verdict(decision)}</span>
          </p>
          <Feedback decision={decision} />
        </div>
      )}
      {onNext !== undefined && (
        <button type="button" class="btn bs-next" onClick={onNext}>
          {text.next}
        </button>
      )}
    </section>
  );
}

function Feedback({ decision }: { readonly decision: SortedDecision }) {
  const { byCopy, byData } = decision.answers;
  return (
    <>
      <p>{text.reason(decision)}</p>
      <dl aria-label={text.answersTitle}>
        <div>
          <dt>{text.byCopy}</dt>
          <dd>{text.answer(byCopy)}</dd>
        </div>
        <div>
          <dt>{text.byData}</dt>
          <dd>{text.answer(byData)}</dd>
        </div>
      </dl>
    </>
  );
}
