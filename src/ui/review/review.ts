import type { ReviewItem, ReviewSection } from './item.ts';

export const states = ['yes', 'notYet', 'notApplicable'] as const;
export type ReviewState = (typeof states)[number];

/** What a reader says about one item. */
export interface ItemAnswer {
  readonly state?: ReviewState;
  readonly note: string;
}

/** A review of one API. */
export interface Review {
  readonly id: string;
  readonly name: string;
  /** By id of an item; items that nobody touched are absent. */
  readonly answers: Readonly<Record<string, ItemAnswer>>;
}

export const noAnswer: ItemAnswer = { note: '' };

export const answerTo = ({ answers }: Review, { id }: ReviewItem): ItemAnswer => answers[id] ?? noAnswer;

/** The review with part of one item's answer changed. */
export function changeAnswer(review: Review, item: string, change: Partial<ItemAnswer>): Review {
  const answer = { ...(review.answers[item] ?? noAnswer), ...change };
  return { ...review, answers: { ...review.answers, [item]: answer } };
}

/** How many items of some sections stand in each state. */
export interface ReviewCount {
  readonly yes: number;
  readonly notYet: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  /** Items that apply: all but those that the reader says do not. */
  readonly of: number;
}

export function countStates(review: Review, sections: readonly ReviewSection[]): ReviewCount {
  const given = sections.flatMap(({ items }) => items.map((item) => answerTo(review, item).state));
  const count = (state: ReviewState | undefined) => given.filter((one) => one === state).length;
  const notApplicable = count('notApplicable');
  return {
    yes: count('yes'),
    notYet: count('notYet'),
    notApplicable,
    unanswered: count(undefined),
    of: given.length - notApplicable,
  };
}

/** A review as it was stored, or undefined where something else stands there. Answers that make no sense are left out. */
export function parseReview(id: string, content: unknown): Review | undefined {
  if (!isRecord(content) || typeof content['name'] !== 'string' || !isRecord(content['answers'])) return undefined;
  const answers: Record<string, ItemAnswer> = {};
  for (const [item, stored] of Object.entries(content['answers'])) {
    if (!isRecord(stored)) continue;
    const state = states.find((known) => known === stored['state']);
    const note = typeof stored['note'] === 'string' ? stored['note'] : '';
    answers[item] = { note, ...(state === undefined ? {} : { state }) };
  }
  return { id, name: content['name'], answers };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
