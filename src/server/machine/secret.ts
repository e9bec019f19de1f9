import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 43 characters that nobody guesses. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a secret of 32 random bytes is kept: its SHA-256, in hexadecimal. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
