import type { FormField, Option } from '#course';
import { ChoiceField, ChoicesField } from './choice-fields.tsx';
import { CodeValue } from './field-frame.tsx';
import { shownFields } from './fields.ts';
import { formText } from './form.id.ts';
import { NumberField, SwitchField, TextField } from './leaf-fields.tsx';
import { lookUp } from './lookup.ts';
import type { Json, Pointer } from './lookup.ts';
import { GroupField, ListField, RecordField } from './part-fields.tsx';
import { useScope } from './scope.ts';
import type { ListNode, ValueNode } from './source-tree.ts';

interface FieldsProps {
  readonly fields: readonly FormField[];
  /** Place of the object that the fields are of. */
  readonly base: Pointer;
  readonly compact?: boolean;
  /** What names the one field that stands for the value itself: the key that the value is under. */
  readonly name?: Option | undefined;
}

/** The fields of one object. */
export function Fields({ base, compact = false, fields, name }: FieldsProps) {
  const { root } = useScope();
  return (
    <>
      {shownFields(root, fields, base).map((field) => (
        <FieldView
          key={`${field.kind} ${field.path.join('/')}`}
          field={name === undefined ? field : nameAfter(field, name)}
          base={base}
          fields={fields}
          compact={compact}
        />
      ))}
    </>
  );
}

function nameAfter(field: FormField, { about, label }: Option): FormField {
  return { ...field, label, ...(about === undefined ? {} : { about }) };
}

interface FieldViewProps extends FieldsProps {
  readonly field: FormField;
}

function FieldView({ base, compact = false, field, fields }: FieldViewProps) {
  const { edits, root, text, write } = useScope();
  const at = [...base, ...field.path];
  const found = lookUp(root, at);
  const value = found.kind === 'missing' ? undefined : found.value;
  const inner = (narrow: boolean) => (place: Pointer, name?: Option) => (
    <Fields fields={'fields' in field ? field.fields : []} base={place} compact={narrow} name={name} />
  );
  const leaf = { at, onValue: (next: Json) => write(edits.set(text, base, fields, field, next)) };

  if (found.kind === 'closed' || !isOfKind(value, field))
    return (
      <CodeValue
        at={at}
        label={field.label}
        start={value?.start ?? root.start}
        end={value?.end ?? root.end}
        why={value?.kind === 'code' ? formText.expression : formText.otherShape}
      />
    );
  switch (field.kind) {
    case 'number':
      return <NumberField {...leaf} field={field} value={value?.kind === 'number' ? value.value : undefined} />;
    case 'text':
      return <TextField {...leaf} field={field} value={value?.kind === 'text' ? value.value : undefined} />;
    case 'switch':
      return <SwitchField {...leaf} field={field} value={value?.kind === 'switch' ? value.value : undefined} />;
    case 'choice':
      return (
        <ChoiceField
          {...leaf}
          field={field}
          compact={compact}
          value={value?.kind === 'text' ? value.value : undefined}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          at={at}
          field={field}
          value={value?.kind === 'list' ? textsOf(value) : undefined}
          onToggle={(option, on) => write(edits.toggle(text, at, field, option, on))}
        />
      );
    case 'group':
      return <GroupField at={at} field={field} inner={inner(compact)} value={value} />;
    case 'record':
      return (
        <RecordField at={at} field={field} inner={inner(true)} value={value?.kind === 'object' ? value : undefined} />
      );
    case 'list':
      return <ListField at={at} field={field} inner={inner(true)} value={value?.kind === 'list' ? value : undefined} />;
  }
}

const textsOf = (list: ListNode): readonly string[] =>
  list.parts.flatMap(({ value }) => (value.kind === 'text' ? [value.value] : []));

/** Whether the form can edit what stands in a field's place; it can where nothing stands there. */
function isOfKind(value: ValueNode | undefined, field: FormField): boolean {
  if (value === undefined) return true;
  switch (field.kind) {
    case 'choice':
      return value.kind === 'text';
    case 'choices':
      return value.kind === 'list' && value.parts.every((part) => part.value.kind === 'text');
    case 'group':
      return value.kind === 'object' || (value.kind === 'null' && field.optional !== undefined);
    case 'record':
      return value.kind === 'object';
    default:
      return value.kind === field.kind;
  }
}
