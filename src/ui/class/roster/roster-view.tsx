import type { Cohort } from '#contract';
import { Invites } from './invites.tsx';
import { Members } from './members.tsx';

/** Who belongs to a class, and how others join it. */
export function RosterView({ cohort }: { readonly cohort: Cohort }) {
  return (
    <div class="roster">
      <Members cohort={cohort.id} />
      <Invites cohort={cohort.id} />
    </div>
  );
}
