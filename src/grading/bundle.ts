import type { Exercise } from '#course';
import type { GraderProgram } from '#engine';

/** What is needed to grade an exercise, but for the grader itself. */
export interface GraderData {
  readonly slug: string;
  /** SHA-256 over everything below and the grader's code: the version that a verdict names. */
  readonly version: string;
  readonly exercise: Exercise;
  /** Points of each group, for verdicts that have no checks. */
  readonly points: { readonly groups: readonly { readonly id: string; readonly possible: number }[] };
  /** JavaScript of the module that submissions import. */
  readonly module: string;
}

/**
 * What the build makes of an exercise and its grader: all that is needed to grade it, content-addressed.
 * Stored, it gives the same verdicts years later.
 */
export interface GraderBundle extends GraderData {
  /** JavaScript of the grader: an expression whose value is its program. */
  readonly code: string;
}

/** What a grader's module exports: browsers, which may not evaluate text, import it. */
export interface GraderModule {
  readonly data: GraderData;
  readonly program: GraderProgram;
}

/** The text of a bundle's module. */
export function toGraderModule({ code, ...data }: GraderBundle): string {
  return `export const data = ${JSON.stringify(data)};\nexport const program = ${code};\n`;
}

/** What an engine is built from, and its version, which covers the wasm, the guest, the transpiler and the fence. */
export interface EngineBuild {
  readonly version: string;
  readonly submissionGuest: string;
}
