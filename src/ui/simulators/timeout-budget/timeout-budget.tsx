import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { TimeoutKnobs } from './knobs.tsx';
import { Lanes } from './lanes.tsx';
import { viewTimeouts } from './model.ts';
import { address } from './settings.ts';
import * as text from './timeout-budget.id.ts';

/** One slow request through four layers with limits of their own: who leaves first, and what goes on for nobody. */
export function TimeoutBudget() {
  const [settings, change] = useAddress(address);
  const view = viewTimeouts(settings);
  const values = [
    { name: text.facts.answer, value: text.answer(view) },
    { name: text.facts.first, value: text.first(view) },
    { name: text.facts.orphaned, value: text.orphaned(view) },
    { name: text.facts.atOnce, value: text.count(view.queriesAtOnce) },
  ];
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<TimeoutKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <Lanes view={view} />
      <dl class="sim-facts tb-facts">
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
