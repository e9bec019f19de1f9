import { insertPart, removePart } from './edit-parts.ts';
import { lookUp, sameJson, toJson } from './lookup.ts';
import type { Json, Pointer } from './lookup.ts';
import { lineWidth, printKey, printValue, readStyle } from './print.ts';
import type { FileStyle } from './print.ts';
import { readSource } from './source-tree.ts';
import type { ListNode, ObjectNode, ValueNode } from './source-tree.ts';
import { applyEdits } from '../text-edit.ts';
import type { TextEdit } from '../text-edit.ts';
import { indentAt, startOfLine } from './trivia.ts';

/** One change of an exported object. */
export type Change =
  /** Gives a property or a list item another value, and writes properties that are missing on the way. */
  | { readonly kind: 'set'; readonly at: Pointer; readonly value: Json }
  /** Takes out a property or a list item. */
  | { readonly kind: 'remove'; readonly at: Pointer }
  /** Writes an item into a list, before the one at `index`. Writes the list where it is missing. */
  | { readonly kind: 'insert'; readonly at: Pointer; readonly index: number; readonly value: Json };

/** The order in which an object's keys should stand. Keys that it does not name may stand anywhere. */
export type KeyOrder = (at: Pointer) => readonly string[];

/**
 * Makes changes, one after the other, in the object literal that `text` exports as `name`. Only what changes is
 * written anew; comments and everything else stay. A change that cannot be made (behind code, or in a text that
 * does not parse) is left out.
 */
export function changeSource(text: string, name: string, changes: readonly Change[], order: KeyOrder): string {
  return changes.reduce((current, change) => {
    const reading = readSource(current, name);
    return reading.kind === 'object' ? applyEdits(current, findEdits(current, reading.root, change, order)) : current;
  }, text);
}

function findEdits(text: string, root: ObjectNode, change: Change, order: KeyOrder): readonly TextEdit[] {
  const style = readStyle(text, root);
  const found = lookUp(root, change.at);
  if (found.kind === 'closed') return [];
  if (change.kind === 'remove') return found.kind === 'found' ? takeOut(text, root, change.at) : [];
  if (found.kind === 'missing') {
    const value = change.kind === 'insert' ? [change.value] : change.value;
    return addProperty(text, found.parent, found.rest, value, order(found.at), style);
  }
  if (change.kind === 'set') return replaceValue(text, found.value, change.value, style);
  return found.value.kind === 'list' ? addItem(text, found.value, change.index, change.value, style) : [];
}

function replaceValue(text: string, node: ValueNode, value: Json, style: FileStyle): readonly TextEdit[] {
  if (node.kind === 'code' || sameJson(toJson(node), value)) return [];
  const indent = indentAt(text, node.start);
  const room = lineWidth - (node.start - startOfLine(text, node.start)) - 1;
  return [{ start: node.start, end: node.end, text: printValue(value, style, indent, room) }];
}

function takeOut(text: string, root: ObjectNode, at: Pointer): readonly TextEdit[] {
  const parent = lookUp(root, at.slice(0, -1));
  const key = at.at(-1);
  if (parent.kind !== 'found' || (parent.value.kind !== 'object' && parent.value.kind !== 'list')) return [];
  const index = parent.value.parts.findIndex((part) => part.key === key);
  return index === -1 ? [] : removePart(text, parent.value, index);
}

function addItem(text: string, list: ListNode, index: number, value: Json, style: FileStyle): readonly TextEdit[] {
  return insertPart(text, list, index, (indent, room) => printValue(value, style, indent, room), style);
}

function addProperty(
  text: string,
  parent: ObjectNode,
  rest: Pointer,
  value: Json,
  order: readonly string[],
  style: FileStyle,
): readonly TextEdit[] {
  const [first, ...inner] = rest;
  if (rest.some((key) => typeof key === 'number')) return [];
  const key = String(first);
  const whole = inner.reduceRight<Json>((nested, name) => ({ [name]: nested }), value);
  const name = `${printKey(key, style)}: `;
  return insertPart(
    text,
    parent,
    findPlace(parent, key, order),
    (indent, room) => name + printValue(whole, style, indent, room - name.length),
    style,
  );
}

/** Behind the last property that comes before `key`, else before the first that comes after it; never before a spread. */
function findPlace({ parts }: ObjectNode, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  const ranks = parts.map((part) => (part.key === undefined ? -1 : order.indexOf(String(part.key))));
  const earlier = ranks.findLastIndex((each) => each !== -1 && each < rank);
  const later = ranks.findIndex((each) => each > rank);
  const spread = parts.findLastIndex((part) => part.key === undefined);
  const place = rank === -1 ? parts.length : earlier !== -1 ? earlier + 1 : later !== -1 ? later : parts.length;
  return Math.max(place, spread + 1);
}
