import { narrowTypes, variantSeed } from '#course';
import { editor } from '#exercises/pilih-produk-api/editor.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { root } from '../house/project-files.ts';
import { runAxe, waitForAnimations } from './support/axe.ts';
import { createPagesInTurn } from './support/pages-in-turn.ts';
import type { PagesInTurn } from './support/pages-in-turn.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import type { Visit } from './support/visit.ts';
import { openWorkspace } from './support/workspace.ts';
import type { Workspace } from './support/workspace.ts';

const slug = 'pilih-produk-api';
const path = `/latihan/${slug}`;
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const types = await readFile(`${root}exercises/${slug}/types.ts`, 'utf8');

let site: Site;
let browser: Browser;
let inTurn: PagesInTurn;
let opened: Visit[] = [];

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
  inTurn = createPagesInTurn(browser, site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  const visits = opened;
  opened = [];
  const problems: string[] = [];
  for (const visited of visits) problems.push(...(await inTurn.giveBack(visited)));
  expect(problems).toEqual([]);
});

interface Opened {
  readonly page: Page;
  readonly workspace: Workspace;
}

async function open(options?: BrowserContextOptions): Promise<Opened> {
  const visited = await inTurn.take(options);
  opened.push(visited);
  await visited.page.goto(path);
  return {
    page: visited.page,
    workspace: await openWorkspace(visited.page, options === phone ? 'textarea' : 'monaco'),
  };
}

async function openForm({ workspace }: Opened): Promise<void> {
  await workspace.root.locator('[data-view="form"]').click();
  await workspace.part('form').locator('.f-section').first().waitFor();
}

const showCode = ({ workspace }: Opened): Promise<void> => workspace.root.locator('[data-view="code"]').click();
const seedOf = async ({ workspace }: Opened, variant = 0): Promise<string> =>
  variantSeed(slug, await workspace.part('learner').locator('input').inputValue(), variant);

async function nextVariant({ workspace }: Opened): Promise<void> {
  const before = await workspace.part('variant-seed').innerText();
  await workspace.part('variant').locator('summary').click();
  await workspace.act('next-variant');
  await workspace.part('variant-seed').filter({ hasNotText: before }).waitFor();
  await workspace.root.locator('[data-banner="variant"]').waitFor();
  await workspace.part('variant').locator('summary').click();
}

/** What the types tab says; the textarea shows all of it, the full editor only the lines in view. */
async function readTypes({ workspace }: Opened): Promise<string> {
  await workspace.root.locator('[data-tab="gerbang.d.ts"]').click();
  const shown = await workspace.part('code').inputValue();
  await workspace.root.locator('[data-tab="design.ts"]').click();
  return shown;
}

/** The text of the reference for a variant, as unlocking fetches it. */
async function fetchReference(page: Page, seed: string): Promise<string> {
  const published = JSON.parse(await readFile(`${root}generated/exercises/${slug}.json`, 'utf8')) as {
    readonly reference: string;
  };
  return page.evaluate<string>(`import('/reference/${published.reference}').then(({ write }) => write('${seed}'))`);
}

const simple = [
  "import type { Design } from 'gerbang';",
  '',
  '// the door',
  'export const design = {',
  "  product: 'ALB', // today",
  "  endpoint: 'REGIONAL',",
  "  components: ['QUEUE'],",
  '  throttle: {',
  '    stage: { rate: 100, burst: 20 },',
  '  },',
  '};',
  '',
].join('\n');

