import { useId, useState } from 'preact/hooks';
import type { Override } from '#contract';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { nothing } from '../nothing.ts';
import { learnerText as text, sayFull } from './learner.id.ts';

interface Props {
  readonly path: string;
  readonly overrides: readonly Override[];
  /** How the submission stands now: the form offers the other. */
  readonly stands: 'passed' | 'failed';
  readonly onSent: () => void;
}

const choices = ['passed', 'failed'] as const;

/** Decides against a verdict, with a reason, and shows what was decided before. */
export function OverrideForm({ onSent, overrides, path, stands }: Props) {
  const id = useId();
  const [status, choose] = useState<'passed' | 'failed'>(stands === 'passed' ? 'failed' : 'passed');
  const [reason, write] = useState('');
  const [missing, miss] = useState(false);
  const [said, say] = useState('');
  const command = useCommand();
  const send = async (): Promise<void> => {
    say('');
    miss(reason.trim() === '');
    if (reason.trim() === '') return document.getElementById(`${id}-reason`)?.focus();
    const outcome = await command.send({ path, method: 'POST', body: { status, reason }, answer: nothing });
    if (outcome.kind !== 'ok') return;
    write('');
    say(text.decided);
    onSent();
  };
  return (
    <section class="override">
      <h3>{text.override}</h3>
      <p class="side-about">{text.overrideWhy}</p>
      <form
        class="say-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <fieldset>
          <legend>{text.decide}</legend>
          {choices.map((choice) => (
            <label key={choice}>
              <input type="radio" name={`${id}-status`} checked={status === choice} onChange={() => choose(choice)} />
              {text.decisions[choice]}
            </label>
          ))}
        </fieldset>
        <label for={`${id}-reason`}>{text.reason}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          required
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-missing` : undefined}
          value={reason}
          onInput={({ currentTarget }) => {
            write(currentTarget.value);
            miss(false);
          }}
        />
        {missing && (
          <p class="field-error" id={`${id}-missing`}>
            {text.reasonMissing}
          </p>
        )}
        <div class="say-row">
          <button class="btn" disabled={command.busy}>
            {text.decideSend}
          </button>
          <span role="status">{said}</span>
        </div>
        {command.failure !== undefined && <FailureView failure={command.failure} />}
      </form>
      <h4>{text.overrides}</h4>
      {overrides.length === 0 && <p class="side-about">{text.overridesNone}</p>}
      <ol class="override-list">
        {overrides
          .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .map((override) => (
            <li key={override.id} class="comment">
              <p class="comment-text">
                <b>{text.status[override.status]}</b>: {override.reason}
              </p>
              <p class="comment-by">{text.by(override.by.name, sayFull(override.at))}</p>
            </li>
          ))}
      </ol>
    </section>
  );
}
