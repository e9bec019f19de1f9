import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './authorizer-cache-lab.id.ts';
import { EventCard } from './event-card.tsx';
import { LabKnobs } from './knobs.tsx';
import { differences, findNext, isKept, viewLab, type LabView } from './model.ts';
import { reading } from './reading.id.ts';
import { address, type LabSettings } from './settings.ts';
import { Mark, Timeline } from './timeline.tsx';
import { TtlTable } from './ttl-table.tsx';

/** An hour of requests through a Lambda authorizer's cache, each decision compared with the one without cache. */
export function AuthorizerCacheLab() {
  const [settings, change] = useAddress(address);
  const view = viewLab(settings);
  const apply = (changes: Partial<LabSettings>) => change({ ...settings, event: 1, ...changes });
  const open = (event: number) => apply({ event });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<LabKnobs settings={settings} onChange={apply} />}
      reading={reading(settings, view)}
      experiments={text.experiments}
    >
      <Counts view={view} onOpen={open} />
      <Timeline view={view} onOpen={open} />
      <p class="acl-hint">{text.drawingHint}</p>
      <EventCard view={view} chosen={settings.sources} onOpen={open} />
      <TtlTable view={view} />
      <Invariant holds={isKept(view)} text={text.invariant(view)} />
    </Frame>
  );
}

interface CountsProps {
  readonly view: LabView;
  readonly onOpen: (ordinal: number) => void;
}

/** How many decisions differ and how, with the sign that each has in the drawing. A press opens the next of its kind. */
function Counts({ view, onOpen }: CountsProps) {
  return (
    <div class="acl-counts" role="group" aria-label={text.countsLabel(view.outcomes.length)}>
      {differences.map((difference) => {
        const count = view.counts[difference];
        const next = findNext(view, difference);
        return (
          <button
            key={difference}
            type="button"
            class={count === 0 ? 'none' : ''}
            aria-disabled={next === undefined}
            aria-pressed={view.opened?.event.difference === difference}
            onClick={() => next !== undefined && onOpen(next)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <Mark difference={difference} x={8} y={8} />
            </svg>
            <b>{text.number(count)}</b> <span>{text.differences[difference]}</span>
          </button>
        );
      })}
    </div>
  );
}
