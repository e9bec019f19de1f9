import type { Me } from '#contract';
import { accountText } from '../account.id.ts';
import { createApiClient } from '../api-client.ts';
import { connectForm } from '../form.ts';
import { comingBack } from '../own-path.ts';
import { formOf, here, parameter, part, requireAccount, showState } from '../page-state.ts';
import { explainAnswer } from '../say.ts';

const text = accountText.claim;
const token = parameter('token') ?? '';

async function start(): Promise<void> {
  for (const [name, page] of [
    ['sign-in', '/masuk'],
    ['sign-up', '/daftar'],
  ] as const)
    part(name).setAttribute('href', comingBack(page, here()));
  const account = await requireAccount();
  if (account === undefined) return;
  part('who').textContent = text.who(account.name, account.email);
  showState(token === '' ? 'no-token' : 'ready');
}

connectForm(formOf('claim'), {
  async submit() {
    const answer = await createApiClient().command<Me>('me/administrator', { token });
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    history.replaceState(null, '', location.pathname);
    showState('done');
    return undefined;
  },
});

void start();
