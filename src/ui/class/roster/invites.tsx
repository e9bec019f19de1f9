import { useState } from 'preact/hooks';
import type { z } from 'zod';
import { invitesSchema, type createdInviteSchema, type inviteSchema } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { FailureView } from '#ui/api/failure-view.tsx';
import { LoadView } from '#ui/api/load-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { useLoad } from '#ui/api/use-load.ts';
import { askToConfirm } from '#ui/workspace/confirm.ts';
import { nothing } from '../nothing.ts';
import { CreatedInvite } from './created-invite.tsx';
import { InviteForm } from './invite-form.tsx';
import { rosterText as text } from './roster.id.ts';

type Invite = z.infer<typeof inviteSchema>;

/** Invitations to a class: those there are, and a form for another. */
export function Invites({ cohort }: { readonly cohort: string }) {
  const path = `cohorts/${encodeURIComponent(cohort)}/invites`;
  const [loaded, reload] = useLoad(path, () => callApi({ path, answer: invitesSchema }));
  const [created, show] = useState<z.infer<typeof createdInviteSchema> | undefined>();
  const command = useCommand();
  const [said, say] = useState('');

  const revoke = async (invite: Invite): Promise<void> => {
    if (!(await askToConfirm(text.revokeAsk, text.revokeYes))) return;
    const outcome = await command.send({ path: `${path}/${invite.id}`, method: 'DELETE', answer: nothing });
    if (outcome.kind !== 'ok') return;
    say(text.revoked);
    reload();
  };

  return (
    <section>
      <h2>{text.invites}</h2>
      <p class="side-about">{text.invitesAbout}</p>
      <InviteForm
        path={path}
        onCreated={(invite) => {
          show(invite);
          reload();
        }}
      />
      {created !== undefined && <CreatedInvite key={created.id} invite={created} onDone={() => show(undefined)} />}
      {command.failure !== undefined && <FailureView failure={command.failure} />}
      <p role="status" class="said">
        {said}
      </p>
      <LoadView loaded={loaded} onReload={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="side-about">{text.invitesNone}</p>
          ) : (
            <InviteTable invites={items} busy={command.busy} onRevoke={(invite) => void revoke(invite)} />
          )
        }
      </LoadView>
    </section>
  );
}

interface TableProps {
  readonly invites: readonly Invite[];
  readonly busy: boolean;
  readonly onRevoke: (invite: Invite) => void;
}

function InviteTable({ busy, invites, onRevoke }: TableProps) {
  return (
    <div class="table-frame" role="region" aria-label={text.invites} tabIndex={0}>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{text.inviteAs}</th>
            <th scope="col">{text.usedHead}</th>
            <th scope="col">{text.expires}</th>
            <th scope="col">{text.stateHead}</th>
            <th scope="col">{text.actions}</th>
          </tr>
        </thead>
        <tbody>
          {invites.map((invite) => {
            const state = stateOf(invite, Date.now());
            return (
              <tr key={invite.id}>
                <td>{text.role[invite.as]}</td>
                <td class="num">{text.used(invite.used, invite.uses)}</td>
                <td class="num">{text.day(invite.expiresAt)}</td>
                <td>{text.state[state]}</td>
                <td class="row-actions">
                  {state === 'open' && (
                    <button type="button" class="btn quiet s" disabled={busy} onClick={() => onRevoke(invite)}>
                      {text.revoke}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function stateOf({ expiresAt, revoked, used, uses }: Invite, now: number): keyof typeof text.state {
  if (revoked) return 'revoked';
  if (Date.parse(expiresAt) <= now) return 'expired';
  return used >= uses ? 'used' : 'open';
}
