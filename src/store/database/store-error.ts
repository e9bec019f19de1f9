/** What keeps the store from working, for whoever decides what to tell: an operator at start, or a caller of the API. */
export type StoreFailure =
  'folder-unwritable' | 'disk-full' | 'unreachable' | 'server-too-old' | 'database-newer' | 'migration-failed' | 'busy';

/** The database cannot be used. The message says what happened, why and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
  }
}
