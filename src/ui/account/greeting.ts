import { readRemembered } from './session.ts';

/** Says who is signed in, where the header leads to the account. The page of the account asks whether that still holds. */
export function greet(): void {
  const name = readRemembered()?.name;
  if (name === undefined) return;
  for (const link of document.querySelectorAll<HTMLElement>('[data-account]')) {
    link.setAttribute('aria-label', `${link.textContent.trim()}: ${name}`);
    link.textContent = name;
  }
}
