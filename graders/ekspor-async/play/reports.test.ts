import { describe, expect, test } from 'vitest';
import { contentOf, partOf, readPart } from './reports.ts';

const query = { report: 'laporan-kasus', from: '2026-01', to: '2026-03', filter: { region: ['hulu', 'kota'] } };

test('a report is made of everything that was asked for, and not of who asked', () => {
  expect(contentOf({ ...query, tenantId: 'dinas-utara', sub: 'ana-1', role: 'admin' })).toBe(contentOf(query));
  expect(contentOf({ ...query, filter: { region: ['kota', 'hulu'] } })).not.toBe(contentOf(query));
  expect(contentOf(null)).toBe('');
});

test.each([1, 2, 7, 300])('%i parts in order are the whole', (of) => {
  const content = contentOf(query);
  const parts = Array.from({ length: of }, (_, index) => partOf(content, { index, of }));
  expect(parts.join('')).toBe(content);
});

describe('which part', () => {
  test.each([undefined, null])('%j is the whole', (value) => {
    expect(readPart(value)).toEqual({ index: 0, of: 1 });
  });

  test.each([{ index: 2, of: 2 }, { index: -1, of: 2 }, { index: 0, of: 0 }, { index: 0.5, of: 2 }, { index: 0 }, 3])(
    '%j is none',
    (value) => {
      expect(readPart(value)).toBeUndefined();
    },
  );
});
