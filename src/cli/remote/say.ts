import { Output } from '../terminal/output.ts';
import { createPaint, width, wrap } from '../terminal/paint.ts';
import type { Role } from '../terminal/paint.ts';
import { text } from './remote.id.ts';

/** Broken into lines for a person's terminal; in one line for a program, which may look for words in it. */
export function wrapFor(stream: { readonly isTTY?: boolean }, text: string, columns: number): readonly string[] {
  return stream.isTTY === true ? wrap(text, columns) : [text];
}

/** Tells on the error stream why something could not be done, and makes the exit code 1. */
export async function fail(sentences: readonly string[]): Promise<void> {
  const paint = createPaint(process.stderr, process.env);
  const [first = '', ...rest] = sentences;
  await new Output(process.stderr).lines([
    ...wrapFor(process.stderr, `gerbang: ${first}`, width).map((line) => paint('failed', line)),
    ...rest.flatMap((sentence) =>
      wrapFor(process.stderr, sentence, width - 2).map((line) => `  ${paint('quiet', line)}`),
    ),
  ]);
  process.exitCode = 1;
}

/** Tells whoever watches a terminal, and nobody else, that the server asked for patience. */
export function tellWait(seconds: number): void {
  if (!process.stderr.isTTY) return;
  const paint = createPaint(process.stderr, process.env);
  process.stderr.write(`  ${paint('quiet', text.waitingForServer(seconds))}\n`);
}

/** Facts for people: a label and what it says, below each other. */
export async function sayFacts(facts: readonly (readonly [label: string, value: string])[]): Promise<void> {
  const paint = createPaint(process.stdout, process.env);
  const columns = Math.max(...facts.map(([label]) => label.length)) + 3;
  await new Output(process.stdout).lines(
    facts.flatMap(([label, value]) =>
      wrap(value, width - columns - 2).map(
        (line, index) => `  ${paint('quiet', (index === 0 ? label : '').padEnd(columns))}${line}`,
      ),
    ),
  );
}

/** A line for people on the standard output. */
export async function say(line: string, role?: Role): Promise<void> {
  const paint = createPaint(process.stdout, process.env);
  await new Output(process.stdout).lines(
    wrapFor(process.stdout, line, width - 2).map((part) => `  ${role === undefined ? part : paint(role, part)}`),
  );
}
