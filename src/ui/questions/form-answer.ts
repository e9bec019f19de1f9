import type { Question } from '#course';
import type { Answer } from './answer.ts';
import { shownOrder } from './shown-order.ts';

/** What a question's form holds now. Nothing chosen is an answer too, one that cannot be judged yet. */
export function readAnswer(form: HTMLFormElement, question: Question): Answer {
  const data = new FormData(form);
  const text = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  switch (question.kind) {
    case 'single':
      return { kind: 'single', chosen: Number(text('a') ?? -1) };
    case 'multiple':
      return { kind: 'multiple', chosen: data.getAll('a').map(Number) };
    case 'order':
      return { kind: 'order', order: listItems(form).map((item) => authorIndex(question.id, item)) };
    case 'place':
      return { kind: 'place', places: question.items.map((_, index) => text(`a${index}`)) };
    case 'estimate':
      return { kind: 'estimate', text: text('a') ?? '' };
  }
}

/** Puts an answer back into the form that it was read from. */
export function writeAnswer(form: HTMLFormElement, question: Question, answer: Answer): void {
  switch (answer.kind) {
    case 'single':
      return check(form, [answer.chosen]);
    case 'multiple':
      return check(form, answer.chosen);
    case 'order': {
      const items = listItems(form);
      const inOrder = answer.order.map((wanted) => items.find((item) => authorIndex(question.id, item) === wanted));
      items[0]?.parentElement?.append(...inOrder.filter((item) => item !== undefined));
      return;
    }
    case 'place':
      for (const [index, place] of answer.places.entries()) setValue(form, `a${index}`, place ?? '');
      return;
    case 'estimate':
      return setValue(form, 'a', answer.text);
  }
}

/** Whether a stored value is an answer to the question as it is asked now. */
export function isAnswerTo(question: Question, value: unknown): value is Answer {
  const answer = value as Answer | undefined;
  if (answer === undefined || answer.kind !== question.kind) return false;
  if (answer.kind === 'order' && question.kind === 'order')
    return [...answer.order].sort((a, b) => a - b).join() === question.items.map((_, index) => index).join();
  if (answer.kind === 'place' && question.kind === 'place') return answer.places.length === question.items.length;
  return true;
}

/** The items of a question that are put in order, as they stand. */
export function listItems(form: HTMLFormElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-shown]')];
}

/** The author's number of an item that is shown: the page does not hold it, or it would hold the answer. */
function authorIndex(question: string, item: HTMLElement): number {
  const count = item.parentElement?.children.length ?? 0;
  return shownOrder(question, count)[Number(item.dataset['shown'])] ?? -1;
}

function check(form: HTMLFormElement, chosen: readonly number[]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name="a"]'))
    input.checked = chosen.includes(Number(input.value));
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList || control instanceof HTMLSelectElement || control instanceof HTMLInputElement)
    control.value = value;
}
