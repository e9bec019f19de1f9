import { leakOf } from '#world/access-log';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Check, Radios } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './log-format-builder.id.ts';
import { viewFormat, writtenAs } from './model.ts';
import { OwnLine } from './own-line.tsx';
import { address, apis, type FormatSettings } from './settings.ts';
import { groupNames, groups, variableNames } from './variables.ts';
import { WrittenLine } from './written-line.tsx';

/** A format of `$context` variables, the line that it writes, and what is missing, empty or too much in it. */
export function LogFormatBuilder() {
  const [settings, change] = useAddress(address);
  const view = viewFormat(settings);
  const apply = (changes: Partial<FormatSettings>) => change({ ...settings, ...changes });
  const complete = view.unknown.length + view.missing.length + view.leaks.length === 0;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <div class="lf">
        <div class="lf-result">
          <WrittenLine view={view} />
          <Invariant holds={complete} text={text.invariant(view)} />
        </div>
        <Variables settings={settings} onChange={apply} />
      </div>
      <OwnLine line={settings.line} view={view} onChange={(line) => apply({ line })} />
    </Frame>
  );
}

interface VariablesProps {
  readonly settings: FormatSettings;
  readonly onChange: (changes: Partial<FormatSettings>) => void;
}

function Variables({ settings, onChange }: VariablesProps) {
  const { api, picked } = settings;
  return (
    <div class="kn lf-variables">
      <Radios
        label={text.apiLabel}
        value={api}
        values={apis}
        names={text.apiNames}
        onChange={(chosen) => onChange({ api: chosen })}
      />
      {groupNames.map((group) => (
        <fieldset class="lf-group" key={group}>
          <legend>{text.groupNames[group]}</legend>
          {groups[group].map((variable) => {
            const field = writtenAs(api, variable);
            const state = !field.known ? 'unknown' : leakOf(field.variable) === undefined ? 'fine' : 'leak';
            return (
              <div class={`lf-variable ${state}`} key={variable}>
                <Check
                  label={variable}
                  about={text.outcome(api, field)}
                  checked={picked.includes(variable)}
                  onChange={(checked) =>
                    onChange({
                      picked: variableNames.filter((one) => (one === variable ? checked : picked.includes(one))),
                    })
                  }
                />
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
