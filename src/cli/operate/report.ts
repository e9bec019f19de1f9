import { StoreError } from '#store';
import { Output } from '../terminal/output.ts';
import { wrapFor } from '../remote/say.ts';
import { clean, createPaint, width } from '../terminal/paint.ts';
import type { Role } from '../terminal/paint.ts';

/** A line for the operator on the standard output. */
export async function report(line: string, role?: Role): Promise<void> {
  const paint = createPaint(process.stdout, process.env);
  await new Output(process.stdout).lines([`  ${role === undefined ? line : paint(role, line)}`]);
}

/** Tells on the error stream why something could not be done, and makes the exit code 1. */
export async function reportFailure(message: string): Promise<void> {
  const paint = createPaint(process.stderr, process.env);
  await new Output(process.stderr).lines(
    wrapFor(process.stderr, `gerbang: ${clean(message)}`, width).map((line) => paint('failed', line)),
  );
  process.exitCode = 1;
}

/** Does an operator's work. A database that cannot be used, and a file that cannot be opened, are told and not thrown. */
export async function withStoreErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreError) return reportFailure(error.message);
    const said = describeFileError(error);
    if (said === undefined) throw error;
    return reportFailure(said);
  }
}

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'this user may not use it. Give it the right, or choose another place.',
  EPERM: 'this user may not use it. Give it the right, or choose another place.',
  EEXIST: 'it is already there. Name another file; nothing was written.',
  EISDIR: 'it is a folder. Name a file.',
  ENOTDIR: 'a part of its path is not a folder. Check the path.',
  ENOSPC: 'the disk is full. Make room and try again.',
  EROFS: 'the disk takes no writing. Choose another place.',
};

function describeFileError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const why = Object.hasOwn(fileErrors, String(error.code)) ? fileErrors[String(error.code)] : undefined;
  return why === undefined ? undefined : `${String(error.path)}: ${why}`;
}

/** Digit groups with a comma. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;
}
