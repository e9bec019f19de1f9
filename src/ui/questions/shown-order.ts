/**
 * The order in which items to be put in order are first shown: the same for everybody, never the right one, and not its
 * reverse either. Returns indices as the author counts.
 */
export function shownOrder(id: string, count: number): readonly number[] {
  const right = Array.from({ length: count }, (_, index) => index);
  for (let salt = 0; salt < 32; salt += 1) {
    const shown = right.toSorted((a, b) => rank(id, salt, a) - rank(id, salt, b));
    const moved = shown.filter((item, index) => item !== index).length;
    const reversed = shown.every((item, index) => item === count - 1 - index);
    if (moved * 2 > count && !reversed) return shown;
  }
  return [...right.slice(1), ...right.slice(0, 1)];
}

/** A number that looks random and is not: FNV-1a over the question, the try and the item. */
function rank(id: string, salt: number, item: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${id}|${salt}|${item}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
