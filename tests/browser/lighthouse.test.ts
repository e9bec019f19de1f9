import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listLessonPaths } from './support/pages.ts';
import { readRulePath } from './support/rule-page.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium } from './support/visit.ts';

const held = ['accessibility', 'best-practices', 'seo'] as const;

let site: Site;
let browser: Browser;
let port = 0;

beforeAll(async () => {
  site = await startSite();
  port = await freePort();
  browser = await launchChromium(`--remote-debugging-port=${port}`);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

// Axe looks at every page (accessibility.test.ts); the closing lesson stands here for all, since it has a bit of everything.
const representative = ['/', (await listLessonPaths()).at(-1) ?? '', await readRulePath()];

// Performance is a matter of the machine: `npm run bench` measures it. Without it nothing needs a slowed network.
test.each(representative)('%s scores 100 in accessibility, best practices and SEO', async (path) => {
  const result = await lighthouse(`${site.origin}${path}`, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...held],
    throttlingMethod: 'provided',
  });
  if (result === undefined) throw new Error('Lighthouse gave no result');
  const { audits, categories } = result.lhr;
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const failing = held.flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
      .map((ref) => `${ref.id}: ${audits[ref.id]?.title ?? ''}`),
  );
  expect(failing).toEqual([]);
  expect(held.map((id) => scores[id])).toEqual([100, 100, 100]);
});
