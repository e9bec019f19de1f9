// Before anything that defines a schema.
import '../../api/before-zod.ts';
import { el, need } from '../../workspace/dom.ts';
import { accountText } from '../account.id.ts';
import { createApiClient } from '../api-client.ts';
import type { Answer } from '../api-client.ts';
import { signOut } from '../auth.ts';
import { checkFields, connectForm } from '../form.ts';
import { comingBack, ownPath } from '../own-path.ts';
import { formOf, here, parameter, part, requireAccount, showState } from '../page-state.ts';
import { explainAnswer } from '../say.ts';
import { readSession, remember } from '../session.ts';
import type { Account } from '../session.ts';
import type { Joined } from './join.ts';

const text = accountText.account;
const api = createApiClient();
const wanted = ownPath(parameter('ke'), '');
let email = '';

async function start(): Promise<void> {
  const account = await requireAccount();
  if (account === undefined) {
    if ((await readSession()).kind === 'signed-out') location.replace(comingBack('/masuk', here()));
    return;
  }
  const hasLocalWork = await showDeviceWork(account);
  if (wanted !== '' && !hasLocalWork) return location.replace(wanted);
  part('go-on').hidden = wanted === '';
  part('go-on-link').setAttribute('href', wanted === '' ? '/' : wanted);
  show(account);
  showState('ready');
}

/** Work without an account comes first: whoever has just signed in is asked about it, once. */
async function showDeviceWork(account: Account): Promise<boolean> {
  const host = part('device-work');
  try {
    const [{ noteAccount }, { showLocalWork }, { pullProgress }] = await Promise.all([
      import('../merge/merge.ts'),
      import('../merge/view.ts'),
      import('../merge/pull-progress.ts'),
    ]);
    await noteAccount(account);
    void pullProgress(account.id).catch(() => undefined);
    const found = await showLocalWork(host, account);
    host.hidden = !found;
    return found;
  } catch {
    host.hidden = false;
    host.replaceChildren(el('p', { class: 'problem' }, accountText.merge.storage));
    return false;
  }
}

function show(account: Account): void {
  email = account.email;
  need(formOf('name'), 'input[name="name"]', HTMLInputElement).value = account.name;
  part('export').setAttribute('href', '/api/v1/me/export');
  part('email').textContent = account.email;
  part('role').textContent = text.role[account.role];
  part('remove-label').textContent = text.removeConfirm(account.email);
  part('no-class').hidden = account.cohorts.length > 0;
  part('classes').replaceChildren(
    ...account.cohorts.map(({ as, id, name }) =>
      el(
        'li',
        {},
        as === 'instructor' ? el('a', { class: 'tlink', href: `/kelas?kelas=${id}` }, name) : el('b', {}, name),
        el('span', {}, text.as[as]),
      ),
    ),
  );
}

async function showAgain(): Promise<void> {
  const session = await readSession(true);
  if (session.kind === 'account') show(session.account);
}

connectForm(formOf('name'), {
  check: ({ name = '' }) => (name.length > 120 ? { name: accountText.field.nameLong } : {}),
  async submit({ name }) {
    part('name-saved').textContent = '';
    const answer = await api.patch('me', { name });
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    part('name-saved').textContent = text.nameSaved;
    await showAgain();
    return undefined;
  },
});

connectForm(formOf('join'), {
  check: checkFields,
  async submit({ code }) {
    part('joined').textContent = '';
    const answer: Answer<Joined> = await api.command('joins', { code });
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    formOf('join').reset();
    part('joined').textContent = text.joined(answer.body.cohort.name, answer.body.already);
    await showAgain();
    return undefined;
  },
});

connectForm(formOf('remove'), {
  check: ({ confirm = '' }) => (confirm.toLowerCase() === email.toLowerCase() ? {} : { confirm: text.removeMismatch }),
  async submit({ confirm }) {
    const answer = await api.remove('me', { email: confirm });
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    remember(undefined);
    location.assign('/masuk?kabar=dihapus');
    return undefined;
  },
});

part('sign-out').addEventListener('click', () => {
  void signOut().then((answer) => {
    if (answer.kind !== 'ok') return (part('sign-out-problem').textContent = explainAnswer(answer));
    remember(undefined);
    location.assign('/masuk?kabar=keluar');
    return undefined;
  });
});

void start();
