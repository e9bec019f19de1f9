import { expect, test } from 'vitest';
import { createFileStore } from './file-store.ts';

const store = () => createFileStore({ retentionHours: 1 });

test('a link opens its file until it ends', () => {
  const files = store();
  files.write('laporan', 'isi', 0);
  const url = files.link('laporan', 60, 0) ?? '';
  expect(files.open(url, 59_999)).toEqual({ kind: 'content', content: 'isi' });
  expect(files.open(url, 60_000)).toEqual({ kind: 'expired' });
});

test('a link opens what the file holds when it is followed', () => {
  const files = store();
  const url = files.link('laporan', 60, 0) ?? '';
  expect(files.open(url, 0)).toEqual({ kind: 'missing' });
  files.write('laporan', 'lama', 0);
  files.write('laporan', 'baru', 0);
  expect(files.open(url, 0)).toEqual({ kind: 'content', content: 'baru' });
});

test('a file is gone at the end of its retention', () => {
  const files = store();
  files.write('laporan', 'isi', 0);
  expect(files.open(files.link('laporan', 604_800, 0) ?? '', 3_600_000)).toEqual({ kind: 'missing' });
});

test('a URL that the store did not make opens nothing, and two links to one file are two', () => {
  const files = store();
  files.write('laporan', 'isi', 0);
  expect(files.open('https://files.example.id/laporan', 0)).toEqual({ kind: 'no-link' });
  expect(files.link('laporan', 60, 0)).not.toBe(files.link('laporan', 60, 0));
});

test.each([0, -1, 1.5, Number.NaN, Infinity, 604_801])('%d seconds are no life of a link', (seconds) => {
  expect(store().link('laporan', seconds, 0)).toBeUndefined();
});
