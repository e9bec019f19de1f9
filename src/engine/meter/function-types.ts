import { type FunctionType } from './module-shape.ts';
import { WasmWriter } from './writer.ts';

/** The module's function types, to which the meter adds those it needs and the module lacks. */
export class FunctionTypes {
  readonly #keys: string[];
  readonly #appended: FunctionType[] = [];

  constructor(existing: readonly FunctionType[]) {
    this.#keys = existing.map(keyOf);
  }

  /** Index of the type, adding it if needed. */
  indexOf(type: FunctionType): number {
    const key = keyOf(type);
    const index = this.#keys.indexOf(key);
    if (index >= 0) return index;
    this.#appended.push(type);
    return this.#keys.push(key) - 1;
  }

  /** The added types as the type section holds them. */
  appended(): Uint8Array[] {
    return this.#appended.map(({ parameters, results }) =>
      new WasmWriter().byte(0x60).sized(Uint8Array.from(parameters)).sized(Uint8Array.from(results)).toBytes(),
    );
  }
}

function keyOf({ parameters, results }: FunctionType): string {
  return `${parameters.join()}>${results.join()}`;
}
