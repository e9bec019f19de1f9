import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type Attempt = { readonly kind: 'taken' } | { readonly kind: 'limited'; readonly retryAfterSeconds: number };

/** Counts the attempts of each caller. */
export interface AttemptLimiter {
  take(caller: string): Promise<Attempt>;
}

/** A limiter that counts in this process: so many attempts in so many seconds, for each caller. */
export function createAttemptLimiter(points: number, seconds: number): AttemptLimiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(caller) {
      try {
        await limiter.consume(caller);
        return { kind: 'taken' };
      } catch (refusal) {
        // The library throws its answer where there are no points left.
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { kind: 'limited', retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}
