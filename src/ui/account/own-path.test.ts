import { expect, it } from 'vitest';
import { comingBack, ownPath } from './own-path.ts';

it.each(['/akun', '/latihan/ekspor-async#kode', '/gabung?kode=kqzm7-r2wdx', '/'])('goes back to %s', (path) => {
  expect(ownPath(path, '/akun')).toBe(path);
});

it.each([
  null,
  '',
  'akun',
  'https://jahat.example/',
  '//jahat.example/',
  '/\\jahat.example/',
  '\\\\jahat.example',
  '/\t/jahat.example',
  '/%0a/../\n//jahat.example',
  '/.//jahat.example',
  '/a/..//jahat.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' /akun',
  '/api/auth/sign-out',
  '/a/../api/v1/me',
  '/API',
])('does not go to %j', (path) => {
  expect(ownPath(path, '/akun')).toBe('/akun');
});

it('carries a path through an address unharmed', () => {
  const page = new URL(comingBack('/masuk', '/gabung?kode=a&b#c'), 'https://site.invalid');
  expect(ownPath(page.searchParams.get('ke'), '/')).toBe('/gabung?kode=a&b#c');
});
