import { closes, groupLabels, helpersLabel, helperWords, needWords } from './feature-matcher.id.ts';
import { closedBy } from './model.ts';
import { helpers, needGroups, toggle, type NeedGroup, type Settings } from './settings.ts';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Everything that may be ticked: needs by group, then what may stand beside a product. */
export function NeedList({ onChange, settings }: Props) {
  return (
    <div class="ctl fm-needs">
      {(Object.keys(needGroups) as NeedGroup[]).map((group) => (
        <fieldset key={group}>
          <legend>{groupLabels[group]}</legend>
          {needGroups[group].map((need) => {
            const ticked = settings.needs.includes(need);
            return (
              <Tick
                key={need}
                label={needWords[need].label}
                ticked={ticked}
                note={ticked ? closes(closedBy(need)) : ''}
                onToggle={() => onChange({ ...settings, needs: toggle(settings.needs, need) })}
              />
            );
          })}
        </fieldset>
      ))}
      <fieldset class="fm-helpers">
        <legend>{helpersLabel}</legend>
        {helpers.map((helper) => (
          <Tick
            key={helper}
            label={helperWords[helper]}
            ticked={settings.helpers.includes(helper)}
            note=""
            onToggle={() => onChange({ ...settings, helpers: toggle(settings.helpers, helper) })}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly note: string;
  readonly onToggle: () => void;
}

function Tick({ label, note, onToggle, ticked }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={ticked} onChange={onToggle} />
      <span>{label}</span>
      <small>{note}</small>
    </label>
  );
}
