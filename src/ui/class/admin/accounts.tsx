import { useState } from 'preact/hooks';
import type { z } from 'zod';
import { accountPageSchema, roleSchema, type accountSchema, type Role } from '#contract';
import { callApi } from '#ui/api/call.ts';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { usePages } from '#ui/api/use-pages.ts';
import { askToConfirm } from '#ui/workspace/confirm.ts';
import { MoreButton } from '../more-button.tsx';
import { nothing } from '../nothing.ts';
import { adminText as text, sayAt } from './admin.id.ts';

type Account = z.infer<typeof accountSchema>;

/** The accounts of this installation, and what each may do. */
export function Accounts() {
  const [typed, type] = useState('');
  const [search, find] = useState('');
  const pages = usePages<Account>(`accounts ${search}`, (cursor) => {
    const query = new URLSearchParams({ limit: '50' });
    if (search !== '') query.set('search', search);
    if (cursor !== undefined) query.set('cursor', cursor);
    return callApi({ path: `accounts?${query}`, answer: accountPageSchema });
  });
  const command = useCommand();
  const [said, say] = useState('');

  const change = async (account: Account, role: Role): Promise<void> => {
    if (!(await askToConfirm(text.ask(account.name, text.roles[role]), text.yes))) return;
    const path = `accounts/${encodeURIComponent(account.id)}`;
    const outcome = await command.send({ path, method: 'PATCH', body: { role }, answer: nothing });
    pages.change((items) =>
      items.map((item) => (item.id === account.id && outcome.kind === 'ok' ? { ...item, role } : item)),
    );
    if (outcome.kind === 'ok') say(text.changed(account.name, text.roles[role]));
  };

  return (
    <section>
      <h2>{text.accounts}</h2>
      <form
        class="inline-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          find(typed.trim());
        }}
      >
        <label class="wide">
          <span>{text.search}</span>
          <input
            type="search"
            maxLength={120}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        </label>
        <button class="btn">{text.find}</button>
      </form>
      {command.failure !== undefined && <FailureView failure={command.failure} />}
      <p role="status" class="said">
        {said}
      </p>
      {pages.items.length > 0 && (
        <div class="table-frame" role="region" aria-label={text.accounts} tabIndex={0}>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.email}</th>
                <th scope="col">{text.since}</th>
                <th scope="col">{text.role}</th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  busy={command.busy}
                  onRole={(role) => void change(account, role)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.items.length === 0 && !pages.busy && pages.failure === undefined && <p>{text.none}</p>}
      <MoreButton pages={pages} />
    </section>
  );
}

interface RowProps {
  readonly account: Account;
  readonly busy: boolean;
  readonly onRole: (role: Role) => void;
}

function AccountRow({ account, busy, onRole }: RowProps) {
  const { createdAt, email, emailVerified, name, role } = account;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="wrap">
        {email}
        <small>{emailVerified ? text.verified : text.unverified}</small>
      </td>
      <td class="num">{sayAt(createdAt).split(',')[0]}</td>
      <td>
        <select
          aria-label={text.roleOf(name)}
          disabled={busy}
          value={role}
          onChange={({ currentTarget }) => {
            const wanted = roleSchema.parse(currentTarget.value);
            // Until it is confirmed and done, the account is what it was.
            currentTarget.value = role;
            onRole(wanted);
          }}
        >
          {roleSchema.options.map((option) => (
            <option key={option} value={option}>
              {text.roles[option]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
