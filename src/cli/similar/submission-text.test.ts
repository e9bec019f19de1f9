import { describe, expect, it } from 'vitest';
import { defaultLimits } from '#course';
import { createCodeNaming, createDesignNaming } from './naming.ts';
import { matchRegions } from './regions.ts';
import { linesOf, readSubmissionText } from './submission-text.ts';
import type { SubmissionText } from './submission-text.ts';
import { chooseFingerprints } from './winnow.ts';

const exercise = { files: [{ name: 'solution.ts', language: 'ts' }], limits: defaultLimits };
const types = '/** not a name */ export interface Case { tenantId: string } // nor this';
const naming = createCodeNaming(types);

function read(text: string, with_ = naming): SubmissionText {
  const source = readSubmissionText({ 'solution.ts': text }, exercise, with_);
  if (source.kind === 'problem') throw new Error(source.code);
  return source;
}
const kinds = (text: string, with_ = naming): readonly number[] => [...read(text, with_).tokens.kinds];

describe('readSubmissionText', () => {
  it.each([
    ['names', 'const a = (b) => b + a;', 'const satu = (dua) => dua + satu;'],
    ['declarations and literals', 'let a = 1; f("x");', 'var b = 2.5\nf("lain")'],
    ['types', 'const a: Map<string, number> = f(x as T)!;', 'const a = f(x);'],
    ['imports and type declarations', 'import { a } from "gerbang"; type T = 1; a();', 'interface U {} a();'],
    ['comments, semicolons and commas', '/* a */ f([1, 2,]); // b', 'f([1, 2])'],
    ['braces of a single statement', 'if (a) { return_(b); }', 'if (a) return_(b);'],
    ['shorthand properties', 'const { id, name = 1 } = f;', 'const { id: a, name: b = 1 } = f;'],
    ['generic calls and assertions', 'f<A>(<B>x)', 'f(x satisfies B)'],
  ])('takes %s for alike', (_, one, other) => {
    expect(kinds(one)).toEqual(kinds(other));
  });

  it.each([
    ['operators', 'a + b', 'a * b'],
    ['properties of the course', 'f(a.tenantId)', 'f(a.other)'],
    ['properties of the language', 'a.map(f)', 'a.filter(f)'],
    ['statements', 'if (a) b();', 'while (a) b();'],
    ['what only comments of the types name', 'a.tenantId', 'a.not'],
  ])('tells %s apart', (_, one, other) => {
    expect(kinds(one)).not.toEqual(kinds(other));
  });

  it('in a design counts choices, but nothing of the variants', () => {
    const design = createDesignNaming(types, [{ routes: [{ name: 'GET /orders' }] }, { resource: 'invoices' }]);
    expect(kinds("f('REST')", design)).not.toEqual(kinds("f('HTTP')", design));
    expect(kinds("f('GET /orders')", design)).toEqual(kinds("f('invoices:read')", design));
    expect(kinds('f(10)', design)).toEqual(kinds('f(2_000)', design));
  });

  it.each([
    ['syntax', 'const {'],
    ['syntax', `f(${'('.repeat(300)}${')'.repeat(300)})`],
    ['syntax', `f = ${'(a = '.repeat(40)}1${')'.repeat(40)} => 1`],
    ['source-size', `// ${'x'.repeat(defaultLimits.sourceBytes)}`],
  ])('says %s of what cannot be read', (code, text) => {
    expect(readSubmissionText({ 'solution.ts': text }, exercise, naming)).toEqual({ kind: 'problem', code });
  });

  it('reads other languages by their words', () => {
    const files = [{ name: 'schema.graphql', language: 'graphql' }];
    const words = (text: string) => {
      const source = readSubmissionText({ 'schema.graphql': text }, { ...exercise, files }, naming);
      return source.kind === 'text' ? [...source.tokens.kinds] : source.code;
    };
    expect(words('type Query { kasus(id: ID!): Kasus } # a')).toEqual(words('type Query {\n  a(b: C!): D\n}'));
    expect(words('{ tenantId }')).not.toEqual(words('{ other }'));
    expect(words('"""\nteks\n"""')).toEqual(words('"lain"'));
  });
});

describe('places', () => {
  const block = (start: number): string =>
    Array.from({ length: 12 }, (_, index) => `if (a.tenantId > ${start + index}) f(b[${index}], c ?? d);`).join('\n');

  it('are lines of the file that they stand in', () => {
    const files = { 'a.ts': 'f();\ng();', 'b.ts': `h();\n${block(0)}` };
    const both = { ...exercise, files: Object.keys(files).map((name) => ({ name, language: 'ts' })) };
    const source = readSubmissionText(files, both, naming);
    if (source.kind === 'problem') throw new Error(source.code);
    const first = source.tokens.starts.indexOf(source.text.indexOf('if (a'));
    expect(linesOf(source, first, source.tokens.kinds.length - first)).toEqual({ file: 'b.ts', line: 2, endLine: 13 });
    expect(linesOf(source, 1, source.tokens.kinds.length - 1)).toMatchObject({ file: 'a.ts', line: 1, endLine: 2 });
  });

  it('of two texts match each token at most once', () => {
    const tokenized = (text: string) => {
      const { tokens } = read(text);
      return { tokens, fingerprints: chooseFingerprints(tokens.kinds) };
    };
    const [once, twice] = [tokenized(`f();\n${block(0)}`), tokenized(`${block(5)}\n${block(9)}\nwhile (x) y();`)];
    for (const [left, right] of [
      [once, twice],
      [twice, once],
    ] as const) {
      const matches = matchRegions(left, right, new Set());
      const overlaps = (['left', 'right'] as const).flatMap((side) => {
        const sorted = [...matches].sort((a, b) => a[side] - b[side]);
        return sorted.filter((match, index) => {
          const before = sorted[index - 1];
          return before !== undefined && match[side] < before[side] + before.length;
        });
      });
      expect(overlaps).toEqual([]);
      const covered = matches.reduce((sum, { length }) => sum + length, 0);
      expect(covered).toBeGreaterThan(once.tokens.kinds.length * 0.9);
    }
  });

  it('are found in long lists of equal entries, too', () => {
    const list = (value: string) => {
      const { tokens } = read(`export const a = [${`${value},`.repeat(20_000)}];`);
      return { tokens, fingerprints: chooseFingerprints(tokens.kinds) };
    };
    const [match, ...more] = matchRegions(list('1'), list('2'), new Set());
    expect([match?.length, more]).toEqual([list('1').tokens.kinds.length, []]);
  });
});
