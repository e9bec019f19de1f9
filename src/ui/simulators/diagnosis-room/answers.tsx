import { causes } from '#world/incident-faults';
import { Knobs, Radios } from '../parts/knobs.tsx';
import type { Action } from './actions.ts';
import * as text from './diagnosis-room.id.ts';
import type { RoomView } from './model.ts';
import { mostIncidents, type RoomSettings } from './settings.ts';

interface Props {
  readonly settings: RoomSettings;
  readonly view: RoomView;
  readonly onChange: (settings: RoomSettings) => void;
}

/** Which incident, what caused it and, once that is found, what to do about it. */
export function Answers({ settings, view, onChange }: Props) {
  const { guess, options, incident } = view;
  const next = (incident.number % mostIncidents) + 1;
  return (
    <Knobs label={text.knobsLabel}>
      <button type="button" class="btn" onClick={() => onChange({ incident: next, cause: 'none', action: 'none' })}>
        {text.nextIncident}
      </button>
      {guess?.found === true && (
        <Radios<Action | 'none'>
          label={text.actionLabel}
          value={settings.action}
          values={options}
          names={{ ...text.actions, none: '' }}
          about={judged(view.action, view.acted === 'solved')}
          onChange={(action) => onChange({ ...settings, action })}
        />
      )}
      <Radios
        label={text.causeLabel}
        value={settings.cause}
        values={causes}
        names={{ ...text.causes, none: '' }}
        about={judged(guess?.cause, guess?.found === true)}
        onChange={(cause) => onChange({ ...settings, cause, action: 'none' })}
      />
    </Knobs>
  );
}

/** The word under what was chosen. */
function judged<Value extends string>(chosen: Value | undefined, isRight: boolean): Partial<Record<Value, string>> {
  const about: Partial<Record<Value, string>> = {};
  if (chosen !== undefined) about[chosen] = isRight ? text.right : text.wrong;
  return about;
}
