/** The module holds something the meter has no rule for, so its cost could not be bounded. */
export class MeterError extends Error {
  /** Byte offset in the module that was handed in. */
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(`${reason} at byte offset ${offset}`);
    this.name = 'MeterError';
    this.offset = offset;
  }
}
