/** Bytes of a WebAssembly binary under construction. */
export class WasmWriter {
  #buffer = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(...values: readonly number[]): this {
    return this.bytes(values);
  }

  bytes(values: ArrayLike<number>): this {
    const length = this.#length + values.length;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#buffer.length));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(values, this.#length);
    this.#length = length;
    return this;
  }

  /** Unsigned LEB128, 0 to 2^32 - 1. */
  unsigned(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    return this.byte(rest);
  }

  /** Signed LEB128, within 32 bits. */
  signed(value: number): this {
    let rest = value;
    while (rest < -0x40 || rest >= 0x40) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    return this.byte(rest & 0x7f);
  }

  name(text: string): this {
    return this.sized(new TextEncoder().encode(text));
  }

  /** The length as unsigned LEB128, then the bytes. */
  sized(values: Uint8Array): this {
    return this.unsigned(values.length).bytes(values);
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, this.#length);
  }
}
