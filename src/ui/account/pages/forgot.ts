import { accountText } from '../account.id.ts';
import { readSignInWays, requestPasswordReset } from '../auth.ts';
import { checkFields, connectForm } from '../form.ts';
import { formOf, part, showState, showUnavailable } from '../page-state.ts';
import { explainAnswer } from '../say.ts';

async function start(): Promise<void> {
  if (!showUnavailable(await readSignInWays())) showState('ready');
}

connectForm(formOf('forgot'), {
  check: checkFields,
  async submit({ email = '' }) {
    const answer = await requestPasswordReset(email);
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    part('sent').textContent = accountText.forgot.sent(email);
    showState('sent');
    return undefined;
  },
});

void start();
