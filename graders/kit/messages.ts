import type { FindingParams, StoryStep } from '#verdict';

/** What a learner reads about one check. Sentences are Indonesian; see the look's page on words. */
export interface CheckMessage {
  /** What the check asks, as a short phrase: shown in lists and in the brief. */
  readonly title: string;
  /** What happened, in the learner's world, past tense, one line. */
  readonly finding: (params: FindingParams) => string;
  /** Two or three sentences: why it happened and where to look, without giving the answer. */
  readonly why: (params: FindingParams) => string;
  /** What the run ended in, and what it should have ended in: one short line each. */
  readonly got: (params: FindingParams) => string;
  readonly expected: (params: FindingParams) => string;
  /** Parameters with which tests render the message. */
  readonly sample: FindingParams;
}

/** All text of one exercise's grader, typed by its check ids. */
export interface Messages<CheckId extends string = string> {
  readonly checks: Readonly<Record<CheckId, CheckMessage>>;
  /** Names of story participants by id, `short` for the narrow drawing. */
  readonly participants: (id: string) => { readonly name: string; readonly short: string };
  /** The label of an arrow: short, without a line number. */
  readonly step: (step: StoryStep) => string;
}

/** Identity function that infers nothing but demands one message per check of the grader. */
export function defineMessages<G extends { readonly checks: object }>(
  messages: Messages<keyof G['checks'] & string>,
): typeof messages {
  return Object.freeze(messages);
}
