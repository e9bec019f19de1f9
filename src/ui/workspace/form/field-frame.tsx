import type { ComponentChildren } from 'preact';
import { formText } from './form.id.ts';
import type { Pointer } from './lookup.ts';
import { useScope } from './scope.ts';
import { Prose, plainOf } from './prose.tsx';

interface Lines {
  readonly about?: string | undefined;
  readonly missing?: boolean;
  readonly problem?: string | undefined;
}

/** Ids of the lines around a control that are there, for `aria-describedby`. */
export function describedBy(id: string, { about, missing, problem }: Lines, marked: boolean): string | undefined {
  const names = [about && 'about', missing && 'missing', problem && 'problem', marked && 'mark'].filter(Boolean);
  return names.length === 0 ? undefined : names.map((name) => `${id}-${name}`).join(' ');
}

interface LinesProps {
  readonly at: Pointer;
  readonly missing?: boolean;
}

/** What is said below a control: that the code lacks it, and what was found there. */
export function FieldLines({ at, missing = false }: LinesProps) {
  const { idOf, marksAt } = useScope();
  const id = idOf(at);
  const marks = marksAt(at);
  return (
    <>
      {missing && (
        <p class="f-note" id={`${id}-missing`}>
          {formText.missing}
        </p>
      )}
      {marks.length > 0 && (
        <div class="f-marks" id={`${id}-mark`}>
          {marks.map(({ message, primary }) => (
            <p class={primary ? 'f-mark primary' : 'f-mark'}>
              <CrossIcon />
              <span>
                <Prose text={message} />
              </span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}

export function CrossIcon() {
  return (
    <svg class="i mark fail" viewBox="0 0 16 16" width={13} height={13} aria-hidden="true">
      <path d="M3.5 3.5l9 9m0-9l-9 9" />
    </svg>
  );
}

interface FieldsetProps extends LinesProps {
  readonly label: string;
  readonly about?: string | undefined;
  readonly className?: string;
  /** A button beside the legend. */
  readonly side?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A field of several controls. */
export function Fieldset({ about, at, children, className = '', label, missing = false, side }: FieldsetProps) {
  const { idOf, marksAt } = useScope();
  const id = idOf(at);
  const marked = marksAt(at).length > 0;
  return (
    <fieldset
      class={`f-set ${className}`}
      data-field={id}
      data-marked={marked}
      aria-describedby={describedBy(id, { about, missing }, marked)}
    >
      <legend>
        <Prose text={label} />
      </legend>
      {side}
      {about !== undefined && (
        <p class="f-about" id={`${id}-about`}>
          <Prose text={about} />
        </p>
      )}
      <div class="f-body">{children}</div>
      <FieldLines at={at} missing={missing} />
    </fieldset>
  );
}

interface CodeValueProps {
  readonly at: Pointer;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

/** A value that the form does not edit, as it stands in the code, and why. */
export function CodeValue({ at, end, label, start, why }: CodeValueProps) {
  const { idOf, marksAt, showCode, text } = useScope();
  const id = idOf(at);
  const line = text.slice(0, start).split('\n').length;
  return (
    <div class="f-field f-code" data-field={id} data-marked={marksAt(at).length > 0}>
      <p class="f-label">
        <Prose text={label} />
      </p>
      <pre tabIndex={0} aria-label={plainOf(label)}>
        <code>{text.slice(start, end)}</code>
      </pre>
      <p class="f-note">
        {why}{' '}
        <button type="button" class="f-link" onClick={() => showCode(start)}>
          {formText.toLine(line)}
        </button>
      </p>
      <FieldLines at={at} />
    </div>
  );
}
