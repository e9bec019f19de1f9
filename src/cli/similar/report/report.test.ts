import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  const text = 'one\n  two()\nthree\nfour';

  it('marks the place and shows a line around it', () => {
    const start = text.indexOf('two');
    const place = { file: 'a.ts', line: 2, endLine: 2, start, end: start + 3 };
    const lines = excerpt(text, 0, place).markup.match(/<span class="line.*?<\/span><\/span>/g);
    expect(lines).toEqual([
      '<span class="line"><span class="no">1</span><span class="code">one</span></span>',
      '<span class="line alike"><span class="no">2</span><span class="code">  <mark>two</mark>()</span></span>',
      '<span class="line"><span class="no">3</span><span class="code">three</span></span>',
    ]);
  });

  it('cuts what is very long and says so', () => {
    const long = Array.from({ length: 500 }, (_, index) => `line${index}`).join('\n');
    const shown = excerpt(long, 0, { file: 'a.ts', line: 1, endLine: 500, start: 0, end: long.length }).markup;
    expect(shown.match(/class="line/g)).toHaveLength(120);
    expect(shown).toContain('380 baris lagi');
  });
});
