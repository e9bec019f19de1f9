import { need } from './dom.ts';

export interface Wiring {
  /** By the `data-action` of what was pressed. */
  readonly actions: Readonly<Record<string, () => unknown>>;
  readonly onCheck: () => void;
  /** F8. Returns whether it was answered here; the full editor has an answer of its own. */
  readonly onNextMark: (direction: 1 | -1) => boolean;
  readonly onFile: (file: File) => void;
  readonly onLearner: (name: string) => void;
}

/** Listens to buttons, keys, the file chooser and the learner's name, until `signal` ends it. */
export function wireWorkspace(root: HTMLElement, wiring: Wiring, signal: AbortSignal): void {
  root.addEventListener(
    'click',
    ({ target }) => {
      const action =
        target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
      if (action !== undefined) void wiring.actions[action]?.();
    },
    { signal },
  );
  // Captured, so that the keys mean the same in both editors and everywhere else in the workspace.
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) wiring.onCheck();
      else if (event.key !== 'F8' || !wiring.onNextMark(event.shiftKey ? -1 : 1)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  const chooser = need(root, 'input[type="file"]', HTMLInputElement);
  chooser.addEventListener(
    'change',
    () => {
      const file = chooser.files?.[0];
      chooser.value = '';
      if (file !== undefined) wiring.onFile(file);
    },
    { signal },
  );
  const name = need(root, 'input[name="learner"]', HTMLInputElement);
  need(root, 'form[data-part="learner"]', HTMLFormElement).addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      wiring.onLearner(name.value.trim());
    },
    { signal },
  );
}
