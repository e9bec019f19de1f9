import { Check, Knobs, Slider } from '../parts/knobs.tsx';
import type { PlanSettings } from './settings.ts';
import * as text from './tier-planner.id.ts';

interface Props {
  readonly settings: PlanSettings;
  readonly onChange: (changes: Partial<PlanSettings>) => void;
}

type SliderKnob = 'stageRate' | 'stageBurst' | 'search' | 'searchLimit' | 'concurrency' | 'overrun';

/** What stands over the tiers and behind them. */
export function PlanKnobs({ settings, onChange }: Props) {
  const { limited, stageRate, stageBurst, search, searchLimit, concurrency, overrun } = settings;
  const slider = (knob: SliderKnob) => ({
    label: text.knobs[knob],
    value: settings[knob],
    onChange: (value: number) => onChange({ [knob]: value }),
  });
  return (
    <Knobs label={text.knobsLabel}>
      <Check
        label={text.knobs.limited}
        about={text.knobs.limitedAbout}
        checked={limited}
        onChange={(checked) => onChange({ limited: checked })}
      />
      {limited && (
        <>
          <Slider {...slider('stageRate')} minimum={10} maximum={4000} step={10} shown={text.perSecond(stageRate)} />
          <Slider {...slider('stageBurst')} minimum={5} maximum={1000} step={5} shown={text.count(stageBurst)} />
        </>
      )}
      <Slider {...slider('searchLimit')} minimum={0} maximum={200} step={5} shown={text.routeLimit(searchLimit)} />
      <Slider {...slider('search')} minimum={0} maximum={50} step={5} shown={text.percent(search)} />
      <Slider {...slider('concurrency')} minimum={50} maximum={1000} step={10} shown={text.count(concurrency)} />
      <Slider {...slider('overrun')} minimum={0} maximum={50} step={5} shown={text.percent(overrun)} />
    </Knobs>
  );
}