describe('the variant', () => {
  test('gives the page its sheet, its types and its starter', async () => {
    const at = await open(phone);
    const seed = await seedOf(at);
    expect(await at.workspace.source()).toBe(editor.starter(seed));
    expect(await readTypes(at)).toBe(narrowTypes(types, editor.names(seed)));
    const sheet = await at.workspace.part('sheet').innerText();
    const facts = editor
      .sheet(seed)
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : block.items.map(({ text }) => text)));
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.filter((fact) => !sheet.includes(fact.replaceAll('`', '')))).toEqual([]);
  });

  test('changes all of it at once, and leaves what was written as a copy', async () => {
    const at = await open(phone);
    const { workspace } = at;
    await openForm(at);
    const firstSheet = await workspace.part('sheet').innerText();
    await workspace.setSource(simple);
    await nextVariant(at);
    const seed = await seedOf(at, 1);
    expect(await workspace.source()).toBe(editor.starter(seed));
    await expect.poll(() => workspace.part('sheet').innerText()).not.toBe(firstSheet);
    const scopes = editor.names(seed).RouteName;
    for (const route of scopes) await expect.poll(() => workspace.part('form').innerText()).toContain(route);
    await showCode(at);
    expect(await readTypes(at)).toBe(narrowTypes(types, editor.names(seed)));
    await workspace
      .part('attempt-list')
      .getByRole('button', { name: /^Buka salinan/ })
      .click();
    await workspace.waitForSource(simple);
  });

  test('of another name is that name’s own, and the first name’s draft is there again', async () => {
    const at = await open(phone);
    const { page, workspace } = at;
    const name = await workspace.part('learner').locator('input').inputValue();
    const use = async (learner: string): Promise<void> => {
      await workspace.part('variant').locator('summary').click();
      await workspace.part('learner').locator('input').fill(learner);
      await workspace.part('learner').locator('[type="submit"]').click();
      await page.waitForFunction(
        (four) => document.querySelector('[data-part="variant-seed"]')?.textContent === four,
        variantSeed(slug, learner, 0).slice(0, 4),
      );
      await workspace.part('variant').locator('summary').click();
    };
    await workspace.setSource(simple);
    await use('siti');
    expect(await workspace.source()).toBe(editor.starter(variantSeed(slug, 'siti', 0)));
    await use(name);
    await workspace.waitForSource(simple);
    await page.reload();
    await (await openWorkspace(page, 'textarea')).waitForSource(simple);
  });

  test('is what comparing and starting over go back to', async () => {
    const at = await open(phone);
    const { page, workspace } = at;
    await nextVariant(at);
    const starter = editor.starter(await seedOf(at, 1));
    await workspace.act('diff');
    expect(await workspace.part('compare-host').locator('li').count()).toBe(0);
    await workspace.act('diff');
    await workspace.setSource(starter.replace("'ALB'", "'REST'"));
    await workspace.act('diff');
    expect(await workspace.part('compare-host').locator('li.removed').allInnerTexts()).toEqual([
      expect.stringContaining("product: 'ALB'"),
    ]);
    await workspace.act('diff');
    await workspace.act('reset');
    await page.locator('dialog [data-action="confirm"]').click();
    await workspace.waitForSource(starter);
  });

  test('declares its names to the full editor, now and after a change', async () => {
    const at = await open();
    const { workspace } = at;
    const wrong = workspace.root.locator('.squiggly-error');
    const use = async (route: string): Promise<void> =>
      workspace.setSource(`import type { RouteName } from 'gerbang';\nexport const a: RouteName = '${route}';\n`);
    const known = editor.names(await seedOf(at)).RouteName;
    await use('no such route');
    await wrong.first().waitFor();
    await use(known[0] ?? '');
    await wrong.first().waitFor({ state: 'detached' });

    let fresh: string | undefined;
    for (let variant = 1; fresh === undefined; variant += 1) {
      await nextVariant(at);
      fresh = editor.names(await seedOf(at, variant)).RouteName.find((route) => !known.includes(route));
    }
    await use('no such route');
    await wrong.first().waitFor();
    await use(fresh);
    await wrong.first().waitFor({ state: 'detached' });
  });

  test('needs a script, and the brief says so without one', async () => {
    const { page } = await visit(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(path);
    expect(await page.locator('.fact-sheet').innerText()).toMatch(/JavaScript/);
    expect(await page.locator('.fact-sheet').innerText()).toMatch(/Varianmu/);
    await page.context().close();
  });

  test('has a reference of its own, which passes and which the page compares with', async () => {
    const at = await open();
    const { page, workspace } = at;
    await workspace.setSource(await fetchReference(page, await seedOf(at)));
    expect(await workspace.check()).toBe('passed');
    await workspace.act('reference');
    await workspace.part('compare').waitFor();
    await workspace.root.locator('.monaco-diff-editor').waitFor();
    expect(await workspace.root.locator('[data-banner="reference"]').count()).toBe(0);
    const differences = workspace.root.locator('.monaco-diff-editor :is(.line-insert, .line-delete)');
    expect(await differences.count()).toBe(0);
    await workspace.act('close-compare');
    await workspace.setSource(`// more\n${await workspace.source()}`);
    await workspace.act('reference');
    await differences.first().waitFor();
  });
});

