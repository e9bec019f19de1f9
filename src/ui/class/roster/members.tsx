import { useState } from 'preact/hooks';
import { memberPageSchema, type Member } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { usePages } from '#ui/api/use-pages.ts';
import { askToConfirm } from '#ui/workspace/confirm.ts';
import { placeHref } from '../address.ts';
import { MoreButton } from '../more-button.tsx';
import { nothing } from '../nothing.ts';
import { rosterText as text } from './roster.id.ts';

/** The members of a class: who they are here, and what an instructor can change of that. */
export function Members({ cohort }: { readonly cohort: string }) {
  const root = `cohorts/${encodeURIComponent(cohort)}/members`;
  const pages = usePages<Member>(root, (cursor) =>
    callApi({ path: `${root}?limit=100${cursor === undefined ? '' : `&cursor=${cursor}`}`, answer: memberPageSchema }),
  );
  const command = useCommand();
  const [said, say] = useState('');

  const change = async (member: Member): Promise<void> => {
    const as = member.as === 'learner' ? 'instructor' : 'learner';
    const path = `${root}/${encodeURIComponent(member.id)}`;
    const outcome = await command.send({ path, method: 'PATCH', body: { as }, answer: nothing });
    if (outcome.kind !== 'ok') return;
    pages.change((items) => items.map((item) => (item.id === member.id ? { ...item, as } : item)));
    say(text.changed(member.name, text.role[as]));
  };
  const remove = async (member: Member): Promise<void> => {
    if (!(await askToConfirm(text.removeAsk(member.name), text.removeYes))) return;
    const path = `${root}/${encodeURIComponent(member.id)}`;
    const outcome = await command.send({ path, method: 'DELETE', answer: nothing });
    if (outcome.kind !== 'ok') return;
    pages.change((items) => items.filter((item) => item.id !== member.id));
    say(text.removed(member.name));
  };

  return (
    <section>
      <h2>{text.members}</h2>
      {command.failure !== undefined && <FailureView failure={command.failure} />}
      <p role="status" class="said">
        {said}
      </p>
      {pages.items.length > 0 && (
        <div class="table-frame" role="region" aria-label={text.members} tabIndex={0}>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.email}</th>
                <th scope="col">{text.as}</th>
                <th scope="col">{text.joined}</th>
                <th scope="col">{text.actions}</th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map((member) => (
                <MemberRow
                  key={member.id}
                  cohort={cohort}
                  member={member}
                  busy={command.busy}
                  onChange={() => void change(member)}
                  onRemove={() => void remove(member)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.items.length === 0 && !pages.busy && pages.failure === undefined && <p>{text.membersNone}</p>}
      <MoreButton pages={pages} />
    </section>
  );
}

interface RowProps {
  readonly cohort: string;
  readonly member: Member;
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function MemberRow({ busy, cohort, member, onChange, onRemove }: RowProps) {
  const { as, email, id, joinedAt, name } = member;
  const toOther = as === 'learner' ? text.toInstructor : text.toLearner;
  return (
    <tr>
      <th scope="row">
        {as === 'learner' ? (
          <a class="tlink" href={placeHref({ at: 'learner', cohort, learner: id })}>
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td class="wrap">{email}</td>
      <td>{text.role[as]}</td>
      <td class="num">{text.day(joinedAt)}</td>
      <td class="row-actions">
        <button
          type="button"
          class="btn quiet s"
          disabled={busy}
          aria-label={text.about(toOther, name)}
          onClick={onChange}
        >
          {toOther}
        </button>
        <button
          type="button"
          class="btn quiet s"
          disabled={busy}
          aria-label={text.about(text.remove, name)}
          onClick={onRemove}
        >
          {text.remove}
        </button>
      </td>
    </tr>
  );
}
