import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { ungradableReason } from '#verdict';
import type { FindingParams, UngradableReason, Verdict } from '#verdict';
import { syntaxTitle } from './syntax.id.ts';
import { limitMessage, nothingObservedMessage, ungradableMessage } from './ungradable.id.ts';

const english =
  /\b(the|of|and|is|are|was|with|this|that|from|should|must|your|you|has|have|not|when|because|missing|expected|unexpected)\b/i;

function verdictOf(reason: UngradableReason, params?: FindingParams, located = false): Verdict {
  return {
    schema: 'gerbang/verdict/v1',
    exercise: { slug: 'contoh', version: '0'.repeat(64) },
    variant: { seed: '0'.repeat(16) },
    source: { sha256: '0'.repeat(64) },
    engine: { version: '0'.repeat(64) },
    status: 'ungradable',
    reason,
    ...(params === undefined ? {} : { params }),
    ...(located ? { location: { file: 'solution.ts', line: 12, column: 9, endLine: 12, endColumn: 10 } } : {}),
    score: { earned: 0, possible: 10 },
    groups: [],
    checks: [],
    usage: { fuel: 0 },
  };
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '');
}

describe('ungradableMessage', () => {
  it.each(ungradableReason.options)('says in Indonesian what happened and where to look: %s', (reason) => {
    for (const params of [
      undefined,
      { limit: 65536, used: 70000 },
      { name: 'decide', expected: 'function', received: 'number' },
    ]) {
      const { title, why } = ungradableMessage(verdictOf(reason, params));
      expect(title.length).toBeGreaterThan(8);
      expect(why.length).toBeGreaterThan(40);
      expect(withoutCode(`${title} ${why}`)).not.toMatch(english);
      expect(`${title} ${why}`).not.toMatch(/undefined|NaN|\[object|!/);
    }
  });

  it('begins with the place where the verdict names one', () => {
    expect(ungradableMessage(verdictOf('syntax', { code: 'UnterminatedString' }, true)).title).toBe(
      'baris 12:9, string belum ditutup dengan tanda kutip',
    );
  });

  it('names no place for what is wrong with the submission as a whole', () => {
    expect(ungradableMessage(verdictOf('source-size', { limit: 65536, used: 70123 }, true)).title).not.toContain(
      'baris',
    );
  });

  it('writes a limit and what was used of it', () => {
    expect(ungradableMessage(verdictOf('source-size', { limit: 65536, used: 70123 })).title).toBe(
      'Kiriman terlalu besar: 70.123 byte, batasnya 65.536',
    );
  });

  it('tells an export that is not there from one of another kind', () => {
    const params = { name: 'decide', expected: 'function' };
    expect(ungradableMessage(verdictOf('missing-export', { ...params, received: 'nothing' })).title).toBe(
      'Export `decide` belum ada',
    );
    expect(ungradableMessage(verdictOf('missing-export', { ...params, received: 'object' })).title).toBe(
      'Export `decide` berupa objek, seharusnya fungsi',
    );
    expect(
      ungradableMessage(verdictOf('missing-export', { name: 'gateway', expected: 'object', received: 'object' })).title,
    ).toBe('Export `gateway` tidak bisa ditulis sebagai JSON');
  });
});

describe('syntaxTitle', () => {
  const generic = syntaxTitle('NoSuchCode');
  it.each([
    ['const a = (1;', 'an open bracket'],
    ["const a = 'b", 'an open string'],
    ['const a = `b', 'an open template'],
    ['const a = 1 const b = 2', 'two statements in one line'],
    ['const a = 1; const a = 2;', 'a name declared twice'],
    ['function f() { await x; }', 'await outside async'],
    ['return 1', 'return outside a function'],
    ['try { a() }', 'try without catch'],
    ['const { a = 1, b: } = c', 'a broken pattern'],
    ['/* open', 'an open comment'],
    ['export { missing }', 'an export of nothing'],
    ['function f() {', 'a file that ends early'],
  ])('knows what the parser calls %j (%s)', (source) => {
    const code = reasonOf(source);
    expect(code).not.toBe('');
    expect(syntaxTitle(code)).not.toBe(generic);
  });
});

function reasonOf(source: string): string {
  try {
    parse(source, { sourceType: 'module', plugins: ['typescript'] });
    return '';
  } catch (error) {
    return error instanceof Error && 'reasonCode' in error ? String(error.reasonCode) : '';
  }
}

describe('sentences of the kit', () => {
  it.each(['fuel', 'depth', 'memory', 'jobs', 'timers', 'messages', 'virtual-time', 'crash', 'something-new'])(
    'names the limit %s',
    (limit) => {
      expect(limitMessage(limit).length).toBeGreaterThan(8);
      expect(limitMessage(limit)).not.toMatch(english);
    },
  );

  it('says that a check saw nothing', () => {
    for (const text of Object.values(nothingObservedMessage)) expect(text).not.toMatch(english);
  });
});
