import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { siteFolder } from '#build/site-freshness';
import { root } from '#build/paths';
import { createSiteListener } from '../src/server/site.ts';
import { launchChromium } from '../tests/browser/support/visit.ts';
import { benchLearner } from './samples.ts';
import type { BenchSample } from './samples.ts';
import { median, percentile } from './statistics.ts';

export interface BrowserFigures {
  /** Milliseconds from the press to the frame in which the verdict is painted. */
  readonly click: { readonly median: number; readonly p95: number };
  /** Lighthouse performance, 0 to 100: home, lesson, rule page; median of five runs each. */
  readonly lighthouse: readonly number[];
}

/** Serves the built site on loopback and measures it in headless Chromium. */
export async function measureBrowser(samples: readonly BenchSample[]): Promise<BrowserFigures> {
  const built = spawnSync(process.execPath, [`${root}src/build/site.ts`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('the site does not build');
  const server = createServer(createSiteListener(siteFolder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const click = await measureClicks(origin, samples);
    return { click, lighthouse: await measureLighthouse(origin) };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function measureClicks(origin: string, samples: readonly BenchSample[]): Promise<BrowserFigures['click']> {
  const browser = await launchChromium();
  try {
    const times: number[] = [];
    for (const { slug, text } of samples) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${origin}/latihan/${slug}`);
      await page.locator('gerbang-workspace .monaco-editor').first().waitFor();
      await useLearner(page, benchLearner);
      await page.evaluate(
        (text) => void Object.assign(document.querySelector('gerbang-workspace') as object, { source: text }),
        text,
      );
      for (let round = 0; round < 45; round += 1) {
        const ms = await pressCheck(page);
        if (round >= 5) times.push(ms);
      }
      await page.close();
    }
    return { median: median(times), p95: percentile(times, 0.95) };
  } finally {
    await browser.close();
  }
}

/** Types the name that the samples' variant belongs to. */
async function useLearner(page: Page, name: string): Promise<void> {
  await page.locator('[data-part="variant"] summary').click();
  await page.locator('input[name="learner"]').fill(name);
  await page.locator('form[data-part="learner"] button[type="submit"]').click();
  await page.keyboard.press('Escape');
}

/** Presses the button in the page and waits for the frame after the verdict's change, by the page's own clock. */
function pressCheck(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const panel = document.querySelector('[data-part="verdict"]');
        const button = document.querySelector<HTMLButtonElement>('[data-action="check"]');
        if (panel === null || button === null) return reject(new Error('no workspace'));
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (!['passed', 'failed', 'ungradable'].includes((panel as HTMLElement).dataset['status'] ?? '')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        observer.observe(panel, { attributes: true, childList: true, subtree: true });
        button.click();
      }),
  );
}

async function measureLighthouse(origin: string): Promise<readonly number[]> {
  const { default: lighthouse } = await import('lighthouse');
  const port = 9333;
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  try {
    const medians: number[] = [];
    for (const path of ['/', '/pelajaran/otorisasi-berlapis', '/aturan/scope-bukan-izin-objek']) {
      const scores: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const result = await lighthouse(`${origin}${path}`, {
          port,
          onlyCategories: ['performance'],
          logLevel: 'silent',
        });
        scores.push(Math.round((result?.lhr.categories['performance']?.score ?? 0) * 100));
      }
      medians.push(median(scores));
    }
    return medians;
  } finally {
    await browser.close();
  }
}
