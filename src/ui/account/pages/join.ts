import type { z } from 'zod';
import type { joinedSchema } from '#contract';
import { accountText } from '../account.id.ts';
import { createApiClient } from '../api-client.ts';
import type { Answer } from '../api-client.ts';
import { checkFields, connectForm } from '../form.ts';
import { comingBack } from '../own-path.ts';
import { formOf, here, parameter, part, requireAccount, showState } from '../page-state.ts';
import { explainAnswer } from '../say.ts';
import { need } from '../../workspace/dom.ts';

export type Joined = z.infer<typeof joinedSchema>;

const text = accountText.join;

async function start(): Promise<void> {
  part('sign-in').setAttribute('href', comingBack('/masuk', here()));
  part('sign-up').setAttribute('href', comingBack('/daftar', here()));
  const account = await requireAccount();
  if (account === undefined) return;
  part('who').textContent = text.who(account.name);
  need(formOf('join'), 'input[name="code"]', HTMLInputElement).value = parameter('kode') ?? '';
  showState('ready');
}

connectForm(formOf('join'), {
  check: checkFields,
  async submit({ code = '' }) {
    const answer: Answer<Joined> = await createApiClient().command('joins', { code });
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    part('joined').textContent = accountText.account.joined(answer.body.cohort.name, answer.body.already);
    showState('done');
    return undefined;
  },
});

void start();
