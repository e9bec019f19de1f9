import type { Entry } from './envelope.ts';
import { toJsonLine } from './envelope.ts';
import type { Tally } from './tally.ts';

/** Turns entries into lines. Pure: what the lines are written to is somebody else's business. */
export interface Emitter {
  readonly begin: () => readonly string[];
  readonly entry: (entry: Entry) => readonly string[];
  readonly end: (tally: Tally) => readonly string[];
}

/** One line of JSON for each entry, and nothing else. */
export const jsonLinesEmitter: Emitter = Object.freeze({
  begin: () => [],
  entry: (entry: Entry) => [toJsonLine(entry)],
  end: () => [],
});
