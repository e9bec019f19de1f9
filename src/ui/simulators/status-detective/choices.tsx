import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ContractStatus, FailureKind } from '#world/failure-status';
import { icon } from '../../workspace/dom.ts';
import { causeNames, otherwise } from './incidents.id.ts';
import type { DetectiveView, Mark } from './model.ts';
import * as text from './status-detective.id.ts';

interface CausesProps {
  readonly view: DetectiveView;
  readonly onGuess: (cause: FailureKind) => void;
}

/** Four causes; a wrong one says what the log would show if it were right. */
export function Causes({ view, onGuess }: CausesProps) {
  return (
    <section class="sd-causes" aria-label={text.causeQuestion}>
      <h4>{text.causeQuestion}</h4>
      <ul>
        {view.causes.map(({ cause, mark }) => (
          <li key={cause} class={mark}>
            <button type="button" aria-disabled={mark !== 'open' || view.causeFound} onClick={() => onGuess(cause)}>
              <MarkIcon mark={mark} />
              <span>{causeNames[cause]}</span>
              {mark !== 'open' && <small>{text.marks[mark]}</small>}
            </button>
            {mark === 'wrong' && <p>{otherwise[cause]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StatusesProps {
  readonly view: DetectiveView;
  readonly onGuess: (status: ContractStatus) => void;
}

/** The statuses of the contract; below them what the last wrong one would have a client do. */
export function Statuses({ view, onGuess }: StatusesProps) {
  return (
    <section class="sd-statuses" aria-label={text.statusQuestion}>
      <h4>{text.statusQuestion}</h4>
      <ul>
        {view.statuses.map(({ status, mark }) => (
          <li key={status} class={mark}>
            <button type="button" aria-disabled={mark !== 'open' || view.statusFound} onClick={() => onGuess(status)}>
              {status}
              <MarkIcon mark={mark} />
              {mark !== 'open' && <span class="vh">, {text.marks[mark]}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p class="sd-mismatch" aria-live="polite">
        {view.mismatch !== undefined && text.mismatchText(view.mismatch)}
      </p>
    </section>
  );
}

/** A check or a cross beside what has been guessed; nothing beside the rest. */
export function MarkIcon({ mark }: { readonly mark: Mark }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(...(mark === 'open' ? [] : [icon(mark === 'right' ? 'check' : 'cross', 14)]));
  }, [mark]);
  return <i ref={holder} class="sd-mark" />;
}
