import { leakOf } from '#world/access-log';
import type { WrittenField } from '#world/access-log-line';
import * as text from './log-format-builder.id.ts';
import type { FormatView } from './model.ts';

/** The line as it is written: empty columns hatched, secrets marked, and what it does not answer. */
export function WrittenLine({ view }: { readonly view: FormatView }) {
  return (
    <>
      <h4>
        {text.lineTitle} <small>{text.size(view.bytes)}</small>
      </h4>
      <p class="lf-line" tabIndex={0}>
        {'{'}
        {view.fields.map((field, index) => (
          <Field key={field.variable} field={field} last={index === view.fields.length - 1} />
        ))}
        {'}'}
      </p>
      <p class="lf-note">{text.lineNote}</p>
      <dl class="lf-open">
        <Finding term={text.unknownTitle} found={text.names(view.unknown)} />
        <Finding term={text.missingTitle} found={view.missing.map((one) => text.missing[one]).join(', ')} />
        <Finding term={text.leaksTitle} found={text.names(view.leaks)} />
      </dl>
    </>
  );
}

function Field({ field, last }: { readonly field: WrittenField; readonly last: boolean }) {
  const { known, name, value, variable } = field;
  const state = !known || value === '-' ? 'dash' : leakOf(variable) === undefined ? '' : 'leak';
  return (
    <>
      <span class="lf-field">
        "{name}":<b class={state}>"{value}"</b>
        {last ? '' : ','}
      </span>
      <wbr />
    </>
  );
}

function Finding({ term, found }: { readonly term: string; readonly found: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd class={found === '' ? 'pass' : 'fail'}>{found === '' ? text.nothingMissing : found}</dd>
    </div>
  );
}
