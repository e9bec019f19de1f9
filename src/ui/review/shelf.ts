import { openDatabase } from '../progress/database.ts';
import { parseReview, type Review } from './review.ts';

/** Every review of this device, and the one that is open. */
export interface Shelf {
  readonly reviews: readonly Review[];
  readonly open: Review;
  /** False once the browser has refused to store something. */
  readonly stored: boolean;
}

const listeners = new Set<() => void>();
const fresh: Review = { id: newId(), name: '', answers: {} };
let shelf: Shelf = { reviews: [], open: fresh, stored: true };
let reading: Promise<void> | undefined;

export const readShelf = (): Shelf => shelf;

/** Calls `listener` after every change. Returns what ends it. The first listener has the reviews read from the device. */
export function followShelf(listener: () => void): () => void {
  listeners.add(listener);
  reading ??= load();
  return () => void listeners.delete(listener);
}

/** Puts a changed review in place of the open one, and keeps it. */
export function changeOpen(review: Review): void {
  const known = shelf.reviews.some(({ id }) => id === review.id);
  const reviews = known
    ? shelf.reviews.map((one) => (one.id === review.id ? review : one))
    : [...shelf.reviews, review];
  set({ reviews, open: review });
  void keep(async (database) => {
    const { id, ...content } = review;
    await database.put('reviews', { id, at: Date.now(), content });
    await database.put('settings', id, 'open-review');
  });
}

/** Opens another review, or begins one. An empty one is kept with its first answer. */
export function openReview(id: string | undefined): void {
  const open = shelf.reviews.find((review) => review.id === id) ?? { id: newId(), name: '', answers: {} };
  set({ open });
  void keep((database) => database.put('settings', open.id, 'open-review'));
}

/** Removes the open review from the device and opens another. */
export function removeOpen(): void {
  const { id } = shelf.open;
  const reviews = shelf.reviews.filter((review) => review.id !== id);
  set({ reviews, open: reviews[0] ?? { id: newId(), name: '', answers: {} } });
  void keep((database) => database.delete('reviews', id));
}

async function load(): Promise<void> {
  await keep(async (database) => {
    const [found, open] = await Promise.all([database.getAll('reviews'), database.get('settings', 'open-review')]);
    const reviews = found
      .toSorted((a, b) => a.id.localeCompare(b.id))
      .flatMap(({ id, content }) => parseReview(id, content) ?? []);
    set({ reviews, open: reviews.find(({ id }) => id === open) ?? reviews[0] ?? shelf.open });
  });
}

async function keep(write: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>): Promise<void> {
  try {
    await write(await openDatabase());
  } catch {
    set({ stored: false });
  }
}

function set(change: Partial<Shelf>): void {
  shelf = { ...shelf, ...change };
  for (const listener of listeners) listener();
}

/** Ids sort by when they were made. */
function newId(): string {
  return `tinjauan-${Date.now()}`;
}

// What another tab has written meanwhile is read when this one is looked at again, never under somebody's typing.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && reading !== undefined) void load();
});
