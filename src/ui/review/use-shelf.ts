import { useEffect, useState } from 'preact/hooks';
import { followShelf, readShelf, type Shelf } from './shelf.ts';

/** The reviews of this device, as they stand now. */
export function useShelf(): Shelf {
  const [shelf, show] = useState(readShelf);
  useEffect(() => followShelf(() => show(readShelf())), []);
  return shelf;
}
