import { useEffect, useState } from 'preact/hooks';

/** Rows that are there at once: more than fit on a screen. */
const firstRows = 60;
const rowsAtATime = 110;

/**
 * The part of a long list to draw now: its beginning at once, the rest a part in each frame, so that typing and sorting are
 * answered before hundreds of rows are laid out.
 */
export function useGrowing<Item>(list: readonly Item[]): readonly Item[] {
  const [grown, grow] = useState({ list, size: firstRows });
  const size = grown.list === list ? grown.size : firstRows;
  useEffect(() => {
    if (size >= list.length) return undefined;
    // A timer and not a frame: in a hidden tab there are no frames, and input is let in between two parts.
    const timer = setTimeout(() => grow({ list, size: size + rowsAtATime }), 16);
    return () => clearTimeout(timer);
  }, [list, size]);
  return size >= list.length ? list : list.slice(0, size);
}
