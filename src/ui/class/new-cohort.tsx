import { useState } from 'preact/hooks';
import { cohortSchema, type Cohort } from '#contract';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { classText as text } from './class.id.ts';

/** Makes a class. */
export function NewCohort({ onCreated }: { readonly onCreated: (cohort: Cohort) => void }) {
  const [name, setName] = useState('');
  const [startsOn, setStart] = useState('');
  const [weeks, setWeeks] = useState('');
  const command = useCommand();
  const create = async (): Promise<void> => {
    const body = {
      name,
      ...(startsOn === '' ? {} : { startsOn }),
      ...(weeks === '' ? {} : { weeks: Number(weeks) }),
    };
    const outcome = await command.send({ path: 'cohorts', method: 'POST', body, answer: cohortSchema });
    if (outcome.kind === 'ok') onCreated(outcome.value);
  };
  return (
    <section class="new-cohort">
      <h2>{text.create}</h2>
      <p class="side-about">{text.createAbout}</p>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label class="wide">
          <span>{text.name}</span>
          <input
            type="text"
            required
            maxLength={120}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label>
          <span>{text.startsOn}</span>
          <input type="date" value={startsOn} onInput={({ currentTarget }) => setStart(currentTarget.value)} />
        </label>
        <label>
          <span>{text.weeksField}</span>
          <input
            type="number"
            min={1}
            max={104}
            value={weeks}
            onInput={({ currentTarget }) => setWeeks(currentTarget.value)}
          />
        </label>
        <button class="btn primary" disabled={command.busy}>
          {text.create}
        </button>
        {command.failure !== undefined && <FailureView failure={command.failure} />}
      </form>
    </section>
  );
}
