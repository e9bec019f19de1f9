/**
 * Finds what does not belong in a log by its shape or by the name of its field. A scan of this kind has holes: an
 * opaque key under a harmless name passes. It is a net under a list of allowed fields, never instead of one.
 */

export type SecretKind = 'token' | 'credential' | 'certificate' | 'email' | 'national-id' | 'card-number';

/** Where a secret stands in a text, as offsets; `end` is the first character after it. */
export interface FoundSecret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly kind: SecretKind;
  /** Its first group, where it has one, is the secret; otherwise all of it. */
  readonly pattern: RegExp;
  readonly confirm?: (found: string) => boolean;
}

const secretName = String.raw`(?:authorization|(?:x-)?api[-_]?key|password|passwd|secret|client[-_]?secret|set-cookie|cookie|(?:access|id|refresh)?[-_]?token)`;

const patterns: readonly Pattern[] = [
  { kind: 'certificate', pattern: /-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g },
  { kind: 'token', pattern: /\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?/g },
  { kind: 'token', pattern: /\b(?:bearer|basic)\s+([\w.~+/=-]{8,})/gi },
  { kind: 'credential', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    kind: 'credential',
    pattern: new RegExp(String.raw`["']?\b${secretName}["']?\s*[:=]\s*["']?([^"'\s,;}]{4,})`, 'gi'),
    confirm: (found) => !/^(?:bearer|basic|null|true|false|undefined)$/i.test(found),
  },
  { kind: 'email', pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g },
  { kind: 'card-number', pattern: /\b\d(?:[ -]?\d){12,18}\b/g, confirm: isCardNumber },
  { kind: 'national-id', pattern: /\b\d{16}\b/g, confirm: isNationalId },
];

/** Every secret of a text, from left to right; of two that overlap the one that is looked for first. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { kind, pattern, confirm } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(secret);
      const end = start + secret.length;
      const apart = found.every((other) => end <= other.start || start >= other.end);
      if (apart && (confirm?.(secret) ?? true)) found.push({ kind, start, end });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The text with every secret replaced whole: a part that is left is a part that can be guessed from. */
export function maskSecrets(text: string, mask = '***'): string {
  let masked = '';
  let end = 0;
  for (const secret of findSecrets(text)) {
    masked += text.slice(end, secret.start) + mask;
    end = secret.end;
  }
  return masked + text.slice(end);
}

/** Luhn's sum, which payment cards satisfy: https://www.iso.org/standard/70484.html */
function isCardNumber(text: string): boolean {
  const digits = [...text]
    .filter((character) => /\d/.test(character))
    .map(Number)
    .reverse();
  const total = digits.reduce((sum, digit, place) => sum + luhn(digit, place), 0);
  return digits.some((digit) => digit > 0) && total % 10 === 0;
}

function luhn(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}

/** An Indonesian national id: region, then day (plus 40 for women), month and year of birth, then a number. */
function isNationalId(text: string): boolean {
  const day = Number(text.slice(6, 8));
  const month = Number(text.slice(8, 10));
  return Number(text.slice(0, 2)) >= 11 && day % 40 >= 1 && day % 40 <= 31 && day <= 71 && month >= 1 && month <= 12;
}
