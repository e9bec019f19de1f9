import type { FormField, Option } from '#course';
import type { VNode } from 'preact';
import { CodeValue, Fieldset } from './field-frame.tsx';
import { formText } from './form.id.ts';
import type { Pointer } from './lookup.ts';
import { lookUp } from './lookup.ts';
import { useScope } from './scope.ts';
import type { ListNode, ObjectNode, ValueNode } from './source-tree.ts';
import { Prose, plainOf } from './prose.tsx';

/** Draws the fields inside a part. `name` is that of the one field that stands for the value itself. */
type Inner = (base: Pointer, name?: Option) => VNode;

type OfKind<Kind extends string> = Extract<FormField, { readonly kind: Kind }>;

interface GroupProps {
  readonly at: Pointer;
  readonly field: OfKind<'group'>;
  readonly inner: Inner;
  readonly value: ValueNode | undefined;
}

/** An object with its fields; an optional one can be null. */
export function GroupField({ at, field, inner, value }: GroupProps) {
  const { edits, text, write } = useScope();
  const on = value?.kind === 'object' || (value === undefined && field.optional === undefined);
  return (
    <Fieldset at={at} label={field.label} about={field.about} missing={value === undefined} className="f-group">
      {field.optional !== undefined && (
        <label class="f-option">
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => write(edits.switchGroup(text, at, field, currentTarget.checked))}
          />
          <span>
            <Prose text={field.optional} />
          </span>
        </label>
      )}
      {on && <div class="f-grid">{inner(at)}</div>}
    </Fieldset>
  );
}

interface RecordProps {
  readonly at: Pointer;
  readonly field: OfKind<'record'>;
  readonly inner: Inner;
  readonly value: ObjectNode | undefined;
}

/** An object whose keys are given: each is written or not. Keys that the form does not know are shown as code. */
export function RecordField({ at, field, inner, value }: RecordProps) {
  const known = new Set(field.keys.map((key) => key.value));
  const others = value?.parts.filter(({ key }) => key === undefined || !known.has(String(key))) ?? [];
  return (
    <Fieldset at={at} label={field.label} about={field.about} missing={value === undefined} className="f-rows">
      {field.keys.length === 0 && others.length === 0 && <p class="f-note">{formText.empty}</p>}
      {field.keys.map((key) => (
        <RecordRow key={key.value} at={at} field={field} inner={inner} option={key} />
      ))}
      {others.map((part) => (
        <div class="f-row" key={part.start}>
          <CodeValue
            at={[...at, String(part.key ?? part.start)]}
            label={String(part.key ?? '…')}
            start={part.start}
            end={part.end}
            why={formText.otherKey}
          />
        </div>
      ))}
    </Fieldset>
  );
}

interface RowProps {
  readonly at: Pointer;
  readonly field: OfKind<'record'>;
  readonly inner: Inner;
  readonly option: Option;
}

function RecordRow({ at, field, inner, option }: RowProps) {
  const { edits, idOf, root, text, write } = useScope();
  const { about, label, value } = option;
  const own = [...at, value];
  const written = lookUp(root, own).kind !== 'missing';
  const [only] = field.fields;
  const single = only?.path.length === 0;
  const id = idOf(own);
  const button = (
    <button
      type="button"
      class="f-link"
      id={`${id}-switch`}
      aria-label={written ? formText.removeOne(plainOf(label)) : formText.addOne(plainOf(label))}
      onClick={() => {
        write(written ? edits.remove(text, own) : edits.addKey(text, at, field, value));
        focusSoon(`#${CSS.escape(`${id}-switch`)}`);
      }}
    >
      {written ? formText.remove : formText.add}
    </button>
  );
  if (!written)
    return (
      <div class="f-row f-absent" data-field={id}>
        <span>
          <Prose text={label} />
          {about !== undefined && (
            <span class="f-about">
              <Prose text={about} />
            </span>
          )}
        </span>
        {button}
      </div>
    );
  if (single)
    return (
      <div class="f-row f-single">
        {inner(own, option)}
        {button}
      </div>
    );
  return (
    <Fieldset at={own} label={label} about={about} side={button} className="f-row f-item">
      <div class="f-grid">{inner(own)}</div>
    </Fieldset>
  );
}

interface ListProps {
  readonly at: Pointer;
  readonly field: OfKind<'list'>;
  readonly inner: Inner;
  readonly value: ListNode | undefined;
}

/** A list of objects that grows and shrinks. The focus follows: to what was added, or to what is left. */
export function ListField({ at, field, inner, value }: ListProps) {
  const { edits, idOf, text, write } = useScope();
  const items = value?.parts ?? [];
  const id = idOf(at);
  const add = (): void => {
    write(edits.addItem(text, at, field));
    focusSoon(`[data-field="${CSS.escape(idOf([...at, items.length]))}"] :is(input, select)`);
  };
  const remove = (index: number): void => {
    write(edits.remove(text, [...at, index]));
    const left = Math.min(index, items.length - 2);
    focusSoon(left < 0 ? `#${CSS.escape(`${id}-add`)}` : `#${CSS.escape(`${idOf([...at, left])}-remove`)}`);
  };
  return (
    <Fieldset at={at} label={field.label} about={field.about} missing={value === undefined} className="f-rows">
      {value !== undefined && items.length === 0 && <p class="f-note">{formText.empty}</p>}
      {items.map((item, index) => (
        <ListItem
          key={index}
          at={[...at, index]}
          field={field}
          inner={inner}
          value={item.value}
          index={index}
          onRemove={remove}
        />
      ))}
      <button
        type="button"
        class="btn quiet s f-add"
        id={`${id}-add`}
        aria-label={formText.addOne(plainOf(field.label))}
        onClick={add}
      >
        {formText.add}
      </button>
    </Fieldset>
  );
}

interface ItemProps {
  readonly at: Pointer;
  readonly field: OfKind<'list'>;
  readonly inner: Inner;
  readonly value: ValueNode;
  readonly index: number;
  readonly onRemove: (index: number) => void;
}

function ListItem({ at, field, index, inner, onRemove, value }: ItemProps) {
  const { idOf } = useScope();
  const label = formText.item(field.label, index + 1);
  if (value.kind !== 'object')
    return (
      <div class="f-row">
        <CodeValue
          at={at}
          label={label}
          start={value.start}
          end={value.end}
          why={value.kind === 'code' ? formText.expression : formText.otherShape}
        />
      </div>
    );
  const button = (
    <button
      type="button"
      class="f-link"
      id={`${idOf(at)}-remove`}
      aria-label={formText.removeOne(plainOf(label))}
      onClick={() => onRemove(index)}
    >
      {formText.remove}
    </button>
  );
  return (
    <Fieldset at={at} label={label} side={button} className="f-row f-item">
      <div class="f-grid">{inner(at)}</div>
    </Fieldset>
  );
}

/** The form is drawn anew a moment later; what should have the focus is there then. */
function focusSoon(selector: string): void {
  requestAnimationFrame(() => setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus()));
}
