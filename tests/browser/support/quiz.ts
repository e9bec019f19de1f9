import { readdir, readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Question } from '#course';
import { root } from '../../house/project-files.ts';

interface Asked {
  readonly lesson: string;
  readonly question: Question;
}

/** One question of each kind, from whichever lesson has one, as the build wrote it. */
export async function oneOfEachKind(): Promise<readonly Asked[]> {
  const folder = `${root}generated/questions`;
  const lessons = await Promise.all(
    (await readdir(folder)).map(
      async (name) =>
        JSON.parse(await readFile(`${folder}/${name}`, 'utf8')) as { lesson: string; questions: Question[] },
    ),
  );
  const all = lessons.flatMap(({ lesson, questions }) => questions.map((question) => ({ lesson, question })));
  const kinds = [...new Set(all.map(({ question }) => question.kind))];
  return kinds.flatMap((kind) => all.find(({ question }) => question.kind === kind) ?? []);
}

/** Answers a question by keyboard alone, rightly or wrongly, and asks for it to be judged. */
export async function answer(page: Page, form: Locator, question: Question, rightly: boolean): Promise<void> {
  const press = async (control: Locator, key: string): Promise<void> => {
    await control.focus();
    await page.keyboard.press(key);
  };
  switch (question.kind) {
    case 'single': {
      const index = question.options.findIndex(({ right }) => right === rightly);
      await press(form.locator('input').nth(index), 'Space');
      break;
    }
    case 'multiple':
      for (const [index, { right }] of question.options.entries()) {
        const box = form.locator('input').nth(index);
        if ((await box.isChecked()) !== (right === rightly)) await press(box, 'Space');
      }
      break;
    case 'order':
      // Shown in a wrong order; put in the right one by moving each item up to its place.
      for (const [place, item] of (rightly ? question.items : []).entries()) {
        const text = item.replaceAll('`', '');
        for (;;) {
          const shown = (await form.locator('li > span').allInnerTexts()).map((one) => one.trim());
          if (shown.indexOf(text) <= place) break;
          await press(form.locator('li').nth(shown.indexOf(text)).locator('[data-move="up"]'), 'Enter');
        }
      }
      break;
    case 'place':
      for (const [index, item] of question.items.entries()) {
        const at = question.places.findIndex(({ id }) => (id === item.place) === rightly);
        const row = form.locator('.opt').nth(index);
        const list = row.locator('select');
        if ((await list.count()) === 0) await press(row.locator('input').nth(at), 'Space');
        else {
          await press(list, 'Home');
          for (let step = -1; step < at; step += 1) await page.keyboard.press('ArrowDown');
        }
      }
      break;
    case 'estimate': {
      const value = rightly ? question.least : question.most * 10 + 7;
      await form.locator('input').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(String(value).replace('.', ','));
      await page.keyboard.press('Enter');
      return;
    }
  }
  await press(form.locator('button[type="submit"]'), 'Enter');
}
