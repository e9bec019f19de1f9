import type { ReviewItem } from './item.ts';
import { reviewText as text } from './review.id.ts';
import { states, type ItemAnswer, type ReviewState } from './review.ts';

interface Props {
  readonly item: ReviewItem;
  readonly answer: ItemAnswer;
  readonly onChange: (change: { readonly state?: ReviewState | undefined; readonly note?: string }) => void;
}

/** One thing to review: how it stands, a note, and the rules that it comes from. */
export function ItemForm({ item, answer, onChange }: Props) {
  return (
    <fieldset class={`rv-item ${answer.state ?? ''}`}>
      <legend>{item.text}</legend>
      <div class="rv-states">
        {states.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name={`tinjau-${item.id}`}
              checked={answer.state === state}
              onClick={() => onChange({ state: answer.state === state ? undefined : state })}
            />
            <span>{text.state[state]}</span>
          </label>
        ))}
      </div>
      <textarea
        rows={1}
        value={answer.note}
        placeholder={item.open ? text.answer : text.note}
        aria-label={item.open ? text.answerFor(item.text) : text.noteFor(item.text)}
        onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
      <p class="rv-printed">{answer.note}</p>
      <p class="rv-rules">
        {item.rules.map((id) => (
          <a key={id} class="mono" href={`/aturan/${id}`}>
            {id}
          </a>
        ))}
      </p>
    </fieldset>
  );
}
