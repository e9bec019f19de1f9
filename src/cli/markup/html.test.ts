import { expect, it } from 'vitest';
import { html, prose, trusted } from './html.ts';

it('escapes every text, also in attributes and lists, and shows what cannot be seen as unknown', () => {
  const name = `<script>"a" & 'b'\u001b[31m\u0007\u202e`;
  const escaped = '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;\uFFFD\uFFFD';
  expect(html`<p title="${name}">${[name, 3, undefined]}</p>`.markup).toBe(`<p title="${escaped}">${escaped}3</p>`);
});

it('keeps line ends and tabs, which an excerpt of code is made of', () => {
  expect(html`${'a\n\tb\u001b'}`.markup).toBe('a\n\tb\uFFFD');
});

it('leaves markup that it made alone', () => {
  expect(html`<p>${html`<b>${'<'}</b>`}${trusted('<i></i>')}</p>`.markup).toBe('<p><b>&lt;</b><i></i></p>');
});

it('shows words between backticks as code', () => {
  expect(prose('Pakai `a<b>` dulu').markup).toBe('Pakai <code>a&lt;b&gt;</code> dulu');
});
