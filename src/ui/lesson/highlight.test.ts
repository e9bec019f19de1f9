import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('colouring keeps every character of the code', () => {
  const code = "const a: Map<string, number> = load('x && y'); // <3\nreturn a > 1;";
  expect(plain(highlight(code, 'ts'))).toBe(code);
});

test('code cannot become markup', () => {
  expect(highlight('<script>alert("1")</script>', 'ts')).not.toContain('<script');
});

test('keywords inside strings and comments stay what they are', () => {
  expect(highlight("'return' // if", 'ts')).toBe(`<span class="ts">'return'</span> <span class="tc">// if</span>`);
});
