import type { GradeOutcome, GradeRequest } from '#grading';

/** What the page asks its grading worker. */
export type PageMessage =
  | { readonly id: number; readonly kind: 'prepare'; readonly slug: string }
  | ({ readonly id: number; readonly kind: 'grade' } & GradeRequest);

/** What the worker answers: the outcome of a grading, or that an exercise is ready. */
export type WorkerMessage = { readonly id: number; readonly outcome: GradeOutcome | { readonly kind: 'ready' } };
