import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { root } from '#build/paths';
import { isSiteFresh } from '#build/site-freshness';
import { changeRole, createCohort } from '#store';
import { launchChromium } from '../../tests/browser/support/visit.ts';
import { formatMs, median } from '../statistics.ts';
import { createAccounts } from './accounts.ts';
import type { BenchAccount } from './accounts.ts';
import { withPool, withServer } from './part.ts';
import type { Bench, Part, Row } from './part.ts';
import { gradeSamples } from './samples.ts';
import type { Sizes } from './sizes.ts';
import { percentiles } from './text.ts';

const requests = 40;
const visits = 5;

/** The heat map of a large class: what the API answers, and how long a browser takes to show it. */
export const measureCohort: Part = async (database, sizes) => {
  const site = await prepareSite(sizes);
  return withServer(
    database,
    sizes,
    async ({ server, store }) => {
      const { cohort, teacher } = await fillClass({ server, store }, sizes);
      const size = `${sizes.learners} learners`;
      const address = `${server.origin}/api/v1/cohorts/${cohort}/results`;
      const { bytes, times } = await askOften(address, teacher);
      const rows: Row[] = [
        [`results of a class of ${size}, API`, `${percentiles(times, 0.5, 0.95)}; ${Math.round(bytes / 1024)} KB`],
      ];
      const what = `class page of ${size}, Chromium: opened to all rows painted; answer there to painted`;
      if (site.kind === 'none') return [...rows, [what, `not measured: ${site.reason}`]];
      const shown = await showOften(`${server.origin}/kelas?kelas=${cohort}`, teacher, sizes.learners);
      return [...rows, [what, `${formatMs(shown.opened)} ms; ${formatMs(shown.answered)} ms (medians of ${visits})`]];
    },
    site.kind === 'built',
  );
};

async function prepareSite({
  name,
}: Sizes): Promise<{ readonly kind: 'built' } | { readonly kind: 'none'; readonly reason: string }> {
  if (await isSiteFresh()) return { kind: 'built' };
  if (name === 'small')
    return { kind: 'none', reason: 'dist/ is older than its sources, and --small does not build it' };
  const built = spawnSync(process.execPath, [`${root}src/build/site.ts`], { stdio: ['ignore', 'ignore', 'inherit'] });
  return built.status === 0 ? { kind: 'built' } : { kind: 'none', reason: 'the site does not build' };
}

/** A class in which everybody has handed in a right and a wrong solution of every exercise, in orders of their own. */
async function fillClass(
  { server, store }: Pick<Bench, 'server' | 'store'>,
  sizes: Sizes,
): Promise<{ readonly cohort: string; readonly teacher: BenchAccount }> {
  const { learners } = sizes;
  const accounts = await createAccounts(store, learners);
  const [teacher] = await createAccounts(store, 1, 'Pengajar');
  if (teacher === undefined) throw new Error('nobody teaches');
  const at = Date.now();
  const cohort = await store.transaction(async (trx) => {
    await changeRole(trx, teacher.id, 'instructor');
    const made = await createCohort(trx, { name: 'Kelas besar', instructor: teacher.id, at });
    const members = accounts.map(({ id }) => ({
      cohort_id: made,
      account_id: id,
      member_as: 'learner' as const,
      joined_at: at,
    }));
    await trx.insertInto('members').values(members).execute();
    return made;
  });
  const samples = await withPool(undefined, (pool) => gradeSamples(pool, 'mixed', sizes));
  await server.fill({ accounts: accounts.map(({ id }) => id), samples, submissions: learners * samples.length });
  return { cohort, teacher };
}

async function askOften(
  address: string,
  { token }: BenchAccount,
): Promise<{ readonly bytes: number; readonly times: readonly number[] }> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = -5; round < requests; round += 1) {
    const began = performance.now();
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    const body = await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`the results were answered ${response.status}`);
    bytes = body.byteLength;
    if (round >= 0) times.push(performance.now() - began);
  }
  return { bytes, times };
}

interface Shown {
  /** Milliseconds from the beginning of the navigation to the frame in which all rows stand. */
  readonly opened: number;
  /** Of these, after the answer of the API had arrived. */
  readonly answered: number;
}

async function showOften(address: string, teacher: BenchAccount, learners: number): Promise<Shown> {
  const browser = await launchChromium();
  try {
    const all: Shown[] = [];
    for (let round = 0; round < visits; round += 1) all.push(await show(browser, address, teacher, learners));
    return { opened: median(all.map(({ opened }) => opened)), answered: median(all.map(({ answered }) => answered)) };
  } finally {
    await browser.close();
  }
}

/** One visit in a profile of its own, by the page's own clock. */
async function show(browser: Browser, address: string, { token }: BenchAccount, learners: number): Promise<Shown> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript((rows) => {
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll('table.hm tbody tr').length < rows) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { paintedAt: performance.now() })));
      });
      observer.observe(document, { childList: true, subtree: true });
    }, learners);
    await page.goto(address);
    await page.waitForFunction(() => 'paintedAt' in globalThis);
    return await page.evaluate(() => {
      const painted = (globalThis as unknown as { readonly paintedAt: number }).paintedAt;
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const answer = entries.findLast(({ name }) => name.endsWith('/results'))?.responseEnd ?? Number.NaN;
      return { opened: painted, answered: painted - answer };
    });
  } finally {
    await context.close();
  }
}
