import { Check, Knobs, Slider } from '../parts/knobs.tsx';
import * as text from './circuit-breaker.id.ts';
import type { BreakerSettings } from './settings.ts';

interface Props {
  readonly settings: BreakerSettings;
  readonly onChange: (changes: Partial<BreakerSettings>) => void;
}

/** The dependency and the wait for it, then the breaker; its own knobs stand only while it is there. */
export function BreakerKnobs({ settings, onChange }: Props) {
  return (
    <Knobs label={text.knobsLabel}>
      <Slider
        label={text.slowLabel}
        value={settings.slow}
        minimum={0.5}
        maximum={15}
        step={0.5}
        shown={text.seconds(settings.slow)}
        onChange={(slow) => onChange({ slow })}
      />
      <Slider
        label={text.timeoutLabel}
        value={settings.timeout}
        minimum={0.5}
        maximum={10}
        step={0.5}
        shown={text.seconds(settings.timeout)}
        onChange={(timeout) => onChange({ timeout })}
      />
      <Check
        label={text.breakerLabel}
        about={text.breakerAbout}
        checked={settings.breaker}
        onChange={(breaker) => onChange({ breaker })}
      />
      {settings.breaker && <RuleKnobs settings={settings} onChange={onChange} />}
    </Knobs>
  );
}

function RuleKnobs({ settings, onChange }: Props) {
  return (
    <>
      <Slider
        label={text.windowLabel}
        value={settings.window}
        minimum={5}
        maximum={50}
        step={5}
        shown={text.calls(settings.window)}
        onChange={(window) => onChange({ window })}
      />
      <Slider
        label={text.thresholdLabel}
        value={settings.threshold}
        minimum={10}
        maximum={100}
        step={10}
        shown={text.percent(settings.threshold)}
        onChange={(threshold) => onChange({ threshold })}
      />
      <Slider
        label={text.openLabel}
        value={settings.open}
        minimum={1}
        maximum={30}
        shown={text.seconds(settings.open)}
        onChange={(open) => onChange({ open })}
      />
    </>
  );
}
