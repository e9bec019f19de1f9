import { need } from '../workspace/dom.ts';
import type { Answer } from './api-client.ts';
import { readSession } from './session.ts';
import type { Account } from './session.ts';

const root = need(document, 'main[data-state]');

/** Shows the parts of the page whose `data-when` lists the state. */
export function showState(state: string): void {
  const before = root.dataset['state'];
  root.dataset['state'] = state;
  for (const part of root.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state);
  // What a person waited for or asked for replaces what they were in: the heading leads into it.
  if (before !== 'wait' && before !== state) need(root, 'h1').focus({ preventScroll: true });
}

/** The one part of the page with this name. */
export const part = (name: string): HTMLElement => need(root, `[data-part="${name}"]`);
export const formOf = (name: string): HTMLFormElement => need(root, `form[data-form="${name}"]`, HTMLFormElement);
export const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);
export const here = (): string => location.pathname + location.search;

/** Shows that nothing can be done for now. Returns whether that was so. */
export function showUnavailable({ kind }: Pick<Answer<unknown>, 'kind'>): boolean {
  if (kind !== 'unreachable' && kind !== 'no-api') return false;
  showState(kind);
  return true;
}

/** Who is signed in, for a page that is for accounts. Without one it shows `signed-out`, or why nobody can be. */
export async function requireAccount(): Promise<Account | undefined> {
  const session = await readSession();
  if (session.kind === 'account') return session.account;
  showState(session.kind === 'remembered' ? 'unreachable' : session.kind);
  return undefined;
}
