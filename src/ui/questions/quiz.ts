import { beginAgain, keepAnswer, readAnswers } from '../progress/answers.ts';
import type { StoredAnswer } from '../progress/database.ts';
import { el } from '../workspace/dom.ts';
import { questionAnchor } from './anchor.ts';
import type { PublishedQuestions } from './published.ts';
import { connectQuestion } from './question-form.ts';
import { questionsText as text } from './questions.id.ts';
import css from './quiz.css?inline';

const published = import.meta.glob<PublishedQuestions>('/generated/questions/*.json', { import: 'default' });

/** Lets a lesson's questions be answered, with the answers that this device keeps. */
export async function startQuiz(host: HTMLElement): Promise<void> {
  const lesson = host.dataset['lesson'] ?? '';
  const [loaded, kept] = await Promise.all([
    published[`/generated/questions/${lesson}.json`]?.().catch(() => undefined),
    // Where storage is refused the questions work all the same, until the page is left.
    readAnswers(lesson).catch((): ReadonlyMap<string, StoredAnswer> => new Map()),
  ]);
  if (loaded === undefined) return void host.append(el('p', { class: 'failed' }, text.failed));
  const { links, questions } = loaded;
  dress();
  const count = host.querySelector<HTMLElement>('[data-part="count"]');
  const again = el('button', { type: 'button', class: 'btn quiet s', hidden: true }, text.again);
  count?.setAttribute('role', 'status');
  count?.after(again);
  const showCount = (): void => {
    if (count !== null) count.textContent = text.count(forms.filter((form) => form.isRight()).length, questions.length);
  };
  const forms = questions.flatMap((question) => {
    const form = document.getElementById(questionAnchor(question.id));
    if (!(form instanceof HTMLFormElement)) return [];
    const onJudged = (answer: unknown, right: boolean): void => {
      again.hidden = false;
      showCount();
      void keepAnswer(lesson, question.id, answer, right).catch(() => undefined);
    };
    const stored = kept.get(question.id)?.answer;
    if (stored !== undefined) again.hidden = false;
    return [connectQuestion(form, { question, links, kept: stored, onJudged })];
  });
  again.addEventListener('click', () => {
    for (const form of forms) form.reset();
    showCount();
    void beginAgain(lesson).catch(() => undefined);
    const heading = host.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    again.hidden = true;
  });
  showCount();
  host.dataset['ready'] = '';
}

function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
