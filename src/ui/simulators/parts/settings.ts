import type { Address } from '../use-address.ts';

/** One knob of a simulator: its value at the start, how it stands in an address and what an address may ask for. */
export interface Field<Value> {
  readonly start: Value;
  parse(text: string): Value | undefined;
  format(value: Value): string;
}

/** What a simulator's knobs stand at. */
export type Settings<Fields> = { readonly [Name in keyof Fields]: Fields[Name] extends Field<infer V> ? V : never };

export interface SettingsAddress<State> extends Address<State> {
  readonly start: State;
}

/** A number from `minimum` to `maximum`; what an address asks for beyond them is brought to the nearer one. */
export function number(start: number, minimum: number, maximum: number): Field<number> {
  return {
    start,
    parse: (text) => {
      const value = Number(text);
      if (text.trim() === '' || !Number.isFinite(value)) return undefined;
      return Math.min(maximum, Math.max(minimum, value));
    },
    format: String,
  };
}

/** One of the named values. */
export function choice<const Value extends string>(start: NoInfer<Value>, values: readonly Value[]): Field<Value> {
  return { start, parse: (text) => values.find((value) => value === text), format: (value) => value };
}

/** Any number of the named values, each once, in the order in which they are named here. */
export function choices<const Value extends string>(
  start: readonly NoInfer<Value>[],
  values: readonly Value[],
): Field<readonly Value[]> {
  return {
    start,
    parse: (text) => {
      const asked = text.split(',');
      return values.filter((value) => asked.includes(value));
    },
    format: (chosen) => values.filter((value) => chosen.includes(value)).join(','),
  };
}

/** Yes or no. */
export function flag(start: boolean): Field<boolean> {
  return {
    start,
    parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    format: (value) => (value ? '1' : '0'),
  };
}

/** Free text of at most `maximum` characters. */
export function text(start: string, maximum: number): Field<string> {
  return { start, parse: (asked) => asked.slice(0, maximum), format: (value) => value };
}

/**
 * The address of a simulator, `#name?knob=value&…`, made from its knobs. A knob that an address does not name,
 * or names wrongly, is as at the start.
 */
export function defineSettings<const Fields extends Readonly<Record<string, Field<unknown>>>>(
  name: string,
  fields: Fields,
): SettingsAddress<Settings<Fields>> {
  const entries = Object.entries<Field<unknown>>(fields);
  const read = (asked: URLSearchParams): Settings<Fields> =>
    Object.fromEntries(
      entries.map(([knob, field]) => {
        const given = asked.get(knob);
        return [knob, (given === null ? undefined : field.parse(given)) ?? field.start];
      }),
    ) as Settings<Fields>;
  const prefix = `#${name}?`;
  return {
    name,
    start: read(new URLSearchParams()),
    parse: (hash) => read(new URLSearchParams(hash.startsWith(prefix) ? hash.slice(prefix.length) : '')),
    format: (state) => {
      const values = state as Readonly<Record<string, unknown>>;
      return (
        prefix + new URLSearchParams(entries.map(([knob, field]) => [knob, field.format(values[knob])])).toString()
      );
    },
  };
}
