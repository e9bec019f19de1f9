import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './circuit-breaker.id.ts';
import { BreakerKnobs } from './knobs.tsx';
import { viewBreaker, type BreakerView } from './model.ts';
import { address } from './settings.ts';
import { Timeline } from './timeline.tsx';

/** A minute of a service whose dependency gets slow, with or without a circuit breaker before it. */
export function CircuitBreaker() {
  const [settings, change] = useAddress(address);
  const view = viewBreaker(settings);
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<BreakerKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <p class="cb-about">{text.about}</p>
      <Timeline view={view} />
      <Facts view={view} />
      <Invariant holds={view.meetsTarget} text={text.invariant(view)} />
    </Frame>
  );
}

function Facts({ view: { calls, others } }: { readonly view: BreakerView }) {
  const rows = [
    [text.facts.failed, calls.failed],
    [text.facts.fast, calls.fast],
    [text.facts.rejected, calls.rejected],
    [text.facts.others, others.rejected],
  ] as const;
  return (
    <dl class="sim-facts cb-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text.count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
