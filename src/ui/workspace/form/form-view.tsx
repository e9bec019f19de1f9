import type { ExerciseForm } from '#course';
import { CrossIcon } from './field-frame.tsx';
import { Fields } from './field-view.tsx';
import { formText } from './form.id.ts';
import { ScopeContext } from './scope.ts';
import type { FieldMark, FormScope } from './scope.ts';
import { Prose } from './prose.tsx';

/** A finding whose place is no field of the form. */
export interface OtherMark extends FieldMark {
  readonly line: number;
  readonly offset: number;
}

export interface FormViewProps {
  readonly form: ExerciseForm;
  /** Undefined until the text could be read for the first time. */
  readonly scope: FormScope | undefined;
  /** Why the text as it is now cannot be edited here. */
  readonly notice: string | undefined;
  readonly others: readonly OtherMark[];
  readonly level: 3 | 4;
  readonly onCode: (offset?: number) => void;
}

/** The whole form. While its text cannot be read it stays as it was and takes no input. */
export function FormView({ form, level, notice, onCode, others, scope }: FormViewProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      <div class="f-notice" role="status">
        {notice !== undefined && (
          <p>
            {notice}{' '}
            <button type="button" class="f-link" onClick={() => onCode()}>
              {formText.toCode}
            </button>
          </p>
        )}
      </div>
      {others.map(({ line, message, offset }) => (
        <p class="f-mark primary f-other" key={offset}>
          <CrossIcon />
          <span>
            <Prose text={message} />
          </span>
          <button type="button" class="f-link" onClick={() => onCode(offset)}>
            {formText.toLine(line)}
          </button>
        </p>
      ))}
      {scope !== undefined && (
        <ScopeContext.Provider value={scope}>
          <fieldset class="f-all" disabled={notice !== undefined}>
            <legend class="vh">{formText.form}</legend>
            {form.sections.map(({ about, fields, title }) => (
              <section class="f-section" key={title}>
                <Heading>
                  <Prose text={title} />
                </Heading>
                {about !== undefined && (
                  <p class="f-lead">
                    <Prose text={about} />
                  </p>
                )}
                <Fields fields={fields} base={[]} />
              </section>
            ))}
          </fieldset>
        </ScopeContext.Provider>
      )}
    </>
  );
}
