import type { DecisionId } from '#world/decision-place';
import { useRef } from 'preact/hooks';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './boundary-sorter.id.ts';
import { DecisionCard } from './decision-card.tsx';
import { nextOf, put, viewSorter } from './model.ts';
import { PlaceList } from './place-list.tsx';
import { address, asked } from './settings.ts';

/** Fourteen decisions, each put into the gateway or the backend, and what follows from it. */
export function BoundarySorter() {
  const [settings, change] = useAddress(address);
  const view = viewSorter(settings);
  const { decisions, open, right } = view;
  const following = nextOf(settings);
  const list = (place: 'gateway' | 'backend' | undefined) => decisions.filter((decision) => decision.place === place);
  const question = useRef<HTMLHeadingElement>(null);
  const look = (id: DecisionId) => {
    change({ ...settings, open: id });
    question.current?.focus();
  };
  const shared = { open: open.id, onOpen: look };
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(view)}
      experiments={text.experiments}
    >
      <DecisionCard
        decision={open}
        index={asked.indexOf(open.id) + 1}
        onPut={(place) => change(put(settings, place))}
        onNext={following === undefined ? undefined : () => look(following)}
        question={question}
      />
      <div class="bs-places">
        <PlaceList class="gateway" title={text.places.gateway} list={list('gateway')} {...shared} />
        <PlaceList class="waiting" title={text.waiting} list={list(undefined)} {...shared} />
        <PlaceList class="backend" title={text.places.backend} list={list('backend')} {...shared} />
      </div>
      <Invariant holds={right === asked.length} text={text.invariant(view)} />
    </Frame>
  );
}
