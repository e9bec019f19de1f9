import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { requireBrowser } from '#build/browsers';

export async function launchChromium(...more: readonly string[]): Promise<Browser> {
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  return chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...quiet, ...more],
  });
}

/** What Playwright itself warns of where `serviceWorkers` is `block`. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/** A learner's browser profile, and everything that went wrong in any of its pages. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, exceptions, blocked content, failed responses, requests to another origin. */
  readonly problems: readonly string[];
}

/**
 * Opens a page of a new profile on the site at `origin`. Its service worker, which fetches the whole site, is blocked
 * unless the options allow it.
 */
export async function visit(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'id-ID',
    acceptDownloads: true,
    serviceWorkers: 'block',
    ...options,
  });
  const problems: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      console.error(`content security policy: ${violatedDirective} blocked ${blockedURI}`);
    });
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol))
      problems.push(`another origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes(blockedWorker))
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
  return { context, page: await context.newPage(), problems };
}