describe.each([
  ['the full editor', undefined],
  ['the textarea', phone],
] as const)('form and code with %s', (_, options) => {
  test('are in step in both directions', async () => {
    const at = await open(options);
    const { page, workspace } = at;
    await workspace.setSource(simple);
    await openForm(at);
    const form = workspace.part('form');
    await form.getByRole('radio', { name: 'HTTP API' }).check();
    await form.getByRole('checkbox', { name: 'AWS WAF', exact: true }).check();
    await form.getByLabel('Rate', { exact: true }).first().fill('250,5');
    await form.getByRole('radio', { name: 'Menghitung pemakaian' }).check();
    const expected = simple
      .replace("'ALB'", "'HTTP'")
      .replace("['QUEUE']", "['WAF', 'QUEUE']")
      .replace("'QUEUE'],", "'QUEUE'],\n  auth: { apiKey: 'METERING' },")
      .replace('rate: 100', 'rate: 250.5');
    await workspace.waitForSource(expected);

    await workspace.setSource(expected.replace("'HTTP'", "'REST'").replace('burst: 20', 'burst: 7'));
    // The form follows in its own frame.
    await expect.poll(() => form.getByRole('radio', { name: 'REST API', exact: true }).isChecked()).toBe(true);
    await expect.poll(() => form.getByLabel('Burst', { exact: true }).first().inputValue()).toBe('7');

    await showCode(at);
    if (options === undefined) await workspace.root.locator('.monaco-editor').first().click();
    else await workspace.part('code').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('// habis');
    await workspace.waitForSource(`${expected.replace("'HTTP'", "'REST'").replace('burst: 20', 'burst: 7')}// habis`);
  });

  test('a list grows and shrinks by keyboard, and the focus goes along', async () => {
    const at = await open(options);
    const { page, workspace } = at;
    await workspace.setSource(simple);
    await openForm(at);
    const form = workspace.part('form');
    const add = form.getByRole('button', { name: 'Tambah Alarm' });
    await add.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement instanceof HTMLSelectElement);
    await add.focus();
    await page.keyboard.press('Enter');
    await form.getByRole('group', { name: 'Alarm 2' }).getByLabel('Sumber').selectOption({ index: 1 });
    await form.getByRole('group', { name: 'Alarm 2' }).getByLabel('Bernilai').fill('429');
    await form.getByRole('button', { name: 'Hapus Alarm 1' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Hapus Alarm 1');
    expect(await workspace.source()).toMatch(
      /\n {2}alarms: \[\n {4}\{ source: 'ACCESS_LOG', field: '', equals: '429' \},\n {2}\],\n/,
    );
  });

  test('an optional group becomes null and comes back', async () => {
    const at = await open(options);
    const { workspace } = at;
    await workspace.setSource(simple);
    await openForm(at);
    const there = workspace.part('form').getByRole('group', { name: 'Seluruh stage' }).getByRole('checkbox').first();
    await there.uncheck();
    await workspace.waitForSource(simple.replace('{ rate: 100, burst: 20 }', 'null'));
    await there.check();
    await workspace.waitForSource(simple.replace('{ rate: 100, burst: 20 }', '{ rate: 1, burst: 1 }'));
  });
});

describe('the form', () => {
  test('says what is not a number, and leaves the code alone meanwhile', async () => {
    const at = await open();
    const { workspace } = at;
    await workspace.setSource(simple);
    await openForm(at);
    const rate = workspace.part('form').getByLabel('Rate', { exact: true }).first();
    for (const typed of ['1.500', 'banyak', '0', '']) {
      await rate.fill(typed);
      expect(await rate.getAttribute('aria-invalid')).toBe('true');
      const described = await rate.getAttribute('aria-describedby');
      const id = described?.split(' ').find((name) => name.endsWith('-problem')) ?? '';
      expect((await workspace.root.page().locator(`[id="${id}"]`).innerText()).length).toBeGreaterThan(5);
    }
    await workspace.waitForSource(simple);
    await rate.fill('1500');
    expect(await rate.getAttribute('aria-invalid')).toBe('false');
    await workspace.waitForSource(simple.replace('rate: 100', 'rate: 1500'));
  });

  test('waits while the code does not parse, and goes on when it does', async () => {
    const at = await open();
    const { workspace } = at;
    await workspace.setSource(simple);
    await openForm(at);
    const product = workspace.part('form').getByRole('radio', { name: 'Application Load Balancer' });
    await workspace.setSource(simple.replace("'ALB'", ''));
    await workspace.part('form').locator('.f-notice p').waitFor();
    await expect.poll(() => product.isDisabled()).toBe(true);
    await expect.poll(() => product.isChecked()).toBe(true);
    await workspace.setSource(simple.replace("'ALB'", "'REST'"));
    expect(await workspace.part('form').locator('.f-notice p').count()).toBe(0);
    await expect
      .poll(() => workspace.part('form').getByRole('radio', { name: 'REST API', exact: true }).isChecked())
      .toBe(true);
    await workspace.setSource('export const other = {};\n');
    await expect.poll(() => workspace.part('form').locator('.f-notice').innerText()).toContain('export const design');
  });

  test('shows an expression as the code it is, with the way to its line', async () => {
    const at = await open();
    const { page, workspace } = at;
    await workspace.setSource(simple.replace("['QUEUE']", 'parts.filter(Boolean)'));
    await openForm(at);
    const code = workspace.part('form').locator('.f-code', { hasText: 'parts.filter(Boolean)' });
    expect(await code.count()).toBe(1);
    await code.getByRole('button').click();
    await workspace.root.locator('.monaco-editor').first().waitFor();
    await page.keyboard.type('/**/');
    expect((await workspace.source()).split('\n')[6]).toBe('  /**/components: parts.filter(Boolean),');
  });

  test('can be undone in the full editor, whose cursor stays where it was', async () => {
    const at = await open();
    const { page, workspace } = at;
    await workspace.setSource(simple);
    await workspace.root.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('// satu');
    await openForm(at);
    await workspace.part('form').getByRole('radio', { name: 'HTTP API' }).check();
    await workspace.part('form').getByRole('button', { name: 'Tambah Alasan' }).click();
    await showCode(at);
    await workspace.root.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().focus();
    await page.keyboard.type(' dua');
    expect((await workspace.source()).endsWith('// satu dua')).toBe(true);
    expect(await workspace.source()).toContain("product: 'HTTP', // today");
    for (let press = 0; press < 20 && (await workspace.source()).includes("'HTTP'"); press += 1)
      await page.keyboard.press('Control+z');
    expect((await workspace.source()).startsWith(simple)).toBe(true);
  });

  test('shows findings at their fields, and the finding’s line leads there', async () => {
    const at = await open();
    const { page, workspace } = at;
    await openForm(at);
    expect(await workspace.check()).toBe('failed');
    const finding = workspace.part('finding').first();
    const title = await finding.locator('.title').innerText();
    const marked = workspace.part('form').locator('[data-marked="true"]').first();
    await expect.poll(() => marked.innerText()).toContain(title);
    const place = finding.locator('.place');
    await expect.poll(() => place.locator('code').innerText()).toMatch(/^product: 'ALB'/);
    await place.click();
    const focused = (): Promise<boolean> => marked.evaluate((field) => field.contains(document.activeElement));
    expect(await focused()).toBe(true);
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('F8');
    expect(await focused()).toBe(false);
    await workspace.root.locator('[data-view="form"]').focus();
    await page.keyboard.press('F8');
    expect(await focused()).toBe(true);

    await showCode(at);
    await place.click();
    await page.keyboard.type('/**/');
    expect(await workspace.source()).toContain("\n  /**/product: 'ALB'");
  });

  test('loads its code only when it is opened', async () => {
    site.takeServed();
    // A page of its own: one that is used again has most of its files already.
    const visited = await visit(browser, site.origin, phone);
    opened.push(visited);
    await visited.page.goto(path);
    const at = { page: visited.page, workspace: await openWorkspace(visited.page, 'textarea') };
    await at.workspace.check();
    await at.page.waitForLoadState('networkidle');
    const before = site.takeServed();
    expect(before.length).toBeGreaterThan(10);
    expect(before.filter(({ path: served }) => served.includes('form-panel'))).toEqual([]);
    await openForm(at);
    await at.page.waitForLoadState('networkidle');
    const form = site.takeServed();
    const bytes = form.reduce((sum, served) => sum + served.bytes, 0);
    console.log(`The form: ${bytes} bytes\n${form.map((served) => `${served.path} ${served.bytes}`).join('\n')}`);
    expect(form.filter(({ path: served }) => served.includes('form-panel')).length).toBe(1);
    expect(form.filter((served) => served.bytes >= 1024 && served.encoding !== 'br')).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(100_000);
  });
});

test.each([360, 1440])('in its lesson at %s px the exercise has its sheet and its form', async (width) => {
  const visited = await inTurn.take({ viewport: { width, height: 900 } });
  opened.push(visited);
  const { page } = visited;
  await page.goto('/pelajaran/memilih-produk');
  await page.locator(`gerbang-workspace[data-slug="${slug}"] [data-action="open"]`).click();
  const at = { page, workspace: await openWorkspace(page) };
  expect(await at.workspace.part('sheet').locator('table').count()).toBeGreaterThan(1);
  await openForm(at);
  const form = at.workspace.part('form');
  await form.getByRole('radio', { name: 'HTTP API' }).check();
  expect(await at.workspace.source()).toContain("product: 'HTTP'");
  await at.workspace.check();
  expect((await runAxe(page, 'gerbang-workspace')).violations).toEqual([]);
  expect(await form.evaluate((host) => host.scrollHeight - host.clientHeight)).toBe(0);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([360, 768, 1440])(
    'at %s px the form with findings is accessible and does not scroll sideways',
    async (width) => {
      const at = await open({ colorScheme, viewport: { width, height: 900 } });
      const { page, workspace } = at;
      await openForm(at);
      await workspace.part('form').getByRole('button', { name: 'Tambah Alarm' }).click();
      await workspace.part('form').getByRole('group', { name: 'Seluruh stage' }).getByRole('checkbox').first().check();
      await workspace.part('form').getByLabel('Rate', { exact: true }).first().fill('x');
      await workspace.check();
      await waitForAnimations(page);
      const { kept, violations } = await runAxe(page);
      expect(kept).toBeGreaterThan(10);
      expect(violations).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const inner = await workspace.part('form').evaluate((form) => form.scrollWidth - form.clientWidth);
      expect(inner).toBe(0);
    },
  );
});
