import type { FormField } from '#course';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/workspace.id.ts';
import { FieldLines, describedBy } from './field-frame.tsx';
import { formText } from './form.id.ts';
import type { Json, Pointer } from './lookup.ts';
import { readTypedNumber } from './number-text.ts';
import { useScope } from './scope.ts';
import { Prose } from './prose.tsx';

type NumberOptions = Extract<FormField, { readonly kind: 'number' }>;

export interface LeafProps<Value> {
  readonly at: Pointer;
  /** Undefined where the code has none. */
  readonly value: Value | undefined;
  readonly onValue: (value: Json) => void;
}

function useLeaf(at: Pointer, about: string | undefined, missing: boolean, problem?: string) {
  const { idOf, marksAt } = useScope();
  const id = idOf(at);
  const marked = marksAt(at).length > 0;
  return { id, marked, describes: describedBy(id, { about, missing, problem }, marked) };
}

/** A number. What is typed goes into the code once it is one. */
export function NumberField({ at, field, onValue, value }: LeafProps<number> & { readonly field: NumberOptions }) {
  const [typed, setTyped] = useState(shown(value));
  const read = readTypedNumber(typed, field.minimum);
  const problem = problemOf(read.kind, value, field.minimum);
  const { describes, id, marked } = useLeaf(at, field.about, value === undefined, problem);
  useEffect(() => {
    const now = readTypedNumber(typed);
    if (value !== undefined && (now.kind !== 'number' || now.value !== value)) setTyped(shown(value));
  }, [value]);
  return (
    <div class="f-field f-number" data-field={id} data-marked={marked}>
      <label class="f-label" for={id}>
        <Prose text={field.label} />
      </label>
      {field.about !== undefined && (
        <p class="f-about" id={`${id}-about`}>
          <Prose text={field.about} />
        </p>
      )}
      <span class="f-with-unit">
        <input
          id={id}
          class="num"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-describedby={describes}
          aria-invalid={problem !== undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            const next = readTypedNumber(currentTarget.value, field.minimum);
            if (next.kind === 'number') onValue(next.value);
          }}
        />
        <span class="f-unit">
          {value !== undefined && Math.abs(value) >= 10_000 && `${formatNumber(value)} `}
          {field.unit}
        </span>
      </span>
      <div class="f-problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </div>
      <FieldLines at={at} missing={value === undefined} />
    </div>
  );
}

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));

function problemOf(
  kind: ReturnType<typeof readTypedNumber>['kind'],
  value: number | undefined,
  minimum: number | undefined,
): string | undefined {
  if (kind === 'number') return undefined;
  if (kind === 'too-small') return formText.tooSmall(minimum ?? 0);
  return kind === 'empty' && value === undefined ? undefined : formText.problem[kind];
}

/** A line of text. */
export function TextField({ at, field, onValue, value }: LeafProps<string> & { readonly field: FormField }) {
  const { describes, id, marked } = useLeaf(at, field.about, value === undefined);
  return (
    <div class="f-field" data-field={id} data-marked={marked}>
      <label class="f-label" for={id}>
        <Prose text={field.label} />
      </label>
      {field.about !== undefined && (
        <p class="f-about" id={`${id}-about`}>
          <Prose text={field.about} />
        </p>
      )}
      <input
        id={id}
        class="mono"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value ?? ''}
        aria-describedby={describes}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <FieldLines at={at} missing={value === undefined} />
    </div>
  );
}

/** A boolean. */
export function SwitchField({ at, field, onValue, value }: LeafProps<boolean> & { readonly field: FormField }) {
  const { describes, id, marked } = useLeaf(at, field.about, value === undefined);
  return (
    <div class="f-field" data-field={id} data-marked={marked}>
      <label class="f-option">
        <input
          type="checkbox"
          checked={value ?? false}
          aria-describedby={describes}
          onChange={({ currentTarget }) => onValue(currentTarget.checked)}
        />
        <span>
          <b>
            <Prose text={field.label} />
          </b>
          {field.about !== undefined && (
            <span class="f-about" id={`${id}-about`}>
              <Prose text={field.about} />
            </span>
          )}
        </span>
      </label>
      <FieldLines at={at} missing={value === undefined} />
    </div>
  );
}
