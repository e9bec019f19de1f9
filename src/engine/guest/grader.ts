/**
 * The protocol between the host and a grader. All values are strings; ids are chosen by whoever asks. Host
 * to grader: see {@link GraderDispatch}. Grader to host: here.
 */
export interface GraderHost {
  (op: 'begin', schedule: string): undefined;
  (op: 'call', id: string, instance: string, name: string, tag: string, argumentsJson: string): undefined;
  /** `listsJson`: `[values, lists of their positions]`. */
  (op: 'each', id: string, instance: string, name: string, listsJson: string): undefined;
  (op: 'respond', id: string, outcome: 'returned' | 'threw', json: string): undefined;
  (op: 'timer', id: string, ms: string): undefined;
  (op: 'crash', instance: string): undefined;
  (op: 'now' | 'fuel' | 'exhausted' | 'stories'): string;
  (op: 'verdict', json: string): undefined;
  (op: 'fault', text: string): undefined;
}

/**
 * Takes `run` (message), `done` (id, kind, JSON), `world` (id, instance, method, tag, line, arguments) or
 * `fire` (id); what is missing is empty. Returns the JSON of a world's answer that is there at once.
 */
export type GraderDispatch = (
  op: string,
  a: string,
  b: string,
  c: string,
  d: string,
  e: string,
  f: string,
) => string | undefined;

/** What a scenario begins with, as JSON of the `begin` operation. */
export interface BeginMessage {
  readonly seed: string;
  readonly latency: readonly [min: number, max: number];
  /** A story is told with lines and its fuel is counted apart. */
  readonly story: boolean;
}
