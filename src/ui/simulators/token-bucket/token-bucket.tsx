import { useMemo } from 'preact/hooks';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Slider } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { BucketChart } from './bucket-chart.tsx';
import { BucketKnobs } from './knobs.tsx';
import { momentsOf, slotAt, totalSeconds, viewBucket, type BucketView } from './model.ts';
import { address, type BucketSettings } from './settings.ts';
import * as text from './token-bucket.id.ts';
import { usePlay } from './use-play.ts';

/** One bucket and one surge: what passes, what is refused, and how the bucket empties and fills. */
export function TokenBucket() {
  const [settings, change] = useAddress(address);
  const { rate, burst, calm, surge, seconds } = settings;
  const view = useMemo(() => viewBucket({ rate, burst, calm, surge, seconds }), [rate, burst, calm, surge, seconds]);
  const setMoment = (at: number) => change({ ...settings, at });
  const play = usePlay(totalSeconds, momentsOf(view, seconds), settings.at, setMoment);
  const at = play.at ?? settings.at;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<BucketKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      actions={
        <button type="button" class="btn primary s" onClick={play.toggle}>
          {play.at === undefined ? text.run : text.stop}
        </button>
      }
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <BucketChart settings={settings} view={view} at={at} />
      <Slider
        label={text.momentLabel}
        value={Math.round(at * 10) / 10}
        minimum={0}
        maximum={totalSeconds}
        step={0.1}
        shown={text.moment(play.at === undefined ? at : Math.floor(at))}
        onChange={setMoment}
      />
      <Moment view={view} at={at} burst={burst} />
      <Times settings={settings} view={view} />
      <Invariant holds={view.surge.rejected === 0} text={text.invariant(settings, view)} />
    </Frame>
  );
}

/** What happens at the moment that is read. */
function Moment({ view, at, burst }: { readonly view: BucketView; readonly at: number; readonly burst: number }) {
  const slot = slotAt(view, at);
  return (
    <dl class="sim-facts tb-moment">
      <div>
        <dt>{text.facts.level}</dt>
        <dd>{text.levelOf(slot.level, burst)}</dd>
      </div>
      <div>
        <dt>{text.facts.accepted}</dt>
        <dd>{text.perSecond(slot.accepted)}</dd>
      </div>
      <div>
        <dt>{text.facts.rejected}</dt>
        <dd class={slot.rejected > 0 ? 'fail' : undefined}>{text.perSecond(slot.rejected)}</dd>
      </div>
    </dl>
  );
}

/** The three times that rate, burst and load decide, as calculations. */
function Times({ settings, view }: { readonly settings: BucketSettings; readonly view: BucketView }) {
  return (
    <dl class="sim-facts tb-times">
      <div>
        <dt>{text.facts.lasts}</dt>
        <dd>{text.lasts(settings, view)}</dd>
      </div>
      <div>
        <dt>{text.facts.fullIdle}</dt>
        <dd>{text.fullIdle(settings, view)}</dd>
      </div>
      <div>
        <dt>{text.facts.fullBusy}</dt>
        <dd>{text.fullBusy(settings, view)}</dd>
      </div>
    </dl>
  );
}
