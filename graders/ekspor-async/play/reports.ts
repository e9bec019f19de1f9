import type { Json } from '#verdict';
import { sortedJson } from '#world/same-json';

/** Fields that say who asks; they are no part of what a report is made of. */
const identity: readonly string[] = ['tenantId', 'sub', 'role'];

/** Which part of a report is to be made. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

export const wholeReport: Part = { index: 0, of: 1 };
const mostParts = 10_000;

/** The content of a report: what was asked for, written out. */
export function contentOf(query: Json): string {
  if (typeof query !== 'object' || query === null || Array.isArray(query)) return '';
  return `LAPORAN ${sortedJson(Object.fromEntries(Object.entries(query).filter(([name]) => !identity.includes(name))))}`;
}

/** One of several parts, which in order are the whole. */
export function partOf(content: string, { index, of }: Part): string {
  const cut = (number: number): number => Math.floor((content.length * number) / of);
  return content.slice(cut(index), cut(index + 1));
}

/** Reads the argument that names a part; undefined where it names none. */
export function readPart(value: Json | undefined): Part | undefined {
  if (value === undefined || value === null) return wholeReport;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { index, of } = value as { readonly [key: string]: Json };
  if (!isCount(index) || !isCount(of) || of < 1 || of > mostParts || index >= of) return undefined;
  return { index, of };
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
