import { openDatabase } from '../progress/database.ts';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const allowed = /^[a-zA-Z0-9._@-]{1,64}$/;

/** Who works here, and on which variant of an exercise. */
export interface Learner {
  readonly learner: string;
  readonly variant: number;
}

/** Whether a text may be a learner's name: it goes into the first line of a file and into file names. */
export function isLearnerName(value: string): boolean {
  return allowed.test(value);
}

/** A code that is as good as unique, for a learner who has not typed a name: 10 letters and digits. */
export function randomLearner(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}

/** The learner of this device and the variant last used for the exercise. The first call chooses a random code. */
export async function readLearner(slug: string): Promise<Learner> {
  const database = await openDatabase();
  const transaction = database.transaction('settings', 'readwrite');
  let learner = await transaction.store.get('learner');
  if (typeof learner !== 'string') {
    learner = randomLearner();
    await transaction.store.put(learner, 'learner');
  }
  const variant = await transaction.store.get(`variant|${learner}|${slug}`);
  await transaction.done;
  return { learner, variant: typeof variant === 'number' ? variant : 0 };
}

/** The variant that a learner last used for the exercise; 0 where none was, or where storage is refused. */
export async function findVariant(slug: string, learner: string): Promise<number> {
  try {
    const variant = await (await openDatabase()).get('settings', `variant|${learner}|${slug}`);
    return typeof variant === 'number' ? variant : 0;
  } catch {
    return 0;
  }
}

/** Remembers the learner and the variant. A variant never goes back; an account never becomes the device's own learner. */
export async function saveLearner(
  slug: string,
  { learner, variant }: Learner,
  whose: 'device' | 'account' = 'device',
): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('settings', 'readwrite');
  const key = `variant|${learner}|${slug}`;
  const known = await transaction.store.get(key);
  if (whose === 'device') await transaction.store.put(learner, 'learner');
  await transaction.store.put(Math.max(variant, typeof known === 'number' ? known : 0), key);
  await transaction.done;
}

/** Asks once, ever, that the browser not throw this device's work away. */
export async function askToPersist(): Promise<void> {
  const database = await openDatabase();
  if ((await database.get('settings', 'persist-asked')) === true) return;
  await database.put('settings', true, 'persist-asked');
  // Missing where the page is served without TLS.
  await (navigator.storage as StorageManager | undefined)?.persist();
}
