import { MeterError } from './meter-error.ts';
import { WasmReader } from './reader.ts';
import { WasmWriter } from './writer.ts';

/** Section ids in the order the format demands. */
export const sectionIds = {
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  dataCount: 12,
  code: 10,
  data: 11,
} as const;

const order: readonly number[] = Object.values(sectionIds);
const customId = 0;
const preamble = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** Where each section's content lies in the module, by section id. */
export type Sections = ReadonlyMap<number, { start: number; end: number }>;

/**
 * Finds the sections. Custom sections are left out: they do not run, and several kinds (debug information, branch
 * hints) hold code offsets that a rewrite makes wrong.
 */
export function splitSections(bytes: Uint8Array): Sections {
  if (preamble.some((byte, index) => bytes[index] !== byte)) throw new MeterError('not a WebAssembly 1 module', 0);
  const sections = new Map<number, { start: number; end: number }>();
  const reader = new WasmReader(bytes, preamble.length);
  let previous = -1;
  while (!reader.done) {
    const offset = reader.position;
    const id = reader.byte();
    const content = reader.slice(reader.unsigned());
    if (id === customId) continue;
    const rank = order.indexOf(id);
    if (rank < 0) throw new MeterError(`unsupported section ${id}`, offset);
    if (rank <= previous) throw new MeterError(`section ${id} out of order`, offset);
    previous = rank;
    sections.set(id, { start: content.position, end: content.end });
  }
  return sections;
}

/** Reads a section's vector: `read` is called once per item and must consume it. Absent sections hold no item. */
export function readVector<Item>(
  bytes: Uint8Array,
  sections: Sections,
  id: number,
  read: (reader: WasmReader) => Item,
): Item[] {
  const section = sections.get(id);
  if (section === undefined) return [];
  const reader = new WasmReader(bytes, section.start, section.end);
  const items: Item[] = [];
  for (let left = reader.unsigned(); left > 0; left -= 1) items.push(read(reader));
  if (!reader.done) throw new MeterError(`section ${id} longer than its items`, reader.position);
  return items;
}

/** A section's vector with items appended; the items already there are copied byte for byte. */
export function extendVector(
  bytes: Uint8Array,
  sections: Sections,
  id: number,
  appended: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const section = sections.get(id);
  const reader = section ? new WasmReader(bytes, section.start, section.end) : undefined;
  const count = reader?.unsigned() ?? 0;
  const writer = new WasmWriter().unsigned(count + appended.length);
  if (reader) writer.bytes(bytes.subarray(reader.position, reader.end));
  for (const item of appended) writer.bytes(item);
  return writer.toBytes();
}

/** The module again, with some sections replaced or added. */
export function joinSections(
  bytes: Uint8Array,
  sections: Sections,
  replaced: ReadonlyMap<number, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const writer = new WasmWriter().bytes(preamble);
  for (const id of order) {
    const section = sections.get(id);
    const content = replaced.get(id) ?? (section && bytes.subarray(section.start, section.end));
    if (content !== undefined) writer.byte(id).sized(content);
  }
  return writer.toBytes();
}
