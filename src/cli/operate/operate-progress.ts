import { createPaint } from '../terminal/paint.ts';
import { Progress } from '../terminal/progress.ts';

const words = {
  done: (done: number, total: number) => `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`,
  left: (seconds: number) => `${seconds.toFixed(1)} s left`,
};

/** Progress on the error stream for whoever watches a terminal; undefined where nobody does. */
export function watchProgress(texts: typeof words = words): Progress | undefined {
  const { stderr } = process;
  return stderr.isTTY ? new Progress(stderr, createPaint(stderr, process.env), texts, Date.now) : undefined;
}
