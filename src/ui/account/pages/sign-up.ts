import { accountText } from '../account.id.ts';
import { readSignInWays, sendVerification, signUp } from '../auth.ts';
import { checkFields, connectForm } from '../form.ts';
import { comingBack, ownPath } from '../own-path.ts';
import { formOf, parameter, part, showState, showUnavailable } from '../page-state.ts';
import { explainAnswer } from '../say.ts';

const text = accountText.signUp;
const wanted = ownPath(parameter('ke'), '/akun');
const afterwards = wanted === '/akun' ? '/akun' : `/akun?ke=${encodeURIComponent(wanted)}`;
let sentTo = '';

async function start(): Promise<void> {
  const ways = await readSignInWays();
  if (showUnavailable(ways)) return;
  const open = ways.kind !== 'ok' || (ways.body.password && ways.body.signUp);
  for (const link of document.querySelectorAll('[data-link="sign-in"]'))
    link.setAttribute('href', wanted === '/akun' ? '/masuk' : comingBack('/masuk', wanted));
  showState(open ? 'ready' : 'closed');
}

connectForm(formOf('sign-up'), {
  check: (values) => ({
    ...checkFields(values),
    ...((values['name'] ?? '').length > 120 ? { name: accountText.field.nameLong } : {}),
  }),
  async submit({ email = '', name = '', newPassword = '' }) {
    const answer = await signUp(name, email, newPassword, afterwards);
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    sentTo = email;
    part('sent').textContent = text.sent(email);
    showState('sent');
    return undefined;
  },
});

part('again').addEventListener('click', () => {
  void sendVerification(sentTo, afterwards).then((answer) => {
    part('again-said').textContent = answer.kind === 'ok' ? text.againDone : explainAnswer(answer);
  });
});

void start();
