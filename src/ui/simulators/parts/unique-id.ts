import { useState } from 'preact/hooks';

let given = 0;

/** An id that no other part of the page has. Preact's `useId` counts within one island, and a lesson has several. */
export function useUniqueId(): string {
  const [id] = useState(() => `part-${(given += 1)}`);
  return id;
}
