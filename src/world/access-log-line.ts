import { isAccessLogVariable, type LoggedApi } from './access-log.ts';

/** One field of an access log's format: the name in the line and the variable that fills it. */
export interface LogFormatField {
  readonly name: string;
  /** With its prefix: `$context.status`. */
  readonly variable: string;
}

/** One field as it comes out. `known` is false where this kind of API has no such variable. */
export interface WrittenField extends LogFormatField {
  readonly known: boolean;
  readonly value: string;
}

/** What stands in a line where a variable is unknown or has no value. */
export const emptyValue = '-';

/**
 * Fills a format for one request. `values` holds what the variables are for it, without their prefix. A variable
 * that the API does not have, or that has no value, is written as `-` and does not stop the line. Source:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function fillAccessLog(
  api: LoggedApi,
  format: readonly LogFormatField[],
  values: Readonly<Record<string, string>>,
): readonly WrittenField[] {
  return format.map((field) => {
    const known = isAccessLogVariable(api, field.variable);
    const name = field.variable.slice('$context.'.length);
    const value = known && Object.hasOwn(values, name) ? values[name] : undefined;
    return { ...field, known, value: value ?? emptyValue };
  });
}

/** The line itself, as JSON on one line. */
export function writeAccessLog(fields: readonly WrittenField[]): string {
  return JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
}
