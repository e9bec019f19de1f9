import { onProgress } from '#ui/progress/channel.ts';

/** Opens the gate in every element whose `data-exercises` have all been passed. */
async function showPassed(): Promise<void> {
  const [{ readProgress }, { changeGate }] = await Promise.all([
    import('#ui/progress/progress.ts'),
    import('./gate.ts'),
  ]);
  const { exercises } = await readProgress();
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const slugs = (element.dataset['exercises'] ?? '').split(' ').filter(Boolean);
    const gate = element.querySelector<SVGElement>('.g');
    if (gate !== null && slugs.length > 0 && slugs.every((slug) => exercises[slug] === 'passed'))
      changeGate(gate, 'open');
  }
}

/** Whether this device has stored anything. Where the browser does not say, it may have. */
async function mayHaveProgress(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.length > 0;
}

// Where storage is refused the gates stay as they were built.
const show = (): void => void showPassed().catch(() => undefined);
onProgress(show);
// What reads progress is not part of opening a lesson, and on a first visit there is none to read.
addEventListener('load', () => void mayHaveProgress().then((may) => may && show(), show));
