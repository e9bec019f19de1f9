import { hideTerm, isWithin, openTerm, showTerm } from './term-popover.ts';

/** How long a pointer rests on a word before it opens, and is away from it before it closes. */
const restMs = 150;

let resting: ReturnType<typeof setTimeout> | undefined;
let openAtPress: HTMLAnchorElement | undefined;

/** Opens the definition of a link, and from now on of every link to a term. */
export function startTerms(link: HTMLAnchorElement): void {
  show(link);
  document.addEventListener('pointerover', followPointer);
  document.addEventListener('focusin', followFocus);
  // A press closes an open definition before the click comes.
  document.addEventListener('pointerdown', () => void (openAtPress = openTerm()), { capture: true });
  document.addEventListener('click', followTap);
}

function followPointer(event: PointerEvent): void {
  if (event.pointerType !== 'mouse') return;
  const link = linkOf(event);
  if (link !== undefined) afterRest(() => show(link));
  else if (openTerm() === undefined || isWithin(event.target)) clearTimeout(resting);
  else afterRest(hideTerm);
}

function followFocus(event: FocusEvent): void {
  const link = linkOf(event);
  if (link?.matches(':focus-visible')) show(link);
  else if (openTerm() !== undefined && !isWithin(event.target)) hideTerm();
}

/** The first tap opens the definition, the second follows the link. */
function followTap(event: PointerEvent | MouseEvent): void {
  const link = linkOf(event);
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  if (link === undefined || !touched || openAtPress === link) return;
  event.preventDefault();
  show(link);
}

function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.prose a.term') : null;
  return link ?? undefined;
}

/** Where the definition cannot be loaded, the link is still there. */
function show(link: HTMLAnchorElement): void {
  void showTerm(link).catch(() => undefined);
}

function afterRest(action: () => void): void {
  clearTimeout(resting);
  resting = setTimeout(action, restMs);
}
