import { useMemo } from 'preact/hooks';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Knobs, Slider } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './gateway-surge.id.ts';
import { viewSurge, type SurgeView } from './model.ts';
import { address, type SurgeSettings } from './settings.ts';
import { SurgeChart } from './surge-chart.tsx';

/** A surge before a function: what the gateway refuses as 429, and what Lambda refuses and the caller sees as 500. */
export function GatewaySurge() {
  const [settings, change] = useAddress(address);
  const view = useMemo(() => viewSurge(settings), [settings]);
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<SurgeKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <SurgeChart settings={settings} view={view} />
      <Counts settings={settings} view={view} />
      <Invariant holds={view.fits} text={text.invariant(settings, view)} />
    </Frame>
  );
}

function Counts({ settings, view }: { readonly settings: SurgeSettings; readonly view: SurgeView }) {
  return (
    <dl class="sim-facts gs-counts">
      <div>
        <dt>{text.facts.served}</dt>
        <dd class="gs-served">{text.count(view.served)}</dd>
      </div>
      <div>
        <dt>{text.facts.refused}</dt>
        <dd class="gs-refused">{text.count(view.refused)}</dd>
      </div>
      <div>
        <dt>{text.facts.failed}</dt>
        <dd class={view.failed > 0 ? 'gs-failed fail' : 'gs-failed'}>{text.count(view.failed)}</dd>
      </div>
      <div>
        <dt>{text.facts.capacity}</dt>
        <dd class="gs-capacity">{text.capacity(settings, view)}</dd>
      </div>
    </dl>
  );
}

interface KnobsProps {
  readonly settings: SurgeSettings;
  readonly onChange: (changes: Partial<SurgeSettings>) => void;
}

function SurgeKnobs({ settings, onChange }: KnobsProps) {
  const slider = (knob: keyof SurgeSettings) => ({
    label: text.knobs[knob],
    value: settings[knob],
    onChange: (value: number) => onChange({ [knob]: value }),
  });
  const { rate, burst, concurrency, duration, load } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <Slider {...slider('rate')} minimum={10} maximum={6000} step={10} shown={text.perSecond(rate)} />
      <Slider {...slider('burst')} minimum={5} maximum={2000} step={5} shown={text.count(burst)} />
      <Slider {...slider('concurrency')} minimum={10} maximum={1000} step={10} shown={text.count(concurrency)} />
      <Slider {...slider('duration')} minimum={50} maximum={2000} step={10} shown={text.duration(duration)} />
      <Slider {...slider('load')} minimum={100} maximum={6000} step={50} shown={text.perSecond(load)} />
    </Knobs>
  );
}
