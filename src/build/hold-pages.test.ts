import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPageFaults, holdPages } from './hold-pages.ts';

const clean =
  '<!doctype html><script type="module" src="/_astro/a.js"></script><link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://kursus.example/"><a href="https://docs.aws.amazon.com/">AWS</a><p>style=&quot;x&quot;</p>';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gerbang-pages-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('accepts scripts by address, stylesheets of this origin and links for reading', () => {
  expect(findPageFaults(clean)).toEqual([]);
});

it.each([
  ['<script>alert(1)</script>', 'a script without src'],
  ['<script type="application/json">{}</script>', 'a script without src'],
  ['<style>a{}</style>', 'a <style> element'],
  ['<p class="a" style="color:red">', 'a style attribute'],
  ['<button onclick="x()">', 'an event handler'],
  ['<img alt="" src="https://example.com/a.png">', 'another origin'],
  ['<script src="//example.com/a.js"></script>', 'another origin'],
  ['<link rel="preload" href="https://example.com/a.woff2">', 'another origin'],
  ['<form action="https://example.com/">', 'leaves this origin'],
])('finds %s', (html, why) => {
  expect(findPageFaults(clean + html).join()).toContain(why);
});

it('names the page, and refuses a folder without pages', async () => {
  await expect(holdPages(folder)).rejects.toThrow('no pages');
  await writeFile(join(folder, 'a.html'), clean);
  await expect(holdPages(folder)).resolves.toBeUndefined();
  await writeFile(join(folder, 'b.html'), '<p style="x">');
  await expect(holdPages(folder)).rejects.toThrow('b.html: a style attribute');
});
