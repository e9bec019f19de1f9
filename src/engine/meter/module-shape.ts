import { skipConstantExpression } from './instruction.ts';
import { MeterError } from './meter-error.ts';
import { type WasmReader } from './reader.ts';
import { readVector, sectionIds, type Sections } from './sections.ts';
import { readReferenceType, readValueType } from './value-types.ts';

export interface FunctionType {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

/** What the rewriting needs to know of a module besides its code. */
export interface ModuleShape {
  readonly types: readonly FunctionType[];
  /** Type index of each function the module defines. */
  readonly functionTypes: readonly number[];
  readonly importedFunctions: number;
  /** Imported and defined. */
  readonly globals: number;
  readonly exportNames: ReadonlySet<string>;
}

const importKinds = ['function', 'table', 'memory', 'global'] as const;

/** Reads the shape, and refuses what the meter has no rule for: 64-bit or shared limits, several memories, GC types. */
export function readModuleShape(bytes: Uint8Array, sections: Sections): ModuleShape {
  const imports = readVector(bytes, sections, sectionIds.import, readImport);
  const memories = readVector(bytes, sections, sectionIds.memory, readLimits);
  readVector(bytes, sections, sectionIds.table, readTable);
  const globals = readVector(bytes, sections, sectionIds.global, readGlobal);
  const count = (kind: string): number => imports.filter((imported) => imported === kind).length;
  if (count('memory') + memories.length > 1) {
    throw new MeterError('unsupported second memory', sections.get(sectionIds.memory)?.start ?? 0);
  }
  return {
    types: readVector(bytes, sections, sectionIds.type, readFunctionType),
    functionTypes: readVector(bytes, sections, sectionIds.function, (reader) => reader.unsigned()),
    importedFunctions: count('function'),
    globals: count('global') + globals.length,
    exportNames: new Set(readVector(bytes, sections, sectionIds.export, readExportName)),
  };
}

function readFunctionType(reader: WasmReader): FunctionType {
  const offset = reader.position;
  const form = reader.byte();
  if (form !== 0x60) throw new MeterError(`unsupported type form 0x${form.toString(16)}`, offset);
  return { parameters: readValueTypes(reader), results: readValueTypes(reader) };
}

function readValueTypes(reader: WasmReader): number[] {
  const types: number[] = [];
  for (let left = reader.unsigned(); left > 0; left -= 1) types.push(readValueType(reader));
  return types;
}

function readImport(reader: WasmReader): (typeof importKinds)[number] {
  reader.name();
  reader.name();
  const offset = reader.position;
  const kind = importKinds[reader.byte()];
  if (kind === undefined) throw new MeterError('unsupported import kind', offset);
  if (kind === 'function') reader.unsigned();
  if (kind === 'table') readTable(reader);
  if (kind === 'memory') readLimits(reader);
  if (kind === 'global') readGlobalType(reader);
  return kind;
}

function readTable(reader: WasmReader): void {
  readReferenceType(reader);
  readLimits(reader);
}

function readGlobalType(reader: WasmReader): void {
  readValueType(reader);
  reader.skip(1);
}

function readGlobal(reader: WasmReader): void {
  readGlobalType(reader);
  skipConstantExpression(reader);
}

/** 0 or 1 says whether a maximum follows; every other flag means shared, 64-bit or custom page size. */
function readLimits(reader: WasmReader): void {
  const offset = reader.position;
  const flags = reader.byte();
  if (flags > 1) throw new MeterError(`unsupported limits 0x${flags.toString(16)} (shared or 64-bit)`, offset);
  reader.unsigned();
  if (flags === 1) reader.unsigned();
}

function readExportName(reader: WasmReader): string {
  const name = reader.name();
  reader.skip(1);
  reader.unsigned();
  return name;
}
