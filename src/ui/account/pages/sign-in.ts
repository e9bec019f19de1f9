import type { SignInWays } from '#contract';
import { el } from '../../workspace/dom.ts';
import { accountText } from '../account.id.ts';
import { readSignInWays, signIn, signInElsewhere } from '../auth.ts';
import { checkFields, connectForm } from '../form.ts';
import { comingBack, ownPath } from '../own-path.ts';
import { formOf, parameter, part, showState, showUnavailable } from '../page-state.ts';
import { explainAnswer } from '../say.ts';
import { readRemembered, readSession } from '../session.ts';

const text = accountText.signIn;
const wanted = ownPath(parameter('ke'), '/akun');
/** The account's page looks for work on this device first, and goes on from there. */
const afterwards = wanted === '/akun' ? '/akun' : `/akun?ke=${encodeURIComponent(wanted)}`;

async function start(): Promise<void> {
  // Only who has signed in here before may still be signed in.
  if (readRemembered() !== undefined && (await readSession()).kind === 'account') return location.replace(afterwards);
  const ways = await readSignInWays();
  if (showUnavailable(ways)) return;
  if (ways.kind === 'ok') offer(ways.body);
  else part('note').textContent = explainAnswer(ways);
  showNote();
  showState('ready');
}

function offer({ oidc, password, signUp }: SignInWays): void {
  part('oidc').hidden = oidc.length === 0;
  part('oidc-buttons').replaceChildren(
    ...oidc.map(({ id, name }) =>
      el('button', { type: 'button', class: 'btn', onclick: () => void goElsewhere(id) }, text.elsewhere(name)),
    ),
  );
  part('or').hidden = !password;
  part('password').hidden = !password;
  part('sign-up').hidden = !signUp;
  part('sign-up-link').setAttribute('href', wanted === '/akun' ? '/daftar' : comingBack('/daftar', wanted));
}

/** Why somebody has been sent here, where the address says it. */
function showNote(): void {
  const notes: Readonly<Record<string, string>> = {
    sandi: accountText.signIn.passwordChanged,
    keluar: accountText.account.left,
    dihapus: text.deleted,
  };
  const error = parameter('error');
  const failed = error === null ? undefined : /token|expired/i.test(error) ? text.linkFailed : text.elsewhereFailed;
  const said = failed ?? notes[parameter('kabar') ?? ''];
  if (said !== undefined) part('note').textContent = said;
}

async function goElsewhere(provider: string): Promise<void> {
  const answer = await signInElsewhere(provider, afterwards);
  if (answer.kind === 'ok' && answer.body.url !== undefined) return location.assign(answer.body.url);
  part('note').textContent = answer.kind === 'ok' ? text.elsewhereFailed : explainAnswer(answer);
}

connectForm(formOf('sign-in'), {
  check: checkFields,
  async submit({ email = '', password = '' }) {
    const answer = await signIn(email, password, afterwards);
    if (answer.kind === 'ok') {
      location.assign(afterwards);
      return undefined;
    }
    if (answer.kind === 'refused' && answer.code === 'EMAIL_NOT_VERIFIED') return { form: text.unverified(email) };
    const wrong = answer.kind === 'refused' && [400, 401, 422].includes(answer.status);
    return { form: wrong ? text.wrong : explainAnswer(answer) };
  },
});

void start();
