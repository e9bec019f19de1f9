import type { Question } from '#course';
import { el } from '../workspace/dom.ts';
import type { Answer } from './answer.ts';
import { isAnswerTo, listItems, readAnswer, writeAnswer } from './form-answer.ts';
import { judge } from './judge.ts';
import { clearMarks, say, showJudgement } from './judgement-view.ts';
import { addOrderButtons, showEnds } from './order-buttons.ts';
import { questionsText as text } from './questions.id.ts';

/** A question that can be answered. */
export interface QuestionForm {
  readonly isRight: () => boolean;
  /** Empties it, as if it had never been answered. */
  readonly reset: () => void;
}

interface Given {
  readonly question: Question;
  readonly links: Readonly<Record<string, string>>;
  /** The answer that this device keeps, as it was stored. */
  readonly kept: unknown;
  readonly onJudged: (answer: Answer, right: boolean) => void;
}

/** Makes a question's form answer: by the button, by Enter, and for a single choice by a press on an option. */
export function connectQuestion(form: HTMLFormElement, { question, links, kept, onJudged }: Given): QuestionForm {
  let right = false;
  let byPointer = false;
  const first = listItems(form);
  const from = el('p', { class: 'from', hidden: true }, `${text.rules} `, ...ruleLinks(question, links));
  const row = el('p', { class: 'row' }, el('button', { type: 'submit', class: 'btn quiet s' }, text.check));
  form.append(row, el('p', { class: 'say', role: 'status' }), from);
  if (question.kind === 'order') addOrderButtons(form, (sentence) => say(form, el('span', { class: 'vh' }, sentence)));

  const show = (answer: Answer): void => {
    const judgement = judge(question, answer);
    showJudgement(form, question, judgement);
    if (judgement.outcome === 'wanting') return;
    right = judgement.outcome === 'right';
    from.hidden = false;
  };
  const answerNow = (): void => {
    const answer = readAnswer(form, question);
    show(answer);
    if (judge(question, answer).outcome !== 'wanting') onJudged(answer, right);
  };
  form.addEventListener('pointerdown', () => void (byPointer = true));
  form.addEventListener('keydown', () => void (byPointer = false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answerNow();
  });
  form.addEventListener('input', ({ target }) => {
    if (question.kind === 'single' && byPointer) return answerNow();
    if (question.kind === 'place' && target instanceof Element) clearMarks(form, target.closest('.opt') ?? undefined);
    else if (question.kind !== 'single') clearMarks(form);
    say(form);
  });
  if (isAnswerTo(question, kept)) {
    writeAnswer(form, question, kept);
    showEnds(form);
    show(kept);
  }
  for (const fieldset of form.querySelectorAll('fieldset')) fieldset.disabled = false;
  return {
    isRight: () => right,
    reset() {
      form.reset();
      first[0]?.parentElement?.append(...first);
      showEnds(form);
      clearMarks(form);
      say(form);
      from.hidden = true;
      right = false;
    },
  };
}

function ruleLinks({ rules }: Question, links: Readonly<Record<string, string>>): HTMLElement[] {
  return rules.map((id) => el('a', { class: 'mono', href: links[id] ?? `/aturan/${id}` }, id));
}
