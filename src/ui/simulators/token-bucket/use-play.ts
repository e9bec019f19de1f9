import { useEffect, useRef, useState } from 'preact/hooks';

interface Play {
  /** The moment while the run plays; undefined while it does not. */
  readonly at: number | undefined;
  /** Starts from the beginning, or stops at the moment that is reached. */
  readonly toggle: () => void;
}

/** Moves a moment from 0 to `end` in that many seconds. Where motion is not wanted, each press goes to the next of `moments`. */
export function usePlay(end: number, moments: readonly number[], current: number, onStop: (at: number) => void): Play {
  const [at, setAt] = useState<number | undefined>(undefined);
  const frame = useRef(0);
  // What is set meanwhile must not be undone by the function that was there when the run began.
  const latest = useRef(onStop);
  latest.current = onStop;
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const stop = (moment: number) => {
    cancelAnimationFrame(frame.current);
    setAt(undefined);
    latest.current(moment);
  };
  const start = () => {
    const began = performance.now();
    const move = (now: number) => {
      const reached = Math.max(0, (now - began) / 1000);
      if (reached >= end) {
        stop(end);
        return;
      }
      setAt(reached);
      frame.current = requestAnimationFrame(move);
    };
    setAt(0);
    frame.current = requestAnimationFrame(move);
  };
  const toggle = () => {
    if (at !== undefined) stop(Math.round(at * 10) / 10);
    else if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      stop(moments.find((moment) => moment > current) ?? 0);
    else start();
  };
  return { at, toggle };
}
