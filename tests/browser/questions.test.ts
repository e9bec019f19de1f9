import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, oneOfEachKind } from './support/quiz.ts';
import { runAxe } from './support/axe.ts';
import { createPagesInTurn } from './support/pages-in-turn.ts';
import type { PagesInTurn } from './support/pages-in-turn.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';

let site: Site;
let browser: Browser;
let inTurn: PagesInTurn;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
  inTurn = createPagesInTurn(browser, site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const asked = await oneOfEachKind();

async function openQuiz(page: Page, lesson: string) {
  await page.goto(`/pelajaran/${lesson}`);
  const quiz = page.locator('gerbang-questions');
  await quiz.scrollIntoViewIfNeeded();
  await page.locator('gerbang-questions[data-ready]').waitFor({ state: 'attached' });
  return quiz;
}

const readCount = async (page: Page): Promise<number> =>
  Number.parseInt(await page.locator('gerbang-questions [data-part="count"]').innerText());

test('every kind of question is asked somewhere', () => {
  expect(asked.map(({ question }) => question.kind).sort()).toEqual([
    'estimate',
    'multiple',
    'order',
    'place',
    'single',
  ]);
});

test.each(asked)(
  'a $question.kind question is answered by keyboard, and its answer is there after a reload',
  async ({ lesson, question }) => {
    const visited = await inTurn.take({ viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await openQuiz(page, lesson);
    const form = page.locator(`#tanya-${question.id}`);
    const said = form.locator('.pass, .fail');

    await answer(page, form, question, false);
    await form.locator('.fail').first().waitFor();
    expect(await form.locator('.say').getAttribute('role')).toBe('status');
    expect((await form.locator('.say').textContent())?.length).toBeGreaterThan(15);
    expect(await readCount(page)).toBe(0);
    expect((await runAxe(page, 'gerbang-questions')).violations).toEqual([]);

    await answer(page, form, question, true);
    await form.locator('.pass').first().waitFor();
    expect(await readCount(page)).toBe(1);
    expect(await form.locator('.from a').count()).toBe(question.rules.length);

    await openQuiz(page, lesson);
    await form.locator('.pass').first().waitFor();
    expect(await readCount(page)).toBe(1);
    expect(await form.locator('.fail').count()).toBe(0);

    await page.getByRole('button', { name: 'Ulangi' }).press('Enter');
    expect(await readCount(page)).toBe(0);
    expect(await said.count()).toBe(0);
    expect(await inTurn.giveBack(visited)).toEqual([]);
  },
);

test('questions can be read without a script, and no feedback is in the page', async () => {
  const { context, page } = await visit(browser, site.origin, { javaScriptEnabled: false });
  const [first] = asked;
  if (first === undefined) throw new Error('there is no question');
  await page.goto(`/pelajaran/${first.lesson}`);
  const html = await page.content();
  const text = (await page.locator('gerbang-questions').textContent()) ?? '';
  for (const { lesson, question } of asked.filter((one) => one.lesson === first.lesson)) {
    expect(text, lesson).toContain(question.ask.replaceAll('`', ''));
    if ('options' in question) {
      for (const option of question.options) {
        expect(text).toContain(option.text.replaceAll('`', ''));
        expect(html).not.toContain(option.feedback);
      }
    }
  }
  await context.close();
});
