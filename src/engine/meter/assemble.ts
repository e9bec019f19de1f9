import { bulkChargeBody, bulkChargeType, type MeterGlobals } from './charges.ts';
import { type FunctionTypes } from './function-types.ts';
import { type InstrumentedFunction } from './instrument.ts';
import { MeterError } from './meter-error.ts';
import { type ModuleShape } from './module-shape.ts';
import { opcodes } from './opcodes.ts';
import { extendVector, joinSections, sectionIds, type Sections } from './sections.ts';
import { i32 } from './value-types.ts';
import { WasmWriter } from './writer.ts';

/** Names the two added globals are exported by. */
export const fuelExport = 'fuel';
export const depthExport = 'depth';

const initialFuel = 0x7fff_ffff;
const exportedGlobal = 0x03;

/** Puts the rewritten functions, the two globals and what they need into the module. */
export function assembleModule(
  bytes: Uint8Array,
  sections: Sections,
  shape: ModuleShape,
  types: FunctionTypes,
  globals: MeterGlobals,
  functions: readonly InstrumentedFunction[],
): Uint8Array<ArrayBuffer> {
  const bodies = functions.map(({ body }) => body);
  const declarations: Uint8Array[] = [];
  if (functions.some(({ bulkOperations }) => bulkOperations > 0)) {
    bodies.push(bulkChargeBody(globals));
    declarations.push(new WasmWriter().unsigned(types.indexOf(bulkChargeType)).toBytes());
  }
  const extended: [number, Uint8Array[]][] = [
    [sectionIds.type, types.appended()],
    [sectionIds.function, declarations],
    [sectionIds.global, [globalOf(initialFuel), globalOf(0)]],
    [sectionIds.export, [exportOf(fuelExport, globals.fuel, shape), exportOf(depthExport, globals.depth, shape)]],
  ];
  const replaced = new Map(
    extended
      .filter(([, appended]) => appended.length > 0)
      .map(([id, appended]) => [id, extendVector(bytes, sections, id, appended)]),
  );
  if (bodies.length > 0) replaced.set(sectionIds.code, codeSection(bodies));
  return joinSections(bytes, sections, replaced);
}

function codeSection(bodies: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = new WasmWriter().unsigned(bodies.length);
  for (const body of bodies) writer.sized(body);
  return writer.toBytes();
}

function globalOf(initial: number): Uint8Array<ArrayBuffer> {
  const mutable = 1;
  return new WasmWriter().byte(i32, mutable, opcodes.i32Const).signed(initial).byte(opcodes.end).toBytes();
}

function exportOf(name: string, index: number, { exportNames }: ModuleShape): Uint8Array<ArrayBuffer> {
  if (exportNames.has(name)) throw new MeterError(`the module already exports '${name}'`, 0);
  return new WasmWriter().name(name).byte(exportedGlobal).unsigned(index).toBytes();
}
