import { onProgress, readProgress } from '#ui/progress/progress.ts';
import { changeGate } from './gate.ts';

/** Opens the gate in every element whose `data-exercises` have all been passed. */
async function showPassed(): Promise<void> {
  const { exercises } = await readProgress();
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const slugs = (element.dataset['exercises'] ?? '').split(' ').filter(Boolean);
    const gate = element.querySelector<SVGElement>('.g');
    if (gate !== null && slugs.length > 0 && slugs.every((slug) => exercises[slug] === 'passed'))
      changeGate(gate, 'open');
  }
}

// Where storage is refused the gates stay as they were built.
void showPassed().then(
  () => onProgress(() => void showPassed()),
  () => undefined,
);
