import { accountText } from '../account.id.ts';
import { readSignInWays, resetPassword } from '../auth.ts';
import { checkFields, connectForm } from '../form.ts';
import { formOf, parameter, showState, showUnavailable } from '../page-state.ts';
import { explainAnswer } from '../say.ts';

const token = parameter('token') ?? '';
// Whoever looks over a shoulder or into the history finds no token that still works.
if (token !== '') history.replaceState(null, '', location.pathname);

async function start(): Promise<void> {
  if (!showUnavailable(await readSignInWays())) showState(token === '' ? 'no-token' : 'ready');
}

connectForm(formOf('new-password'), {
  check: checkFields,
  async submit({ newPassword = '' }) {
    const answer = await resetPassword(newPassword, token);
    if (answer.kind === 'ok') {
      location.assign('/masuk?kabar=sandi');
      return undefined;
    }
    const used = answer.kind === 'refused' && [400, 401, 404, 422].includes(answer.status);
    return { form: used ? accountText.newPassword.refused : explainAnswer(answer) };
  },
});

void start();
