import { useState } from 'preact/hooks';
import { reviewText as text } from './review.id.ts';
import { changeOpen, openReview, removeOpen, type Shelf } from './shelf.ts';

/** Which API is reviewed: its name, the others of this device, a new one. */
export function ApiBar({ shelf, id }: { readonly shelf: Shelf; readonly id: string }) {
  const { open, reviews } = shelf;
  const [asking, ask] = useState(false);
  const [said, say] = useState('');
  const nameOf = (name: string, index: number) => name.trim() || text.numbered(index + 1);
  const openName = open.name.trim() || text.unnamed;
  return (
    <div class="rv-api">
      {reviews.length > 1 && (
        <label>
          <span>{text.api}</span>
          <select value={open.id} onChange={({ currentTarget }) => openReview(currentTarget.value)}>
            {reviews.every((review) => review.id !== open.id) && <option value={open.id}>{text.unnamed}</option>}
            {reviews.map((review, index) => (
              <option key={review.id} value={review.id}>
                {nameOf(review.name, index)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label for={`${id}-name`}>
        <span>{text.name}</span>
        <input
          id={`${id}-name`}
          type="text"
          value={open.name}
          maxLength={120}
          autocomplete="off"
          placeholder={text.nameHint}
          onInput={({ currentTarget }) => changeOpen({ ...open, name: currentTarget.value })}
        />
      </label>
      <div class="rv-row">
        {asking ? (
          <>
            <span>{text.removeAsk(openName)}</span>
            <button
              type="button"
              class="btn s"
              onClick={() => {
                say(text.removed(openName));
                removeOpen();
                ask(false);
              }}
            >
              {text.removeYes}
            </button>
            <button type="button" class="btn quiet s" onClick={() => ask(false)}>
              {text.removeNo}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="btn quiet s" onClick={() => openReview(undefined)}>
              {text.add}
            </button>
            {reviews.some((review) => review.id === open.id) && (
              <button type="button" class="btn quiet s" onClick={() => ask(true)}>
                {text.remove}
              </button>
            )}
          </>
        )}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
