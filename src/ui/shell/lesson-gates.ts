/** Opens the gate in every element whose `data-exercises` have all been passed. */
async function followExercises(): Promise<void> {
  const [{ onProgress, readProgress }, { changeGate }] = await Promise.all([
    import('#ui/progress/progress.ts'),
    import('./gate.ts'),
  ]);
  const show = async (): Promise<void> => {
    const { exercises } = await readProgress();
    for (const element of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
      const slugs = (element.dataset['exercises'] ?? '').split(' ').filter(Boolean);
      const gate = element.querySelector<SVGElement>('.g');
      if (gate !== null && slugs.length > 0 && slugs.every((slug) => exercises[slug] === 'passed'))
        changeGate(gate, 'open');
    }
  };
  await show();
  onProgress(() => void show());
}

// Progress is not part of opening a lesson. Where storage is refused the gates stay as they were built.
addEventListener('load', () => void followExercises().catch(() => undefined));
