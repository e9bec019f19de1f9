import { openDatabase } from '../progress/database.ts';
import { text } from '../i18n/workspace.id.ts';

/** Remembers which hints were opened, and says so beside their title. */
export function startHints(root: HTMLElement, slug: string): void {
  const hints = [...root.querySelectorAll<HTMLDetailsElement>('details[data-hint]')];
  const setting = (hint: HTMLElement): string => `hint|${slug}|${hint.dataset['hint']}`;
  const mark = (hint: HTMLElement): void => {
    const side = hint.querySelector('summary .side');
    if (side !== null) side.textContent = text.hintRead;
  };
  void openDatabase()
    .then(async (database) => {
      for (const hint of hints) if ((await database.get('settings', setting(hint))) === true) mark(hint);
    })
    .catch(() => undefined);
  for (const hint of hints) {
    hint.addEventListener('toggle', () => {
      if (hint.open)
        void openDatabase()
          .then((database) => database.put('settings', true, setting(hint)))
          .catch(() => undefined);
      else mark(hint);
    });
  }
}
