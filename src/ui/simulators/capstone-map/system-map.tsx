import type { Audience } from '#world/door-system';
import { SlidingGate } from '../sliding-gate.tsx';
import * as text from './capstone-map.id.ts';
import type { MapView } from './model.ts';

interface Props {
  readonly view: MapView;
  readonly onSelect: (audience: Audience) => void;
}

/** Six doors on the left, what is behind all of them on the right, a line for every way in. */
export function SystemMap({ view, onSelect }: Props) {
  const { doors, selected, radius, eventsCorrelated } = view;
  return (
    <div class="cm-map">
      <div class="cm-doors" role="group" aria-label={text.doorsLabel}>
        {doors.map(({ door, broken }) => (
          <button
            key={door.audience}
            type="button"
            aria-pressed={door.audience === selected.audience}
            class={`${broken ? 'broken' : ''} ${radius.length > 1 && radius.includes(door.audience) ? 'falls' : ''}`}
            onClick={() => onSelect(door.audience)}
          >
            <SlidingGate class="cm-gate" state={broken ? 'closed' : 'open'} size={30} />
            <span>
              <b>{text.audienceNames[door.audience]}</b>
              <span>{text.apiName(door)}</span>
              <small>{text.doorMeta(door)}</small>
              <span class="vh">{text.doorState(broken)}</span>
            </span>
          </button>
        ))}
      </div>
      <ol class="cm-behind">
        <li class={selected.decides === 'case-service' ? '' : 'broken'}>
          <b>{text.service.name}</b>
          <small>{text.service.about}</small>
        </li>
        <li class={eventsCorrelated ? '' : 'broken'}>
          <b>{text.events.name}</b>
          <small>{text.events.about(eventsCorrelated)}</small>
        </li>
        <li>
          <b>{text.readModel.name}</b>
          <small>{text.readModel.about}</small>
        </li>
      </ol>
    </div>
  );
}
