import { describe, expect, it } from 'vitest';
import { findHeader, formatHeader, normalizeFiles, sourceSha256, stripHeader, withHeader } from './submission.ts';
import { variantSeed } from './variant.ts';

const header = { exercise: 'otorisasi-multi-tenant', learner: 'ayu.lestari', variant: 2, version: 'a'.repeat(64) };
const text = 'export const a = 1;\n';

describe('header line', () => {
  it('is read back as it was written', () => {
    expect(findHeader(withHeader(header, text))).toEqual(header);
  });

  it('is replaced, not stacked', () => {
    const again = withHeader({ ...header, variant: 3 }, withHeader(header, text));
    expect(again).toBe(`${formatHeader({ ...header, variant: 3 })}\n${text}`);
  });

  it.each([
    ['an ordinary comment', '// gerbang is nice\ncode'],
    ['a missing field', '// gerbang exercise=a learner=b variant=1\ncode'],
    ['an unknown field', `${formatHeader(header)} extra=1\ncode`],
    ['a variant that is no number', formatHeader(header).replace('variant=2', 'variant=dua')],
    ['an exercise that climbs out of its folder', formatHeader(header).replace('otorisasi-multi-tenant', '../x')],
    ['a header that is not the first line', `\n${formatHeader(header)}`],
  ])('is not found in %s, and nothing is stripped', (_, source) => {
    expect(findHeader(source)).toBeUndefined();
    expect(stripHeader(source)).toBe(source);
  });
});

describe('source hash', () => {
  const plain = sourceSha256({ 'solution.ts': text });

  it('is the same with and without header, byte order mark and carriage returns', () => {
    expect(sourceSha256({ 'solution.ts': withHeader(header, text) })).toBe(plain);
    expect(sourceSha256({ 'solution.ts': `\uFEFF${text}` })).toBe(plain);
    expect(sourceSha256({ 'solution.ts': text.replaceAll('\n', '\r\n') })).toBe(plain);
  });

  it('does not depend on the order of the files', () => {
    expect(sourceSha256({ 'a.ts': '1', 'b.json': '2' })).toBe(sourceSha256({ 'b.json': '2', 'a.ts': '1' }));
  });

  it('differs with any character of the text or a name', () => {
    expect(sourceSha256({ 'solution.ts': `${text} ` })).not.toBe(plain);
    expect(sourceSha256({ 'other.ts': text })).not.toBe(plain);
  });

  it('keeps line numbers: a header takes its own line away and no other', () => {
    expect(normalizeFiles({ a: withHeader(header, '\nx') })['a']).toBe('\nx');
  });
});

describe('variant seed', () => {
  it('is the documented slice of SHA-256', () => {
    // printf 'otorisasi-multi-tenant\nayu\n0' | sha256sum
    expect(variantSeed('otorisasi-multi-tenant', 'ayu', 0)).toBe('a9992bd77589a862');
  });

  it('differs for each learner, exercise and variant', () => {
    const seeds = [
      variantSeed('a', 'b', 0),
      variantSeed('a', 'b', 1),
      variantSeed('a', 'c', 0),
      variantSeed('d', 'b', 0),
    ];
    expect(new Set(seeds).size).toBe(4);
  });
});
