import { readRemembered } from './session.ts';

const longest = 12;

/** Says who is signed in, where the header leads to the account. That page asks whether it still holds. */
export function greet(): void {
  const name = readRemembered()?.name;
  const link = document.querySelector('[data-account]');
  if (name === undefined || link === null) return;
  const first = name.split(' ')[0] ?? name;
  link.setAttribute('aria-label', `${link.textContent.trim()}: ${name}`);
  link.textContent = first.length > longest ? `${first.slice(0, longest - 1)}…` : first;
}
