import { Knobs, Slider } from '../parts/knobs.tsx';
import type { BucketSettings } from './settings.ts';
import * as text from './token-bucket.id.ts';

interface Props {
  readonly settings: BucketSettings;
  readonly onChange: (changes: Partial<BucketSettings>) => void;
}

/** The bucket's two numbers and the load that it meets. */
export function BucketKnobs({ settings, onChange }: Props) {
  const slider = (knob: keyof BucketSettings) => ({
    label: text.knobs[knob],
    value: settings[knob],
    onChange: (value: number) => onChange({ [knob]: value }),
  });
  return (
    <Knobs label={text.knobsLabel}>
      <Slider {...slider('rate')} minimum={10} maximum={1000} step={10} shown={text.perSecond(settings.rate)} />
      <Slider {...slider('burst')} minimum={10} maximum={1500} step={10} shown={text.tokens(settings.burst)} />
      <Slider {...slider('calm')} minimum={0} maximum={1000} step={10} shown={text.perSecond(settings.calm)} />
      <Slider {...slider('surge')} minimum={0} maximum={2000} step={10} shown={text.perSecond(settings.surge)} />
      <Slider {...slider('seconds')} minimum={0.5} maximum={4} step={0.5} shown={text.seconds(settings.seconds)} />
    </Knobs>
  );
}
