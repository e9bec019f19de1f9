/** How long a section has to be the current one before it counts as where the learner is. */
const settleMs = 1500;

const rail = document.querySelector<HTMLElement>('.rail[data-lesson]');
if (rail !== null) {
  connectToggle(rail);
  followSections(rail, rail.dataset['lesson'] ?? '');
}

/** Where there is no room beside the text, the table of contents is a bar that opens. */
function connectToggle(rail: HTMLElement): void {
  const button = rail.querySelector('button');
  if (button === null) return;
  const open = (opened: boolean): void => button.setAttribute('aria-expanded', String(opened));
  button.hidden = false;
  button.addEventListener('click', () => open(button.ariaExpanded !== 'true'));
  rail.querySelector('ol')?.addEventListener('click', () => open(false));
  rail.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || button.ariaExpanded !== 'true') return;
    open(false);
    button.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !rail.contains(target)) open(false);
  });
}

/**
 * Keeps the table of contents at the section being read, and notes that section as the place to go on.
 * The current section is the last one whose heading has passed the upper third of the window.
 */
function followSections(rail: HTMLElement, lesson: string): void {
  const links = [...rail.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const place = rail.querySelector('[data-part="at"]');
  let shown: number | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const update = () => {
    const line = window.innerHeight / 3;
    const current = headings.findLastIndex((heading) => heading !== null && heading.getBoundingClientRect().top < line);
    if (current === shown) return;
    shown = current;
    links.forEach((link, index) => {
      link.parentElement?.classList.toggle('done', index < current);
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    if (place !== null) place.textContent = String(Math.max(current, 0) + 1);
    clearTimeout(settling);
    settling = setTimeout(() => void noteSection(lesson, headings[current]?.id).catch(() => undefined), settleMs);
  };

  const observer = new IntersectionObserver(update, { rootMargin: '1000000px 0px -66% 0px' });
  for (const heading of headings) if (heading !== null) observer.observe(heading);
  update();
}

/** Storage is not part of opening a lesson: what writes to it comes with the first section to be noted. */
async function noteSection(lesson: string, section: string | undefined): Promise<void> {
  const { markLessonRead } = await import('#ui/progress/progress.ts');
  await markLessonRead(lesson, section);
}
