import { describe, expect, it } from 'vitest';
import { clean, createPaint, fit, wrap } from './paint.ts';

const terminal = { isTTY: true };

describe('createPaint', () => {
  it('colours for a terminal with the 16 ANSI colours', () => {
    expect(createPaint(terminal, {})('passed', 'lulus')).toBe('\u001b[32mlulus\u001b[39m');
  });

  it.each([
    ['a pipe', {}, {}],
    ['a file', { isTTY: false }, {}],
    ['NO_COLOR=1', terminal, { NO_COLOR: '1' }],
    ['NO_COLOR=anything', terminal, { NO_COLOR: 'ya' }],
    ['a dumb terminal', terminal, { TERM: 'dumb' }],
  ])('leaves text alone for %s', (_, stream, environment) => {
    expect(createPaint(stream, environment)('failed', 'gagal')).toBe('gagal');
  });
});

it('fit cuts and fills to columns', () => {
  expect([fit('abc', 5), fit('abcdef', 5), fit('ééééééé', 3)]).toEqual(['abc  ', 'abcd…', 'éé…']);
});

it('wrap keeps lines within columns and loses no word', () => {
  const lines = wrap('satu dua tiga empatlimaenamtujuh delapan', 10);
  expect(lines.every((line) => line.length <= 10)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe('satuduatigaempatlimaenamtujuhdelapan');
});

it('clean takes away what drives a terminal', () => {
  expect(clean('a\u001b[2Jb\u0007c\r\nd\u202ee\tf')).toBe('abcde  f');
});
