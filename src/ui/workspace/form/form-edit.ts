import type { ExerciseForm, FormField, Option } from '#course';
import { changeSource } from './edit-source.ts';
import type { Change } from './edit-source.ts';
import { defaultObject, defaultOf, shownFields, valueAt } from './fields.ts';
import { keyOrderOf } from './key-order.ts';
import { lookUp } from './lookup.ts';
import type { Json, Pointer } from './lookup.ts';
import { readSource } from './source-tree.ts';
import type { ObjectNode } from './source-tree.ts';

type ChoicesField = Extract<FormField, { readonly options: readonly Option[] }>;
type GroupField = Extract<FormField, { readonly kind: 'group' }>;
type ListField = Extract<FormField, { readonly kind: 'list' }>;
type RecordField = Extract<FormField, { readonly kind: 'record' }>;

/** What a learner does in a form, each as a function from the text to the text. */
export interface FormEdits {
  /** Gives a choice, number, switch or text its value. `fields` are those of the same object, `base` its place. */
  readonly set: (text: string, base: Pointer, fields: readonly FormField[], field: FormField, value: Json) => string;
  /** Adds an option to a list of choices, where its order is, or takes it out. */
  readonly toggle: (text: string, at: Pointer, field: ChoicesField, option: string, on: boolean) => string;
  readonly addItem: (text: string, at: Pointer, field: ListField) => string;
  readonly addKey: (text: string, at: Pointer, field: RecordField, key: string) => string;
  /** Takes an item out of a list or a key out of a record. */
  readonly remove: (text: string, at: Pointer) => string;
  /** Writes an optional group, or null in its place. */
  readonly switchGroup: (text: string, at: Pointer, field: GroupField, on: boolean) => string;
}

/** What a form does with the text that exports its object. */
export function createFormEdits(form: ExerciseForm): FormEdits {
  const order = keyOrderOf(form);
  const change = (text: string, changes: readonly Change[]): string => changeSource(text, form.name, changes, order);
  const read = (text: string): ObjectNode | undefined => {
    const reading = readSource(text, form.name);
    return reading.kind === 'object' ? reading.root : undefined;
  };

  return {
    set(text, base, fields, field, value) {
      const changed = change(text, [{ kind: 'set', at: [...base, ...field.path], value }]);
      const [before, after] = [read(text), read(changed)];
      if (before === undefined || after === undefined) return changed;
      return change(changed, settle(before, after, base, fields));
    },
    toggle(text, at, field, option, on) {
      const root = read(text);
      return root === undefined ? text : change(text, toggleChanges(root, at, field, option, on));
    },
    addItem(text, at, field) {
      const list = valueAt(read(text) ?? emptyObject, at);
      const index = list?.kind === 'list' ? list.parts.length : 0;
      return change(text, [{ kind: 'insert', at, index, value: defaultObject(field.fields) }]);
    },
    addKey: (text, at, field, key) =>
      change(text, [{ kind: 'set', at: [...at, key], value: defaultObject(field.fields) }]),
    remove: (text, at) => change(text, [{ kind: 'remove', at }]),
    switchGroup: (text, at, field, on) => change(text, [{ kind: 'set', at, value: on ? defaultOf(field) : null }]),
  };
}

const emptyObject: ObjectNode = { kind: 'object', parts: [], start: 0, end: 0 };

/** What becomes of fields that are there only with certain choices, when one of those choices has changed. */
function settle(before: ObjectNode, after: ObjectNode, base: Pointer, fields: readonly FormField[]): readonly Change[] {
  const was = shownFields(before, fields, base);
  const is = shownFields(after, fields, base);
  const wanted = new Set(is.map(({ path }) => path.join('/')));
  const gone = was.filter(({ path }) => !wanted.has(path.join('/')));
  const come = is.filter((field) => !was.includes(field));
  return [
    ...gone.map(({ path }): Change => ({ kind: 'remove', at: [...base, ...path] })),
    ...come.flatMap((field): Change[] => {
      const at = [...base, ...field.path];
      return fits(after, at, field) ? [] : [{ kind: 'set', at, value: defaultOf(field) }];
    }),
  ];
}

/** Whether what stands at a place may stay there under another field. Code may: the form does not touch it. */
function fits(root: ObjectNode, at: Pointer, field: FormField): boolean {
  const found = lookUp(root, at);
  if (found.kind !== 'found') return found.kind === 'closed';
  const { value } = found;
  if (value.kind === 'code') return true;
  if (field.kind === 'choice')
    return value.kind === 'text' && field.options.some((option) => option.value === value.value);
  const kinds = { choices: 'list', list: 'list', group: 'object', record: 'object' } as const;
  return value.kind === (field.kind in kinds ? kinds[field.kind as keyof typeof kinds] : field.kind);
}

function toggleChanges(
  root: ObjectNode,
  at: Pointer,
  field: ChoicesField,
  option: string,
  on: boolean,
): readonly Change[] {
  const list = valueAt(root, at);
  const items = list?.kind === 'list' ? list.parts.map(({ value }) => (value.kind === 'text' ? value.value : '')) : [];
  if (!on) {
    const indices = items.flatMap((item, index) => (item === option ? [index] : []));
    return indices.toReversed().map((index) => ({ kind: 'remove', at: [...at, index] }));
  }
  if (items.includes(option)) return [];
  const rank = (value: string): number => field.options.findIndex((other) => other.value === value);
  const later = items.findIndex((item) => rank(item) > rank(option));
  return [{ kind: 'insert', at, index: later === -1 ? items.length : later, value: option }];
}
