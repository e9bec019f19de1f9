import { answerText, gapText, productAbout, productsLabel, stateWords } from './feature-matcher.id.ts';
import { isGap, type Match } from './model.ts';
import { productNames } from './products.id.ts';
import { SlidingGate } from '../sliding-gate.tsx';

const drawnAs = { open: 'open', propped: 'now', unasked: 'todo', closed: 'closed' } as const;

/** The five products as doors, each with what closed it or what it answers with. */
export function ProductList({ matches }: { readonly matches: readonly Match[] }) {
  return (
    <ul class="fm-products" aria-label={productsLabel}>
      {matches.map((match) => (
        <li key={match.product} class={match.state}>
          <SlidingGate class="fm-gate" state={drawnAs[match.state]} size={44} />
          <div>
            <div class="fm-name">
              <b>{productNames[match.product]}</b>
              <span class="fm-state">{stateWords[match.state]}</span>
            </div>
            <span class="fm-about">{productAbout[match.product]}</span>
            {match.state === 'closed' ? <Gaps match={match} /> : <p>{answerText(match)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What closed the door, in the order in which the needs came. */
function Gaps({ match }: { readonly match: Match }) {
  return (
    <ol class="fm-gaps">
      {match.answers.filter(isGap).map((answer) => (
        <li key={answer.need}>{gapText(answer)}</li>
      ))}
    </ol>
  );
}

/** The doors alone, for a narrow screen where the list has scrolled away. The list says the same in words. */
export function DoorStrip({ matches }: { readonly matches: readonly Match[] }) {
  return (
    <div class="fm-strip" aria-hidden="true">
      {matches.map(({ product, state }) => (
        <span key={product} class={state}>
          <SlidingGate class="fm-gate" state={drawnAs[state]} size={26} />
          {productNames[product].replace(' API', '')}
        </span>
      ))}
    </div>
  );
}
