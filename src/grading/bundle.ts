import type { Exercise } from '#course';

/** What the build makes of an exercise and its grader: all that is needed to grade it, content-addressed. */
export interface GraderBundle {
  readonly slug: string;
  /** SHA-256 over everything below: the version that a verdict names. */
  readonly version: string;
  readonly exercise: Exercise;
  /** Points of each group, for verdicts that have no checks. */
  readonly points: { readonly groups: readonly { readonly id: string; readonly possible: number }[] };
  /** JavaScript of the grader's guest. */
  readonly code: string;
  /** JavaScript of the module that submissions import. */
  readonly module: string;
}

/** What an engine is built from, and its version: SHA-256 over the wasm, the guest, the transpiler and the fence. */
export interface EngineBuild {
  readonly version: string;
  readonly submissionGuest: string;
}
