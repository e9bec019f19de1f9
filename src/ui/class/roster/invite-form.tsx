import { useState } from 'preact/hooks';
import type { z } from 'zod';
import { createdInviteSchema, type MemberAs } from '#contract';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { rosterText as text } from './roster.id.ts';

interface Props {
  readonly path: string;
  readonly onCreated: (invite: z.infer<typeof createdInviteSchema>) => void;
}

/** Makes an invitation. */
export function InviteForm({ onCreated, path }: Props) {
  const [as, setAs] = useState<MemberAs>('learner');
  const [uses, setUses] = useState(100);
  const [days, setDays] = useState(14);
  const command = useCommand();
  const create = async (): Promise<void> => {
    const outcome = await command.send({ path, method: 'POST', body: { as, uses, days }, answer: createdInviteSchema });
    if (outcome.kind === 'ok') onCreated(outcome.value);
  };
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <label>
        <span>{text.inviteAs}</span>
        <select value={as} onChange={({ currentTarget }) => setAs(currentTarget.value as MemberAs)}>
          <option value="learner">{text.role.learner}</option>
          <option value="instructor">{text.role.instructor}</option>
        </select>
      </label>
      <label>
        <span>{text.uses}</span>
        <input
          type="number"
          required
          min={1}
          max={1000}
          value={uses}
          onInput={({ currentTarget }) => setUses(currentTarget.valueAsNumber)}
        />
      </label>
      <label>
        <span>{text.days}</span>
        <input
          type="number"
          required
          min={1}
          max={90}
          value={days}
          onInput={({ currentTarget }) => setDays(currentTarget.valueAsNumber)}
        />
      </label>
      <button class="btn primary" disabled={command.busy}>
        {text.create}
      </button>
      {command.failure !== undefined && <FailureView failure={command.failure} />}
    </form>
  );
}
