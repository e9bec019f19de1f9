/** A challenge that was given out and not yet answered. */
export interface StoredNonce {
  /** SHA-256 of the nonce, in hexadecimal: the nonce itself is not kept. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Where challenges wait for their answer, for every process that serves. */
export interface NonceStore {
  /**
   * Removes what expired by `now`, then keeps the nonce, unless `maximum` others are already there: then it keeps
   * nothing and answers 'full'.
   */
  create(nonce: StoredNonce, limits: { readonly now: number; readonly maximum: number }): Promise<'created' | 'full'>;

  /**
   * Takes a nonce away and says whether it was there and not expired by `now`. One atomic statement
   * (DELETE … RETURNING): of any number of callers at once, at most one is told true.
   */
  consume(id: string, now: number): Promise<boolean>;
}
