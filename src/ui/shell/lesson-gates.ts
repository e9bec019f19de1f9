import { onProgress } from '#ui/progress/channel.ts';

/** Opens the gate in every element where all that its `data-exercises` and `data-questions` name is done. */
async function showPassed(): Promise<void> {
  const [{ readProgress }, { changeGate }, { countDone }] = await Promise.all([
    import('#ui/progress/progress.ts'),
    import('./gate.ts'),
    import('./course-map.ts'),
  ]);
  const progress = await readProgress();
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercises], [data-questions]')) {
    const keys = (name: string) => (element.dataset[name] ?? '').split(' ').filter(Boolean);
    const { done, total } = countDone({ exercises: keys('exercises'), questions: keys('questions') }, progress);
    const gate = element.querySelector<SVGElement>('.g');
    if (gate !== null && total > 0 && done === total) changeGate(gate, 'open');
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
