import { cohortPageSchema, meSchema, type Cohort } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { LoadView } from '#ui/api/load-view.tsx';
import { useLoad } from '#ui/api/use-load.ts';
import { usePages } from '#ui/api/use-pages.ts';
import { placeHref } from './address.ts';
import { classText as text } from './class.id.ts';
import { MoreButton } from './more-button.tsx';
import { NewCohort } from './new-cohort.tsx';

/** The classes of whoever is signed in; who may teach makes new ones here. */
export function CohortList() {
  const [me, reload] = useLoad('me', () => callApi({ path: 'me', answer: meSchema }));
  return (
    <>
      <h1>{text.mine}</h1>
      <LoadView loaded={me} onReload={reload}>
        {(value) => (
          <OwnCohorts
            mayTeach={value.kind === 'account' && value.role !== 'learner'}
            isAdmin={value.kind === 'account' && value.role === 'admin'}
          />
        )}
      </LoadView>
    </>
  );
}

function OwnCohorts({ isAdmin, mayTeach }: { readonly mayTeach: boolean; readonly isAdmin: boolean }) {
  const pages = usePages<Cohort>('cohorts', (cursor) =>
    callApi({ path: `cohorts?limit=50${cursor === undefined ? '' : `&cursor=${cursor}`}`, answer: cohortPageSchema }),
  );
  const isEmpty = pages.items.length === 0 && !pages.busy && pages.failure === undefined;
  return (
    <>
      {isEmpty ? (
        <div class="empty">
          <p class="empty-what">{text.none}</p>
          <p>{mayTeach ? text.noneInstructor : text.noneLearner}</p>
          {!mayTeach && (
            <a class="btn primary" href="/gabung">
              {text.join}
            </a>
          )}
        </div>
      ) : (
        <p class="class-about">{text.lede}</p>
      )}
      <ul class="cohorts">
        {pages.items.map((cohort) => (
          <CohortRow key={cohort.id} cohort={cohort} />
        ))}
      </ul>
      <MoreButton pages={pages} />
      {mayTeach && <NewCohort onCreated={({ id }) => location.assign(placeHref({ at: 'roster', cohort: id }))} />}
      <p class="class-links">
        {!isEmpty && (
          <a class="tlink" href="/gabung">
            {text.join}
          </a>
        )}
        {isAdmin && (
          <a class="tlink" href="/kelola">
            {text.manage}
          </a>
        )}
      </p>
    </>
  );
}

function CohortRow({ cohort }: { readonly cohort: Cohort }) {
  const { as, id, instructors, learners, name, startsOn, weeks } = cohort;
  const facts = [
    text.as[as],
    text.learners(learners),
    ...(startsOn === undefined ? [] : [text.starts(startsOn)]),
    ...(weeks === undefined ? [] : [text.weeks(weeks)]),
  ];
  return (
    <li>
      <a href={placeHref({ at: 'results', cohort: id })}>
        <b>{name}</b>
        <span>{facts.join(', ')}</span>
        {instructors.length > 0 && <span>{text.taughtBy(instructors.map((instructor) => instructor.name))}</span>}
      </a>
    </li>
  );
}
