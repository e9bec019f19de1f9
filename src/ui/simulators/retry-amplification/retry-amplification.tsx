import { useMemo } from 'preact/hooks';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { StormKnobs } from './knobs.tsx';
import { viewStorm } from './model.ts';
import * as text from './retry-amplification.id.ts';
import { address } from './settings.ts';
import { StormChart } from './storm-chart.tsx';

/** Ten thousand operations that fail together, and what their retries make of it. */
export function RetryAmplification() {
  const [settings, change] = useAddress(address);
  const view = useMemo(() => viewStorm(settings), [settings]);
  const values = [
    { name: text.facts.total, value: text.count(view.storm.total) },
    { name: text.facts.factor, value: text.factor(view) },
    { name: text.facts.perOperation, value: text.formula(settings, view) },
    { name: text.facts.answered, value: text.answered(view) },
  ];
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<StormKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <StormChart view={view} />
      <dl class="sim-facts ra-facts">
        {values.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Invariant holds={view.holds} text={text.invariant(view)} />
    </Frame>
  );
}
