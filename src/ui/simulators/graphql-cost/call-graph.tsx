import { Fragment } from 'preact';
import type { QueryCost, ResolverRuns } from '#world/graphql-cost';
import * as text from './graphql-cost.id.ts';

/** Squares that are drawn for one field at most; what is left is said in words. */
const mostSquares = 600;

interface Props {
  readonly cost: QueryCost;
}

/** The calls to the sources, wave by wave, one square for each; what the limits kept back is hatched. */
export function CallGraph({ cost }: Props) {
  return (
    <div class="gc-graph">
      <h4>{text.graphTitle}</h4>
      <ol>
        {cost.resolvers.map((step, index) => (
          <Fragment key={step.path.join('.')}>
            {cost.resolvers[index - 1]?.wave !== step.wave && (
              <li class="gc-wave" aria-hidden="true">
                {text.wave(step.wave)}
              </li>
            )}
            <Row step={step} />
          </Fragment>
        ))}
      </ol>
    </div>
  );
}

function Row({ step }: { readonly step: ResolverRuns }) {
  const kept = step.runs - step.allowed;
  const drawn = Math.min(step.calls, mostSquares);
  return (
    <li class="gc-row" style={{ '--level': Math.min(step.path.length - 1, 6) }}>
      <span class="vh">{text.rowDescription(step)}</span>
      <span class="gc-name" aria-hidden="true">
        <b>{step.path.at(-1)}</b> {text.sources[step.source]}
      </span>
      <span class="gc-count" aria-hidden="true">
        {text.calls(step)}
      </span>
      <span class="gc-squares" aria-hidden="true">
        {Array.from({ length: drawn }, (_, square) => (
          <i key={square} />
        ))}
        {step.calls > drawn && <em>{text.notDrawn(step.calls - drawn)}</em>}
        {kept > 0 && <span class="gc-kept">{text.cutOff(kept)}</span>}
      </span>
    </li>
  );
}
