/** A token as it is kept. */
export interface StoredToken {
  /** SHA-256 of the token, in hexadecimal: the token itself is not kept. */
  readonly hash: string;
  readonly kind: string;
  /** Whom it stands for, as JSON. Who reads it parses it. */
  readonly principal: unknown;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Where tokens are kept, for every process that serves. */
export interface TokenStore {
  /** Removes what expired by the token's `createdAt`, then keeps the token. */
  create(token: StoredToken): Promise<void>;

  /** The token of this kind and hash, unless it expired by `now`. */
  find(kind: string, hash: string, now: number): Promise<StoredToken | undefined>;

  /** Takes the token of this kind and hash away, if it is there. */
  remove(kind: string, hash: string): Promise<void>;
}
