import type { ErrorDetail } from '#contract';
import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';

/** What is wrong with the files of a submission or draft, or undefined: they have to be the exercise's own, within its bound. */
export function judgeFiles(
  exercise: BuiltExercise,
  files: SubmissionFiles,
): (ErrorDetail & { readonly reason: 'wrong-files' | 'too-large' }) | undefined {
  const expected = exercise.files.map(({ name }) => name).sort();
  const received = Object.keys(files).sort();
  if (expected.join('\n') !== received.join('\n'))
    return {
      reason: 'wrong-files',
      path: 'body.files',
      message: `this exercise takes ${expected.join(', ')}; received were ${received.join(', ').slice(0, 200) || 'no files'}`,
    };
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= exercise.limits.sourceBytes) return undefined;
  return {
    reason: 'too-large',
    path: 'body.files',
    message: `all files together may have ${exercise.limits.sourceBytes} bytes; these have ${bytes}`,
  };
}
