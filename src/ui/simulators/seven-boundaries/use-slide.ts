import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

interface Slide {
  readonly path: RefObject<HTMLOListElement>;
  readonly request: RefObject<HTMLLIElement>;
}

/**
 * Puts the request beside the row in which it ended, and lets it slide there from the top when `run` is another
 * one. Where movement is not wanted it stands there at once.
 */
export function useSlide(run: string): Slide {
  const path = useRef<HTMLOListElement>(null);
  const request = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const end = path.current?.querySelector<HTMLElement>('[data-end="true"], .arrived');
    if (!end || !request.current) return;
    const top = end.offsetTop + 7;
    request.current.style.top = `${top}px`;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    request.current.animate([{ top: '0' }, { top: `${top}px` }], { duration: 900, easing: 'cubic-bezier(.4,0,.2,1)' });
  }, [run]);
  return { path, request };
}
