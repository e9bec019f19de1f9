import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { BoundaryPath } from './boundary-path.tsx';
import { BoundaryKnobs } from './knobs.tsx';
import { viewBoundaries } from './model.ts';
import { address } from './settings.ts';
import * as text from './seven-boundaries.id.ts';

/** One request on its way through the seven boundaries, and what it does inside when one has no answer. */
export function SevenBoundaries() {
  const [settings, change] = useAddress(address);
  const view = viewBoundaries(settings);
  const { run, tally } = view;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<BoundaryKnobs settings={settings} onChange={change} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <BoundaryPath run={run} open={settings.open} onOpen={(open) => change({ ...settings, open })} />
      <dl class="sim-facts sb-facts">
        <div>
          <dt>{text.rows.caller}</dt>
          <dd>{text.statusOf(run.status)}</dd>
        </div>
        <div>
          <dt>{text.rows.inside}</dt>
          <dd class={run.damage === undefined ? 'pass' : 'fail'}>{text.inside(run)}</dd>
        </div>
        <div>
          <dt>{text.rows.log}</dt>
          <dd>{text.logLine(run)}</dd>
        </div>
      </dl>
      <Invariant
        holds={tally.harmful === 0 && tally.ordinaryStatus === 200 && tally.named}
        text={text.invariant(view)}
      />
    </Frame>
  );
}
