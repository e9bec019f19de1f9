import { useEffect, useState } from 'preact/hooks';

interface Play {
  /** The moment while the run plays; undefined while it does not. */
  readonly at: number | undefined;
  /** Starts from the beginning, or stops at the moment that is reached. */
  readonly toggle: () => void;
}

/** Moves a moment from 0 to `end` in that many seconds. Where motion is not wanted, each press goes to the next of `moments`. */
export function usePlay(end: number, moments: readonly number[], current: number, onStop: (at: number) => void): Play {
  const [at, setAt] = useState<number | undefined>(undefined);
  const isPlaying = at !== undefined;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const began = performance.now();
    let frame = requestAnimationFrame(function move(now) {
      const reached = (now - began) / 1000;
      if (reached >= end) {
        setAt(undefined);
        onStop(end);
        return;
      }
      setAt(Math.max(0, reached));
      frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
    // Only starting and stopping matter: the moment itself must not start it anew.
  }, [isPlaying]);

  const toggle = () => {
    if (at !== undefined) {
      setAt(undefined);
      onStop(Math.round(at * 10) / 10);
    } else if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      onStop(moments.find((moment) => moment > current) ?? 0);
    } else setAt(0);
  };
  return { at, toggle };
}
