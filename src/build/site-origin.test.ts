import { expect, test } from 'vitest';
import { readSiteOrigin } from './site-origin.ts';

test('is where npm start serves, unless the environment says otherwise', () => {
  expect(readSiteOrigin({})).toBe('http://localhost:4321');
  expect(readSiteOrigin({ SITE_ORIGIN: 'https://kursus.example/' })).toBe('https://kursus.example');
});

test('is where the server is reached, unless the pages are published elsewhere', () => {
  const server = { GERBANG_ORIGIN: 'https://gerbang.example' };
  expect(readSiteOrigin(server)).toBe('https://gerbang.example');
  expect(readSiteOrigin({ ...server, SITE_ORIGIN: 'https://kursus.example' })).toBe('https://kursus.example');
  expect(readSiteOrigin({ GERBANG_ORIGIN: '' })).toBe('http://localhost:4321');
  expect(() => readSiteOrigin({ GERBANG_ORIGIN: 'gerbang.example' })).toThrow(/GERBANG_ORIGIN is/);
});

test.each(['kursus.example', 'https://kursus.example/gerbang', 'ftp://kursus.example', ''])(
  '%j is refused',
  (given) => {
    expect(() => readSiteOrigin({ SITE_ORIGIN: given })).toThrow(/SITE_ORIGIN is/);
  },
);
