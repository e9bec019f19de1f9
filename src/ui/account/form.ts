import { accountText as text } from './account.id.ts';
import { need } from '../workspace/dom.ts';

/** What is wrong with a form: by the name of the field, and with the whole under `form`. */
export type Problems = Readonly<Record<string, string>>;

export interface FormOptions {
  /** Looks at what was typed before anything is sent. */
  readonly check?: (values: Readonly<Record<string, string>>) => Problems;
  /** Sends it. Resolves to what the server did not like; to nothing where all went well. */
  readonly submit: (values: Readonly<Record<string, string>>) => Promise<Problems | undefined>;
}

/** Brings a form to life: one submission at a time, problems at their fields, the first of them focused. */
export function connectForm(form: HTMLFormElement, { check, submit }: FormOptions): void {
  const button = need(form, 'button[type="submit"]', HTMLButtonElement);
  let busy = false;
  for (const reveal of form.querySelectorAll<HTMLButtonElement>('[data-reveal]')) connectReveal(reveal);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void send();
  });

  async function send(): Promise<void> {
    const values = readValues(form);
    const empty = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === '' ? [[name, text.field.empty]] : [])),
    );
    const wrong = { ...check?.(values), ...empty };
    showProblems(form, wrong);
    if (Object.keys(wrong).length > 0) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    form.setAttribute('aria-busy', 'true');
    try {
      showProblems(form, (await submit(values)) ?? {});
    } finally {
      busy = false;
      button.removeAttribute('aria-disabled');
      form.removeAttribute('aria-busy');
    }
  }
}

function readValues(form: HTMLFormElement): Record<string, string> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[name]')];
  // A password is what it is, spaces included.
  return Object.fromEntries(
    inputs.map(({ autocomplete, name, value }) => [name, autocomplete.includes('password') ? value : value.trim()]),
  );
}

function showProblems(form: HTMLFormElement, problems: Problems): void {
  let first: HTMLElement | undefined;
  for (const place of form.querySelectorAll<HTMLElement>('[data-problem]')) {
    const name = place.dataset['problem'] ?? '';
    const problem = problems[name] ?? '';
    place.textContent = problem;
    const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    input?.setAttribute('aria-invalid', String(problem !== ''));
    if (problem !== '') first ??= input ?? place;
  }
  first?.focus();
}

function connectReveal(button: HTMLButtonElement): void {
  const input = document.getElementById(button.dataset['reveal'] ?? '');
  if (!(input instanceof HTMLInputElement)) return;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? text.field.hide : text.field.show;
    button.setAttribute('aria-label', shown ? text.field.hidePassword : text.field.showPassword);
    button.setAttribute('aria-pressed', String(shown));
  });
}

/** Checks that every page with these fields makes. What the server knows better is the server's to say. */
export function checkFields(values: Readonly<Record<string, string>>): Problems {
  const problems: Record<string, string> = {};
  if (values['email'] !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values['email']))
    problems['email'] = text.field.emailWrong;
  if (values['newPassword'] !== undefined && [...values['newPassword']].length < 10)
    problems['newPassword'] = text.field.passwordShort;
  if (values['code'] !== undefined && !inviteCode.test(values['code'])) problems['code'] = text.field.codeWrong;
  return problems;
}

const inviteCode = /^[abcdefghjkmnpqrstuvwxyz2-9]{5}-?[abcdefghjkmnpqrstuvwxyz2-9]{5}$/i;
