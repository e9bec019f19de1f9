import { MeterError } from './meter-error.ts';

/** A cursor over a WebAssembly binary. Every read past `end` throws a MeterError. */
export class WasmReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  position: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  get done(): boolean {
    return this.position >= this.end;
  }

  byte(): number {
    const value = this.position < this.end ? this.bytes[this.position] : undefined;
    if (value === undefined) throw new MeterError('unexpected end', this.position);
    this.position += 1;
    return value;
  }

  skip(length: number): void {
    if (length > this.end - this.position) throw new MeterError('unexpected end', this.position);
    this.position += length;
  }

  /** An unsigned LEB128 number of at most 32 bits. */
  unsigned(): number {
    const start = this.position;
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) {
        if (value > 0xffff_ffff) break;
        return value;
      }
    }
    throw new MeterError('LEB128 number longer than 32 bits', start);
  }

  /** Skips a LEB128 number of at most `maximumBytes` and returns its last byte, whose bit 6 is the sign. */
  skipLeb(maximumBytes: number): number {
    const start = this.position;
    for (let index = 0; index < maximumBytes; index += 1) {
      const byte = this.byte();
      if (byte < 0x80) return byte;
    }
    throw new MeterError(`LEB128 number longer than ${maximumBytes} bytes`, start);
  }

  name(): string {
    const length = this.unsigned();
    const start = this.position;
    this.skip(length);
    return new TextDecoder().decode(this.bytes.subarray(start, start + length));
  }

  /** A reader over the next `length` bytes, which this reader then stands behind. */
  slice(length: number): WasmReader {
    const start = this.position;
    this.skip(length);
    return new WasmReader(this.bytes, start, start + length);
  }
}
