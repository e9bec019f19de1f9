import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { cohortSchema, type Cohort } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { placeHref, type Place } from './address.ts';
import { classText as text } from './class.id.ts';
import { weekOf } from './results/arrange.ts';

type RoomPlace = Extract<Place, { readonly cohort: string }>;

interface Props {
  readonly place: RoomPlace;
  readonly children: (cohort: Cohort) => ComponentChildren;
}

/** One class: its name, the ways between its parts, and the part that is open. A learner sees what is theirs to see. */
export function Room({ children, place }: Props) {
  const path = `cohorts/${encodeURIComponent(place.cohort)}`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: cohortSchema }));
  return (
    <>
      {loaded.value === undefined && <h1 class="vh">{text.title}</h1>}
      <LoadView loaded={loaded} onReload={reload}>
        {(cohort) => (
          <>
            <RoomHead cohort={cohort} place={place} />
            {cohort.as === 'learner' ? <LearnersRoom /> : children(cohort)}
          </>
        )}
      </LoadView>
    </>
  );
}

function RoomHead({ cohort, place: { at } }: { readonly cohort: Cohort; readonly place: RoomPlace }) {
  const { as, id, instructors, learners, name, startsOn, weeks } = cohort;
  // A class's first screen has its name as heading; deeper ones have their own.
  const Heading = at === 'learner' || at === 'regrade' ? 'p' : 'h1';
  useEffect(() => {
    document.title = `${name} · Gerbang`;
  }, [name]);
  const week = weekOf({ startsOn, weeks }, new Date());
  const facts = [
    text.learners(learners),
    ...(week === undefined ? (startsOn === undefined ? [] : [text.starts(startsOn)]) : [text.week(week, weeks)]),
  ];
  return (
    <header class="room-head">
      <p>
        <a class="tlink" href={placeHref({ at: 'list' })}>
          {text.all}
        </a>
      </p>
      <Heading class="room-name">{name}</Heading>
      <p class="class-about">
        {facts.join(', ')}. {instructors.length > 0 && text.taughtBy(instructors.map((instructor) => instructor.name))}
      </p>
      {as !== 'learner' && (
        <nav class="room-parts" aria-label={text.parts}>
          <a href={placeHref({ at: 'results', cohort: id })} aria-current={at === 'results' ? 'page' : undefined}>
            {text.results}
          </a>
          <a href={placeHref({ at: 'roster', cohort: id })} aria-current={at === 'roster' ? 'page' : undefined}>
            {text.roster}
          </a>
        </nav>
      )}
    </header>
  );
}

function LearnersRoom() {
  return (
    <div class="empty">
      <p>{text.ownWork}</p>
      <a class="btn" href="/">
        {text.toMap}
      </a>
    </div>
  );
}
