import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

/** What work belongs to: nothing of one key is ever shown as or written over another's. */
export interface WorkKey {
  readonly learner: string;
  readonly slug: string;
  readonly version: string;
  readonly variant: number;
}

export type Files = Readonly<Record<string, string>>;

/** The text being typed. `revision` rises by one with every write, whichever tab makes it. */
export interface Draft extends WorkKey {
  readonly key: string;
  readonly files: Files;
  readonly revision: number;
  readonly savedAt: number;
}

/** Text that would otherwise have been replaced, kept under a name. */
export interface DraftCopy {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly files: Files;
  readonly at: number;
}

/** One press of "Periksa" that gave a verdict. `verdict` holds the grader's bytes as they came. */
export interface Attempt extends WorkKey {
  readonly id: string;
  readonly key: string;
  readonly files: Files;
  readonly source: string;
  readonly verdict: string;
  readonly submittedAt: number;
  readonly ms?: number;
}

/** What progress is read from: an attempt without its text and evidence. */
export interface Outcome {
  readonly id: string;
  readonly slug: string;
  readonly status: 'passed' | 'failed' | 'ungradable';
  readonly rules: Readonly<Record<string, 'proved' | 'broken'>>;
  readonly at: number;
}

export interface LessonMark {
  readonly slug: string;
  readonly section?: string;
  readonly at: number;
}

/** What was answered to a question that closes a lesson. `key` is `lesson/question`. */
export interface StoredAnswer {
  readonly key: string;
  readonly lesson: string;
  /** As the questions' own code keeps it; absent once the learner has begun again. */
  readonly answer?: unknown;
  /** Whether it has ever been answered rightly: an open gate is not closed by beginning again. */
  readonly solved: boolean;
  readonly at: number;
}

/** A review of an API of the learner's own, as src/ui/review keeps it. */
export interface StoredReview {
  readonly id: string;
  readonly at: number;
  readonly content: unknown;
}

/** What a server has of a submission, kept so that it can be looked at without one. `attempt` is its local twin's id. */
export interface StoredSubmission {
  readonly id: string;
  readonly account: string;
  readonly slug: string;
  readonly attempt: string;
  /** As the API gave it, without the text. */
  readonly content: unknown;
}

/** A submission that has not reached the server yet. Its id names the command, so that it has one effect however often it is sent. */
export interface Outgoing {
  readonly id: string;
  readonly account: string;
  readonly slug: string;
  readonly attempt: string;
  readonly body: unknown;
  readonly at: number;
}

export interface GerbangSchema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { slug: string } };
  copies: { key: string; value: DraftCopy; indexes: { key: string } };
  attempts: { key: string; value: Attempt; indexes: { slug: string } };
  outcomes: { key: string; value: Outcome };
  lessons: { key: string; value: LessonMark };
  answers: { key: string; value: StoredAnswer; indexes: { lesson: string } };
  reviews: { key: string; value: StoredReview };
  submissions: { key: string; value: StoredSubmission; indexes: { slug: string } };
  outbox: { key: string; value: Outgoing };
  settings: { key: string; value: string | number | boolean };
}
export type Database = IDBPDatabase<GerbangSchema>;

let opened: Promise<Database> | undefined;

/** Opens the page's one database. Rejects where the browser refuses storage; a later call tries again. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Database> {
  return openDB<GerbangSchema>('gerbang', 3, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('drafts', { keyPath: 'key' }).createIndex('slug', 'slug');
        database.createObjectStore('copies', { keyPath: 'id' }).createIndex('key', 'key');
        database.createObjectStore('attempts', { keyPath: 'id' }).createIndex('slug', 'slug');
        database.createObjectStore('outcomes', { keyPath: 'id' });
        database.createObjectStore('lessons', { keyPath: 'slug' });
        database.createObjectStore('settings');
      }
      if (oldVersion < 2) {
        database.createObjectStore('answers', { keyPath: 'key' }).createIndex('lesson', 'lesson');
        database.createObjectStore('reviews', { keyPath: 'id' });
      }
      if (oldVersion < 3) {
        database.createObjectStore('submissions', { keyPath: 'id' }).createIndex('slug', 'slug');
        database.createObjectStore('outbox', { keyPath: 'id' });
      }
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated() {
      opened = undefined;
    },
  });
}

/** The string under which a draft is stored. */
export function workKey({ learner, slug, version, variant }: WorkKey): string {
  return [learner, slug, version, variant].join('|');
}
