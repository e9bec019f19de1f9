import { answersField, leakOf, minimumFields, namesCaller, type LogField } from '#world/access-log';
import { fillAccessLog, writeAccessLog, type WrittenField } from '#world/access-log-line';
import { findSecrets, maskSecrets, type FoundSecret } from '#world/secret-scan';
import type { FormatSettings } from './settings.ts';
import { fieldName, values, type VariableName } from './variables.ts';

/** What an incident asks that the format does not answer: a field of the minimum, or who called. */
export type MissingAnswer = LogField | 'caller';

/** A stretch of a text, with the secret that it is, if it is one. */
export interface Stretch {
  readonly text: string;
  readonly secret?: FoundSecret['kind'];
}

export interface FormatView {
  readonly fields: readonly WrittenField[];
  readonly line: string;
  readonly bytes: number;
  readonly missing: readonly MissingAnswer[];
  /** Variables that this kind of API does not have. */
  readonly unknown: readonly WrittenField[];
  readonly leaks: readonly WrittenField[];
  readonly own: readonly Stretch[];
  readonly masked: string;
}

const given = Object.fromEntries(
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);

/** How one variable would come out of this kind of API. */
export function writtenAs(api: FormatSettings['api'], variable: VariableName): WrittenField {
  const [field] = fillAccessLog(api, [{ name: fieldName(variable), variable: `$context.${variable}` }], given);
  if (field === undefined) throw new Error('a format of one field has one field');
  return field;
}

/** The line that this format writes, and what it leaves unanswered or gives away. */
export function viewFormat({ api, picked, line }: FormatSettings): FormatView {
  const fields = picked.map((variable) => writtenAs(api, variable));
  const asked = fields.map(({ variable }) => variable);
  const unanswered = minimumFields(api).filter((field) => !asked.some((name) => answersField(api, field, name)));
  const caller = asked.some((variable) => namesCaller(api, ['LAMBDA_AUTHORIZER', 'API_KEY_METERING'], variable));
  const written = writeAccessLog(fields);
  return {
    fields,
    line: written,
    bytes: written.length,
    missing: caller ? unanswered : [...unanswered, 'caller'],
    unknown: fields.filter(({ known }) => !known),
    leaks: fields.filter(({ known, variable }) => known && leakOf(variable) !== undefined),
    own: stretches(line),
    masked: maskSecrets(line),
  };
}

/** A text cut where its secrets begin and end. */
export function stretches(text: string): readonly Stretch[] {
  const cut: Stretch[] = [];
  let end = 0;
  for (const { kind, ...secret } of findSecrets(text)) {
    if (secret.start > end) cut.push({ text: text.slice(end, secret.start) });
    cut.push({ text: text.slice(secret.start, secret.end), secret: kind });
    end = secret.end;
  }
  return end < text.length ? [...cut, { text: text.slice(end) }] : cut;
}
