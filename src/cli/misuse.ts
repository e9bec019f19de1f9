/** The command was called in a way that cannot mean anything. Ends with exit code 2 and its message. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Refuses flags that a command does not have: the argument parser would silently accept them. */
export function refuseUnknownFlags(rawArgs: readonly string[], known: readonly string[]): void {
  const end = rawArgs.indexOf('--');
  for (const argument of end === -1 ? rawArgs : rawArgs.slice(0, end)) {
    if (!argument.startsWith('-') || argument === '-') continue;
    const name = argument.replace(/^-+/, '').replace(/=.*$/s, '');
    if (!known.includes(name))
      throw new Misuse(
        `Unknown option ${argument.replace(/=.*$/s, '')}. Options: ${known.map((flag) => `--${flag}`).join(', ')}.`,
      );
  }
}

/** A variant's seed from a flag's text. */
export function parseSeed(text: string): string {
  if (/^[0-9a-f]{16}$/.test(text)) return text;
  throw new Misuse(`--seed takes 16 hexadecimal digits, not "${text}".`);
}

/** A whole number from a flag's text, within bounds. */
export function parseCount(flag: string, text: string, minimum: number, maximum: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new Misuse(`--${flag} takes a whole number from ${minimum} to ${maximum}, not "${text}".`);
}

/** Refuses positional arguments beyond those that a command has. */
export function refuseMore(positionals: readonly string[], allowed: number): void {
  if (positionals.length > allowed) throw new Misuse(`Too many arguments: ${positionals.slice(allowed).join(' ')}.`);
}

/** An absolute address of a site, without a slash at its end. */
export function parseSite(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new Misuse(`--site takes an address such as http://localhost:4321, not "${value}".`);
  return value.replace(/\/+$/, '');
}
