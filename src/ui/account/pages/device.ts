import { need } from '../../workspace/dom.ts';
import { accountText } from '../account.id.ts';
import { answerDevice, readDevice } from '../auth.ts';
import { connectForm } from '../form.ts';
import { comingBack } from '../own-path.ts';
import { formOf, here, parameter, part, requireAccount, showState } from '../page-state.ts';
import { explainAnswer } from '../say.ts';

const text = accountText.device;
let shown = '';

async function start(): Promise<void> {
  part('sign-in').setAttribute('href', comingBack('/masuk', here()));
  const account = await requireAccount();
  if (account === undefined) return;
  part('ask').textContent = text.ask(account.name);
  need(formOf('device'), 'input[name="userCode"]', HTMLInputElement).value = parameter('user_code') ?? '';
  showState('ready');
}

connectForm(formOf('device'), {
  async submit({ userCode = '' }) {
    const answer = await readDevice(userCode);
    if (answer.kind === 'refused' && answer.status < 429) return { userCode: text.unknown };
    if (answer.kind !== 'ok') return { form: explainAnswer(answer) };
    if (answer.body.status !== 'pending') return { userCode: text.unknown };
    shown = userCode;
    part('shown-code').textContent = userCode;
    showState('asked');
    return undefined;
  },
});

async function decide(answer: 'approve' | 'deny'): Promise<void> {
  const done = await answerDevice(shown, answer);
  if (done.kind === 'ok') return showState(answer === 'approve' ? 'allowed' : 'denied');
  const expired = done.kind === 'refused' && done.status < 429;
  part('asked-problem').textContent = expired ? text.unknown : explainAnswer(done);
}

part('allow').addEventListener('click', () => void decide('approve'));
part('deny').addEventListener('click', () => void decide('deny'));

void start();
