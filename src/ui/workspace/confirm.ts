import { text } from '../i18n/workspace.id.ts';
import { el } from './dom.ts';

/** Asks a question over the page. Resolves whether the learner agreed; Esc and closing are a no. */
export function askToConfirm(question: string, agree: string): Promise<boolean> {
  const dialog = el(
    'dialog',
    { class: 'ask', 'aria-label': question },
    el('p', {}, question),
    el(
      'div',
      { class: 'buttons' },
      el(
        'button',
        { type: 'button', class: 'btn primary', 'data-action': 'confirm', onclick: () => dialog.close('yes') },
        agree,
      ),
      el(
        'button',
        { type: 'button', class: 'btn quiet', 'data-action': 'cancel', onclick: () => dialog.close() },
        text.cancel,
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
