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
      <div class="dr-causes">
        <button type="button" class="btn" onClick={() => onChange({ incident: next, cause: 'none', action: 'none' })}>
          {text.nextIncident}
        </button>
        <Radios
          label={text.causeLabel}
          value={settings.cause}
          values={causes}
          names={{ ...text.causes, none: '' }}
          about={guess === undefined ? {} : { [guess.cause]: text.judgeGuess(guess) }}
          onChange={(cause) => onChange({ ...settings, cause, action: 'none' })}
        />
      </div>
      {guess?.found === true && (
        <Radios<Action | 'none'>
          label={text.actionLabel}
          value={settings.action}
          values={options}
          names={{ ...text.actions, none: '' }}
          about={view.action === undefined ? {} : { [view.action]: text.judgeAction(view) }}
          onChange={(action) => onChange({ ...settings, action })}
        />
      )}
    </Knobs>
  );
}
