import { need } from './dom.ts';

/** Makes the server's tabs work: click, arrow keys, Home and End. Returns what selects one. */
export function startTabs(
  list: HTMLElement,
  panel: HTMLElement,
  onSelect: (tab: string) => void,
): (tab: string) => void {
  const tabs = [...list.querySelectorAll<HTMLButtonElement>('[role="tab"]')];

  const select = (name: string): void => {
    for (const tab of tabs) {
      const chosen = tab.dataset['tab'] === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) panel.setAttribute('aria-labelledby', tab.id);
    }
    onSelect(name);
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null;
    if (tab?.dataset['tab'] !== undefined) select(tab.dataset['tab']);
  });
  list.addEventListener('keydown', (event) => {
    const here = tabs.findIndex((tab) => tab === document.activeElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs.at((moves[event.key] ?? Number.NaN) % tabs.length);
    if (!(event.key in moves) || next?.dataset['tab'] === undefined) return;
    event.preventDefault();
    next.focus();
    select(next.dataset['tab']);
  });
  return select;
}

/** Marks the anchor of the section that is on screen, where the sections stand below each other. */
export function followSections(nav: HTMLElement, root: HTMLElement): void {
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a')];
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (seen === undefined) return;
      for (const link of links) {
        if (link.hash === `#${seen.id}`) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-35% 0px -60% 0px' },
  );
  for (const link of links) observer.observe(need(root, link.hash));
}
