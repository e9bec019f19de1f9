import type { ExerciseForm, FormField } from '#course';
import { lookUp } from './lookup.ts';
import type { Found, Json, Pointer } from './lookup.ts';
import type { ObjectNode, Span, ValueNode } from './source-tree.ts';

/** A field at a place in the object: those in records and lists are there once for each key or item. */
export interface Placed {
  readonly field: FormField;
  readonly at: Pointer;
}

/** Lists every field that the form shows of an object, outer before inner. */
export function listPlaced(form: ExerciseForm, root: ObjectNode): readonly Placed[] {
  return form.sections.flatMap(({ fields }) => placeFields(root, fields, []));
}

function placeFields(root: ObjectNode, fields: readonly FormField[], base: Pointer): readonly Placed[] {
  return shownFields(root, fields, base).flatMap((field) => {
    const at = [...base, ...field.path];
    return [{ field, at }, ...placeInner(root, field, at)];
  });
}

function placeInner(root: ObjectNode, field: FormField, at: Pointer): readonly Placed[] {
  const value = valueAt(root, at);
  if (field.kind === 'group')
    return value === undefined || value.kind === 'object' ? placeFields(root, field.fields, at) : [];
  if (field.kind === 'record' && value?.kind === 'object') {
    const written = field.keys.filter(({ value: key }) => lookUp(root, [...at, key]).kind === 'found');
    return written.flatMap(({ value: key }) => placeFields(root, field.fields, [...at, key]));
  }
  if (field.kind === 'list' && value?.kind === 'list')
    return value.parts.flatMap((_, index) => placeFields(root, field.fields, [...at, index]));
  return [];
}

/** The fields of an object that are there with the choices which that object makes. */
export function shownFields(root: ObjectNode, fields: readonly FormField[], base: Pointer): readonly FormField[] {
  return fields.filter(({ when }) => {
    if (when === undefined) return true;
    const chosen = valueAt(root, [...base, ...when.path]);
    return chosen?.kind === 'text' && when.is.includes(chosen.value);
  });
}

/** The value at a pointer, or undefined where there is none. */
export function valueAt(root: ObjectNode, at: Pointer): ValueNode | undefined {
  const found = lookUp(root, at);
  return found.kind === 'found' ? found.value : undefined;
}

/** The innermost field whose part of the text holds an offset. */
export function findFieldAt(form: ExerciseForm, root: ObjectNode, offset: number): Pointer | undefined {
  const holding = listPlaced(form, root).flatMap(({ at }) => {
    const span = spanOf(lookUp(root, at));
    return span !== undefined && span.start <= offset && offset < span.end
      ? [{ at, length: span.end - span.start }]
      : [];
  });
  return holding.toSorted((a, b) => a.length - b.length || b.at.length - a.at.length)[0]?.at;
}

/** What a form marks and goes to: the property with its key, or the item. */
function spanOf(found: Found): Span | undefined {
  return found.kind === 'found' ? (found.part ?? found.value) : undefined;
}

/** What a field begins with where the form writes it for the first time. */
export function defaultOf(field: FormField): Json {
  switch (field.kind) {
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'text':
      return '';
    case 'number':
      return field.minimum ?? 0;
    case 'switch':
      return false;
    case 'choices':
    case 'list':
      return [];
    case 'record':
      return {};
    case 'group':
      return defaultObject(field.fields);
  }
}

/** A new object with these fields; one field with the path `[]` stands for the value itself. */
export function defaultObject(fields: readonly FormField[]): Json {
  const [only] = fields;
  if (only?.path.length === 0) return defaultOf(only);
  return fields.reduce<Json>((made, field) => {
    const { when } = field;
    const fits = when === undefined || when.is.some((value) => value === pick(made, when.path));
    return fits ? put(made, field.path, defaultOf(field)) : made;
  }, {});
}

type JsonObject = Readonly<Record<string, Json>>;

function pick(value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  return key === undefined ? value : pick((value as JsonObject | undefined)?.[key], rest);
}

function put(value: Json | undefined, [key, ...rest]: readonly string[], leaf: Json): Json {
  if (key === undefined) return leaf;
  const object = (value ?? {}) as JsonObject;
  return { ...object, [key]: put(object[key], rest, leaf) };
}
