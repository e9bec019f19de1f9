/** What a learner's program finds besides the language itself, declared for the editor: the engine's own globals. */
export const hostTypes = `
interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
}
declare const console: Console;
declare function setTimeout<Args extends unknown[]>(run: (...args: Args) => void, delay?: number, ...args: Args): number;
declare function setInterval<Args extends unknown[]>(run: (...args: Args) => void, delay?: number, ...args: Args): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<Value>(value: Value): Value;
`;
