import type { FormField, Option } from '#course';
import type { ComponentChildren } from 'preact';
import { FieldLines, Fieldset, describedBy } from './field-frame.tsx';
import { formText } from './form.id.ts';
import type { LeafProps } from './leaf-fields.tsx';
import type { Pointer } from './lookup.ts';
import { useScope } from './scope.ts';
import { Prose, plainOf } from './prose.tsx';

type OptionsField = Extract<FormField, { readonly options: readonly Option[] }>;

const mostRadios = 6;

interface ChoiceProps extends LeafProps<string> {
  readonly field: OptionsField;
  /** In a list or a row there is only room for one line. */
  readonly compact: boolean;
}

/** One of the options: all of them in view where they are few, else in a menu. */
export function ChoiceField(props: ChoiceProps) {
  return props.compact || props.field.options.length > mostRadios ? <Menu {...props} /> : <Radios {...props} />;
}

/** The options, and what the code has instead of one. */
function withForeign(options: readonly Option[], values: readonly string[]): readonly Option[] {
  const foreign = values.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...[...new Set(foreign)].map((value) => ({ value, label: value, about: formText.notAnOption }))];
}

/** Options of one line each stand in columns. */
function optionsClass({ options }: OptionsField): string {
  return options.every(({ about }) => about === undefined) ? 'f-choice f-short' : 'f-choice';
}

function Radios({ at, field, onValue, value }: ChoiceProps) {
  const { idOf } = useScope();
  const id = idOf(at);
  return (
    <Fieldset
      at={at}
      label={field.label}
      about={field.about}
      missing={value === undefined}
      className={optionsClass(field)}
    >
      {withForeign(field.options, value === undefined ? [] : [value]).map((option) => (
        <OptionRow key={option.value} option={option}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
        </OptionRow>
      ))}
    </Fieldset>
  );
}

function OptionRow({ children, option }: { readonly option: Option; readonly children: ComponentChildren }) {
  return (
    <label class="f-option">
      {children}
      <span>
        <span class="f-option-label">
          <Prose text={option.label} />
        </span>
        {option.about !== undefined && (
          <span class="f-about">
            <Prose text={option.about} />
          </span>
        )}
      </span>
    </label>
  );
}

function Menu({ at, field, onValue, value }: ChoiceProps) {
  const { idOf, marksAt } = useScope();
  const id = idOf(at);
  const marked = marksAt(at).length > 0;
  const options = withForeign(field.options, value === undefined ? [] : [value]);
  const about = options.find((option) => option.value === value)?.about ?? field.about;
  return (
    <div class="f-field" data-field={id} data-marked={marked}>
      <label class="f-label" for={id}>
        <Prose text={field.label} />
      </label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={describedBy(id, { about, missing: value === undefined }, marked)}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {value === undefined && (
          <option value="" disabled>
            {formText.choose}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {plainOf(option.label)}
          </option>
        ))}
      </select>
      {about !== undefined && (
        <p class="f-about" id={`${id}-about`}>
          <Prose text={about} />
        </p>
      )}
      <FieldLines at={at} missing={value === undefined} />
    </div>
  );
}

interface ChoicesProps {
  readonly at: Pointer;
  readonly field: OptionsField;
  /** Undefined where the code has no such list. */
  readonly value: readonly string[] | undefined;
  readonly onToggle: (option: string, on: boolean) => void;
}

/** Any number of the options. */
export function ChoicesField({ at, field, onToggle, value }: ChoicesProps) {
  const chosen = value ?? [];
  return (
    <Fieldset
      at={at}
      label={field.label}
      about={field.about}
      missing={value === undefined}
      className={optionsClass(field)}
    >
      {field.options.length === 0 && chosen.length === 0 && <p class="f-note">{formText.empty}</p>}
      {withForeign(field.options, chosen).map((option) => (
        <OptionRow key={option.value} option={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget }) => onToggle(option.value, currentTarget.checked)}
          />
        </OptionRow>
      ))}
    </Fieldset>
  );
}
