import type { Place } from './address.ts';
import { CohortList } from './cohort-list.tsx';
import { LearnerView } from './learner/learner-view.tsx';
import { RegradeView } from './regrade/regrade-view.tsx';
import { ResultsView } from './results/results-view.tsx';
import { Room } from './room.tsx';
import { RosterView } from './roster/roster-view.tsx';

/** The class pages. */
export function ClassApp({ place }: { readonly place: Place }) {
  if (place.at === 'list') return <CohortList />;
  return (
    <Room place={place}>
      {(cohort) => {
        switch (place.at) {
          case 'results':
            return <ResultsView cohort={cohort} exercise={place.exercise} />;
          case 'roster':
            return <RosterView cohort={cohort} />;
          case 'learner':
            return <LearnerView cohort={cohort.id} learner={place.learner} submission={place.submission} />;
          case 'regrade':
            return <RegradeView cohort={cohort.id} exercise={place.exercise} />;
        }
      }}
    </Room>
  );
}
