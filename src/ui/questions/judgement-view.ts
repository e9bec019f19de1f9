import type { Question } from '#course';
import { el, icon, prose } from '../workspace/dom.ts';
import type { Judgement, Mark } from './judge.ts';
import { questionsText as text } from './questions.id.ts';

/** Shows what an answer earns: inside each option or item that was answered, and in one line under them. */
export function showJudgement(form: HTMLFormElement, question: Question, judgement: Judgement): void {
  // Of a single choice what was tried stays marked: the other options stay open.
  if (question.kind !== 'single') clearMarks(form);
  const parts = listParts(form);
  for (const mark of judgement.marks) {
    const part = parts[mark.index];
    if (part !== undefined) showMark(part, mark, `${form.id}-${mark.index}`);
  }
  say(form, ...closingWords(question, judgement));
}

/** Takes away what was said about one part, or about all of them. */
export function clearMarks(form: HTMLFormElement, only?: Element): void {
  for (const part of only === undefined ? listParts(form) : [only]) {
    part.classList.remove('good', 'bad');
    part.querySelector('.why')?.remove();
    for (const control of part.querySelectorAll('[aria-describedby]')) control.removeAttribute('aria-describedby');
  }
}

/** The line under a question, read out when it changes. */
export function say(form: HTMLFormElement, ...words: (Node | string)[]): void {
  form.querySelector('.say')?.replaceChildren(...words);
}

function listParts(form: HTMLFormElement): readonly Element[] {
  return [...form.querySelectorAll('.opt')];
}

function showMark(part: Element, { right, feedback }: Mark, id: string): void {
  clearMarks(part.closest('form') as HTMLFormElement, part);
  part.classList.add(right ? 'good' : 'bad');
  part.append(el('p', { class: 'why', id }, outcomeWord(right), ' ', ...prose(feedback)));
  for (const control of part.querySelectorAll('input, select')) control.setAttribute('aria-describedby', id);
}

/** Mark and word: never by colour alone. */
function outcomeWord(right: boolean): HTMLElement {
  return el(
    'b',
    { class: right ? 'pass' : 'fail' },
    icon(right ? 'check' : 'cross', 15),
    right ? text.right : text.wrong,
  );
}

function closingWords(question: Question, judgement: Judgement): (Node | string)[] {
  const { outcome, marks, feedback, missing } = judgement;
  if (outcome === 'wanting') return [text.wanting[question.kind]];
  const left =
    missing === 0 || question.kind === 'single'
      ? undefined
      : question.kind === 'place'
        ? text.missingItems(missing)
        : text.missingOptions;
  const heard = marks.map((mark) => `${mark.right ? text.right : text.wrong} ${mark.feedback.replaceAll('`', '')}`);
  // A choice is spoken to inside its option; the line repeats it for who does not see it there.
  if (question.kind === 'single') return [el('span', { class: 'vh' }, heard.join(' '))];
  return [
    outcomeWord(outcome === 'right'),
    ' ',
    ...prose([feedback, left].filter((sentence) => sentence !== undefined).join(' ')),
    el('span', { class: 'vh' }, heard.join(' ')),
  ];
}
