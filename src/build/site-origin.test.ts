import { expect, test } from 'vitest';
import { readSiteOrigin } from './site-origin.ts';

test('is where npm start serves, unless the environment says otherwise', () => {
  expect(readSiteOrigin({})).toBe('http://localhost:4321');
  expect(readSiteOrigin({ SITE_ORIGIN: 'https://kursus.example/' })).toBe('https://kursus.example');
});

test.each(['kursus.example', 'https://kursus.example/gerbang', 'ftp://kursus.example', ''])(
  '%j is refused',
  (given) => {
    expect(() => readSiteOrigin({ SITE_ORIGIN: given })).toThrow(/SITE_ORIGIN is/);
  },
);
