/**
 * Opens the definition of a linked term on hover, on focus by keyboard, and on tap. What does so comes with the first of
 * them; until then, and without it, the term is a link to the glossary.
 */
const events = ['pointerover', 'focusin', 'click'] as const;
let opening: AbortController | undefined = new AbortController();

for (const name of events)
  document.addEventListener(
    name,
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.prose a.term') : null;
      if (link === null || opening === undefined) return;
      // The first tap opens the definition, the second follows the link.
      if (event.type === 'click' && (event as PointerEvent).pointerType === 'touch') event.preventDefault();
      else if (event.type === 'click' || (event.type === 'focusin' && !link.matches(':focus-visible'))) return;
      else if (event.type === 'pointerover' && (event as PointerEvent).pointerType !== 'mouse') return;
      const boot = opening;
      opening = undefined;
      import('./term-events.ts').then(
        ({ startTerms }) => {
          boot.abort();
          startTerms(link);
        },
        () => void (opening = boot),
      );
    },
    { signal: opening.signal },
  );

export {};
