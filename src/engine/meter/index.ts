import { assembleModule } from './assemble.ts';
import { FunctionTypes } from './function-types.ts';
import { type InstrumentedFunction, instrumentFunction } from './instrument.ts';
import { MeterError } from './meter-error.ts';
import { readModuleShape } from './module-shape.ts';
import { readVector, sectionIds, splitSections } from './sections.ts';

export { depthExport, fuelExport } from './assemble.ts';
export { bulkShifts, fuelPerStep } from './charges.ts';
export { frameBase } from './instrument.ts';
export { MeterError } from './meter-error.ts';

export interface MeterReport {
  /** Functions the module defines, all of which are charged on entry. */
  readonly functions: number;
  readonly loops: number;
  /** Memory and table operations charged by length. */
  readonly bulkOperations: number;
  /** Weight of the heaviest frame that is accounted. */
  readonly heaviestFrame: number;
}

export interface MeteredModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: MeterReport;
}

/**
 * Rewrites a WebAssembly module so that how far it may run is a number and not a time.
 *
 * Adds two mutable i32 globals. `fuel` (initial 2^31 - 1) loses `fuelPerStep` at every function entry and loop head and
 * the shifted length (`bulkShifts`) at every bulk operation; the module traps as soon as it is negative. `depth`
 * (initial 0) holds the weight of the frames on the stack, parameters + locals + `frameBase` each; the module traps as
 * soon as it is over `maximumDepth`. So after a trap `fuel < 0` means fuel, `depth > maximumDepth` means depth. A trap
 * leaves `depth` as it was; the host resets both. The host writes only non-negative fuel.
 *
 * The same bytes give the same bytes. Custom sections are dropped. Active segments, which an engine copies before any
 * code runs, are not charged. The module is taken to be valid, as `WebAssembly.validate` says.
 *
 * @param bytes the module, in the binary format.
 * @param options `maximumDepth`: weight units, 0 to 2^30.
 * @throws MeterError for a module with anything the meter has no rule for; see `allowedOpcodes`.
 */
export function meterModule(bytes: Uint8Array, options: { readonly maximumDepth: number }): MeteredModule {
  const { maximumDepth } = options;
  if (!Number.isInteger(maximumDepth) || maximumDepth < 0 || maximumDepth > 2 ** 30) {
    throw new RangeError(`maximumDepth ${maximumDepth}`);
  }
  const sections = splitSections(bytes);
  const shape = readModuleShape(bytes, sections);
  const types = new FunctionTypes(shape.types);
  const globals = { fuel: shape.globals, depth: shape.globals + 1 };
  const bulkChargeFunction = shape.importedFunctions + shape.functionTypes.length;
  let index = 0;
  const functions = readVector(bytes, sections, sectionIds.code, (reader) => {
    const typeIndex = shape.functionTypes[index];
    const type = typeIndex === undefined ? undefined : shape.types[typeIndex];
    if (type === undefined) throw new MeterError(`function ${index} has no type`, reader.position);
    index += 1;
    return instrumentFunction(reader.slice(reader.unsigned()), type, {
      globals,
      types,
      maximumDepth,
      bulkChargeFunction,
    });
  });
  if (index !== shape.functionTypes.length) throw new MeterError('functions without code', bytes.length);
  return { bytes: assembleModule(bytes, sections, shape, types, globals, functions), report: reportOf(functions) };
}

function reportOf(functions: readonly InstrumentedFunction[]): MeterReport {
  const sum = (count: (instrumented: InstrumentedFunction) => number): number =>
    functions.reduce((total, instrumented) => total + count(instrumented), 0);
  return {
    functions: functions.length,
    loops: sum(({ loops }) => loops),
    bulkOperations: sum(({ bulkOperations }) => bulkOperations),
    heaviestFrame: functions.reduce((heaviest, { frame }) => Math.max(heaviest, frame), 0),
  };
}
