import type { Question } from '#course';
import type { Answer } from './answer.ts';
import { readNumbers } from './estimate.ts';

/** What is said about one option or item, counted as the author wrote them. */
export interface Mark {
  readonly index: number;
  readonly right: boolean;
  readonly feedback: string;
}

/**
 * What an answer earns. `wanting` is one that cannot be judged yet: nothing is chosen, or what was typed is no number.
 * Feedback of the whole answer is in `feedback`, that of its parts in `marks`. What was not chosen is never mentioned.
 */
export interface Judgement {
  readonly outcome: 'right' | 'wrong' | 'wanting';
  readonly marks: readonly Mark[];
  readonly feedback?: string;
  /** How many right options, or items, are still without an answer. */
  readonly missing: number;
}

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Judges an answer. Throws where answer and question are of different kinds: that is a bug of the page. */
export function judge(question: Question, answer: Answer): Judgement {
  if (question.kind === 'single' && answer.kind === 'single') return judgeChosen(question, [answer.chosen]);
  if (question.kind === 'multiple' && answer.kind === 'multiple') return judgeChosen(question, answer.chosen);
  if (question.kind === 'order' && answer.kind === 'order') return judgeOrder(question, answer.order);
  if (question.kind === 'place' && answer.kind === 'place') return judgePlaces(question, answer.places);
  if (question.kind === 'estimate' && answer.kind === 'estimate') return judgeEstimate(question, answer.text);
  throw new Error(`The answer to "${question.id}" is of kind ${answer.kind}, not ${question.kind}.`);
}

function judgeChosen({ options }: Of<'single'> | Of<'multiple'>, chosen: readonly number[]): Judgement {
  const marks = options.flatMap(({ right, feedback }, index) =>
    chosen.includes(index) ? [{ index, right, feedback }] : [],
  );
  const missing = options.filter(({ right }, index) => right && !chosen.includes(index)).length;
  if (marks.length === 0) return { outcome: 'wanting', marks, missing };
  return { outcome: missing === 0 && marks.every(({ right }) => right) ? 'right' : 'wrong', marks, missing };
}

function judgeOrder({ items, right, wrong }: Of<'order'>, order: readonly number[]): Judgement {
  const inOrder = order.length === items.length && order.every((item, index) => item === index);
  return { outcome: inOrder ? 'right' : 'wrong', marks: [], feedback: inOrder ? right : wrong, missing: 0 };
}

function judgePlaces({ items }: Of<'place'>, places: readonly (string | null)[]): Judgement {
  const marks = items.flatMap(({ place, feedback }, index) => {
    const chosen = places[index] ?? null;
    return chosen === null ? [] : [{ index, right: chosen === place, feedback }];
  });
  const missing = items.length - marks.length;
  if (marks.length === 0) return { outcome: 'wanting', marks, missing };
  return { outcome: missing === 0 && marks.every(({ right }) => right) ? 'right' : 'wrong', marks, missing };
}

/** Right where one reading of what was typed is; otherwise the likeliest reading is spoken to. */
function judgeEstimate(question: Of<'estimate'>, text: string): Judgement {
  const numbers = readNumbers(text);
  const [likeliest] = numbers;
  const judged = (outcome: 'right' | 'wrong', feedback: string): Judgement => ({
    outcome,
    marks: [],
    feedback,
    missing: 0,
  });
  if (likeliest === undefined) return { outcome: 'wanting', marks: [], missing: 1 };
  if (numbers.some((value) => value >= question.least && value <= question.most))
    return judged('right', question.right);
  const slip = question.slips.find(({ value }) => numbers.some((typed) => isNear(typed, value)));
  if (slip !== undefined) return judged('wrong', slip.feedback);
  return judged('wrong', likeliest < question.least ? question.tooLow : question.tooHigh);
}

/** Whether a number is another one, rounded as a person rounds: within half a percent. */
function isNear(typed: number, value: number): boolean {
  return Math.abs(typed - value) <= Math.abs(value) * 0.005;
}
