import { Check, Knobs, Radios, Slider } from '../parts/knobs.tsx';
import * as text from './retry-amplification.id.ts';
import { waits, type StormKnobs as State } from './settings.ts';

interface Props {
  readonly settings: State;
  readonly onChange: (changes: Partial<State>) => void;
}

/** Who retries, how often and after what pause. */
export function StormKnobs({ settings, onChange }: Props) {
  const { layers, retries, wait, base, hint, outage } = settings;
  return (
    <Knobs label={text.knobsLabel}>
      <Slider
        label={text.layersLabel}
        value={layers}
        minimum={1}
        maximum={3}
        shown={text.layers(layers)}
        onChange={(value) => onChange({ layers: value })}
      />
      <Slider
        label={text.retriesLabel}
        value={retries}
        minimum={0}
        maximum={4}
        shown={text.retries(retries)}
        onChange={(value) => onChange({ retries: value })}
      />
      <Radios
        label={text.waitLabel}
        value={wait}
        values={waits}
        names={text.waits}
        about={text.aboutWaits}
        onChange={(value) => onChange({ wait: value })}
      />
      {wait !== 'none' && (
        <Slider
          label={text.baseLabel}
          value={base}
          minimum={1}
          maximum={8}
          shown={text.seconds(base)}
          onChange={(value) => onChange({ base: value })}
        />
      )}
      <Check
        label={text.hintLabel}
        about={text.aboutHint}
        checked={hint}
        onChange={(value) => onChange({ hint: value })}
      />
      <Slider
        label={text.outageLabel}
        value={outage}
        minimum={1}
        maximum={30}
        shown={text.seconds(outage)}
        onChange={(value) => onChange({ outage: value })}
      />
    </Knobs>
  );
}
