import { gradeWithLab } from '#kit';
import type { GradeFacts, Grader } from '#kit';
import { createDirectHost } from '../tests/support/direct-lab.ts';

/** Grades with no isolation and no copies, in this realm, and returns the status. */
export function createLimit(grader: Grader, courseModule: Record<string, unknown>) {
  return async ({
    files,
    seed,
  }: {
    readonly files: Readonly<Record<string, string>>;
    readonly seed: string;
  }): Promise<string> => {
    const [[file, source] = ['', '']] = Object.entries(files);
    const facts: GradeFacts = {
      exercise: { slug: grader.exercise.slug, version: '' },
      variant: { seed },
      source: { sha256: '' },
      engine: { version: '' },
      file,
      lines: [],
      places: {},
    };
    const host = createDirectHost(source, courseModule, { copy: false });
    return (await gradeWithLab(grader, host, facts)).status;
  };
}
