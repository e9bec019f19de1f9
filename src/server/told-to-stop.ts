const signals = ['SIGINT', 'SIGTERM'] as const;

/** A terminal, npm and a launcher each pass the same Ctrl+C on; what comes again this soon is no second wish. */
const sameWishMs = 1000;

/**
 * Resolves when this process is asked to end (SIGINT, SIGTERM). Whoever asks again later, while it is still ending, ends it at
 * once: that is like a crash, after which nothing acknowledged is lost.
 */
export async function toldToStop(): Promise<void> {
  let askedAt: number | undefined;
  await new Promise<void>((resolve) => {
    const hear = (signal: NodeJS.Signals): void => {
      const now = performance.now();
      askedAt ??= now;
      resolve();
      if (now - askedAt <= sameWishMs) return;
      for (const name of signals) process.off(name, hear);
      process.kill(process.pid, signal);
    };
    for (const name of signals) process.on(name, hear);
  });
}
