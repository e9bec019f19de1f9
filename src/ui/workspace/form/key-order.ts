import type { ExerciseForm, FormField } from '#course';
import type { KeyOrder } from './edit-source.ts';

/** Keys of an object in order, and what stands under them. `each` stands under every key or item. */
interface Shape {
  readonly keys: Map<string, Shape>;
  each?: Shape;
}

/** The order in which a form's fields stand, as that of the properties they write. */
export function keyOrderOf(form: ExerciseForm): KeyOrder {
  const root: Shape = { keys: new Map() };
  for (const { fields } of form.sections) addFields(root, fields);
  return (at) => {
    const shape = at.reduce<Shape | undefined>((outer, key) => outer?.each ?? outer?.keys.get(String(key)), root);
    return [...(shape?.keys.keys() ?? [])];
  };
}

function addFields(shape: Shape, fields: readonly FormField[]): void {
  for (const field of fields) {
    const own = field.path.reduce((outer, key) => open(outer, key), shape);
    if (field.kind === 'group') addFields(own, field.fields);
    if (field.kind !== 'record' && field.kind !== 'list') continue;
    own.each ??= { keys: new Map() };
    addFields(own.each, field.fields);
    if (field.kind === 'record') for (const { value } of field.keys) open(own, value);
  }
}

function open(shape: Shape, key: string): Shape {
  const inner = shape.keys.get(key) ?? { keys: new Map<string, Shape>() };
  shape.keys.set(key, inner);
  return inner;
}
