import { Waterfall } from '../chart/waterfall.tsx';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { viewPlan, type PlanView } from './model.ts';
import { PlanKnobs } from './plan-knobs.tsx';
import { address } from './settings.ts';
import * as text from './tier-planner.id.ts';
import { TierTable } from './tier-table.tsx';

/** Tiers of a usage plan, what they promise together, and what of it the backend has to bear. */
export function TierPlanner() {
  const [settings, change] = useAddress(address);
  const view = viewPlan(settings);
  const apply = (changes: Partial<typeof settings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<PlanKnobs settings={settings} onChange={apply} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <TierTable settings={settings} onChange={apply} />
      {view.problems.length > 0 && (
        <ul class="tp-problems">
          {view.problems.map((problem) => (
            <li key={text.problem(problem)}>{text.problem(problem)}</li>
          ))}
        </ul>
      )}
      <Sums view={view} room={settings.concurrency} />
      <Invariant holds={view.fits} text={text.invariant(settings, view)} />
      <p class="tp-hard">
        <b>{text.hardTitle}</b> {text.hardText}
      </p>
    </Frame>
  );
}

/** The promises against the capacity, then the places that they take against those that there are. */
function Sums({ view, room }: { readonly view: PlanView; readonly room: number }) {
  return (
    <>
      <h4 class="tp-title">{text.promiseChart.title}</h4>
      <Waterfall
        title={text.promiseChart.title}
        description={text.promiseChart.description(view)}
        steps={view.tiers.map(({ name, partners, rate }) => ({
          name: text.promiseChart.step(name, partners, rate),
          value: partners * rate,
          shown: text.count(partners * rate),
        }))}
        bound={view.capacity}
        boundLabel={text.promiseChart.bound(view.capacity)}
      />
      <p class="tp-note">{text.passingNote(view)}</p>
      <h4 class="tp-title">{text.placesChart.title}</h4>
      <p class="tp-note">{text.placesOf}</p>
      <Waterfall
        title={text.placesChart.title}
        description={text.placesChart.description(view, room)}
        steps={[
          ...view.routes.map(({ name, share, concurrency }) => ({
            name,
            value: concurrency,
            shown: text.placesChart.places(concurrency, share),
          })),
          {
            name: text.placesChart.burst,
            value: view.passing.burst,
            shown: text.placesChart.places(view.passing.burst),
          },
        ]}
        bound={room}
        boundLabel={text.placesChart.bound(room)}
      />
    </>
  );
}
