import type { WasmExports } from './wasm-exports.ts';

const scratchBytes = 65_536;
/** The scratch block begins with argument slots and one length slot; text follows. */
const textOffset = 64;
const lengthSlot = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where a text was written: its first byte and how many there are. A zero byte follows. */
interface Written {
  readonly pointer: number;
  readonly length: number;
}

/** A VM's linear memory as bytes and as text, with a scratch block for arguments and short texts. */
export class GuestMemory {
  readonly #exports: WasmExports;
  bytes: Uint8Array;
  view: DataView;
  /** Offset of the scratch block: argument slots of four bytes each, then text. */
  scratch = 0;

  constructor(exports: WasmExports) {
    this.#exports = exports;
    this.bytes = new Uint8Array(exports.memory.buffer);
    this.view = new DataView(exports.memory.buffer);
  }

  allocateScratch(): void {
    this.scratch = this.#exports.wasm_malloc(scratchBytes);
  }

  newString(text: string): number {
    const wasm = this.#exports;
    if (text.length * 3 <= scratchBytes - textOffset) {
      const { pointer, length } = this.writeText(text);
      return wasm.qjs_new_string(pointer, length);
    }
    const { pointer, length } = this.allocateText(text);
    const value = wasm.qjs_new_string(pointer, length);
    wasm.wasm_free(pointer);
    return value;
  }

  /** Writes text into the scratch block, zero-terminated. */
  writeText(text: string): Written {
    this.refresh();
    const pointer = this.scratch + textOffset;
    const { written } = encoder.encodeInto(text, this.bytes.subarray(pointer, this.scratch + scratchBytes - 1));
    this.bytes[pointer + written] = 0;
    return { pointer, length: written };
  }

  allocateText(text: string): Written {
    const bytes = encoder.encode(text);
    const pointer = this.#exports.wasm_malloc(bytes.length + 1);
    this.refresh();
    this.bytes.set(bytes, pointer);
    this.bytes[pointer + bytes.length] = 0;
    return { pointer, length: bytes.length };
  }

  readString(value: number): string {
    const wasm = this.#exports;
    const text = wasm.qjs_get_string_len(value, this.scratch + lengthSlot);
    if (text === 0) return '';
    this.refresh();
    const length = this.view.getUint32(this.scratch + lengthSlot, true);
    const result = this.#decode(text, length);
    wasm.qjs_free_cstring(text);
    return result;
  }

  /** Short ASCII text is common and cheaper to read byte by byte than through a decoder. */
  #decode(pointer: number, length: number): string {
    if (length < 24) {
      let text = '';
      let seen = 0;
      for (let index = pointer; index < pointer + length; index += 1) {
        const byte = this.bytes[index] ?? 0;
        seen |= byte;
        text += String.fromCharCode(byte);
      }
      if (seen < 128) return text;
    }
    return decoder.decode(this.bytes.subarray(pointer, pointer + length));
  }

  readZeroTerminated(pointer: number): string {
    this.refresh();
    return decoder.decode(this.bytes.subarray(pointer, this.bytes.indexOf(0, pointer)));
  }

  /** A grown memory detaches the old buffer; views are made anew then. */
  refresh(): void {
    if (this.bytes.buffer === this.#exports.memory.buffer) return;
    this.bytes = new Uint8Array(this.#exports.memory.buffer);
    this.view = new DataView(this.#exports.memory.buffer);
  }
}
