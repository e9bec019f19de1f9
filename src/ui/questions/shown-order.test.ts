import { expect, test } from 'vitest';
import { shownOrder } from './shown-order.ts';

test.each([3, 4, 5, 6, 7])('%i items are mixed, each shown once, for any question', (count) => {
  const right = Array.from({ length: count }, (_, index) => index);
  for (const id of ['urutan-command', 'a', 'b', 'c', 'langkah-pindah', 'retry']) {
    const shown = shownOrder(id, count);
    expect([...shown].sort()).toEqual(right);
    expect(shown).not.toEqual(right);
    expect(shown).not.toEqual(right.toReversed());
    expect(shownOrder(id, count)).toEqual(shown);
  }
});
