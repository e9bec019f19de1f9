import { choiceLabels, controlsLabel, knobLabels } from './four-gates.id.ts';
import { choices, type Knob, type Settings } from './settings.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

const labels = (knob: Knob): Readonly<Record<string, string>> => choiceLabels[knob];

/** One list of choices for everything about the request that may be changed. */
export function Knobs({ settings, onChange }: Props) {
  return (
    <fieldset class="ctl fg-knobs">
      <legend class="vh">{controlsLabel}</legend>
      {(Object.keys(choices) as Knob[]).map((knob) => (
        <label key={knob}>
          <span>{knobLabels[knob]}</span>
          <select value={settings[knob]} onChange={({ currentTarget }) => onChange({ [knob]: currentTarget.value })}>
            {choices[knob].map((value) => (
              <option key={value} value={value}>
                {labels(knob)[value]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
