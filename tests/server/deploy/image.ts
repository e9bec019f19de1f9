import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import type { Copy, Instruction } from 'dockerfile-ast';
import { readDeployed, root } from './support.ts';

const instructions = DockerfileParser.parse(readDeployed('Dockerfile')).getInstructions();

/** The instructions of the stage that becomes the image. */
export const lastStage: readonly Instruction[] = instructions.slice(
  instructions.findLastIndex((one) => one.getInstruction() === 'FROM'),
);

/** Images that the stages begin with. */
export const baseImages: readonly string[] = instructions
  .filter((one) => one.getInstruction() === 'FROM')
  .map((one) => one.getArguments()[0]?.getValue() ?? '');

/** What stands behind the only instruction of a kind in the last stage. Throws where there is none, or another one. */
export function argumentsOf(keyword: string): string {
  const [found, ...more] = lastStage.filter((one) => one.getInstruction() === keyword);
  const content = found?.getArgumentsContent();
  if (typeof content !== 'string' || more.length > 0) throw new Error(`The last stage has not one ${keyword}`);
  return content;
}

/** The words of a command in its JSON form, behind options and the word CMD where it has them. */
export function commandOf(keyword: string): readonly string[] {
  const content = argumentsOf(keyword);
  return JSON.parse(content.slice(content.indexOf('['))) as string[];
}

/** Where the last stage takes files from the first, and where it puts them, both inside the project. */
function listCopies(): readonly (readonly [from: string, to: string])[] {
  const copies = lastStage.filter((one): one is Copy => one.getInstruction() === 'COPY');
  return copies.flatMap((copy) => {
    const paths = copy.getArguments().map((one) => one.getValue());
    const to = paths.at(-1) ?? '';
    return paths.slice(0, -1).map((path) => {
      const from = path.replace(/^\/app\//, '');
      return [from, to.endsWith('/') ? join(to, from) : to] as const;
    });
  });
}

/**
 * Lays out a folder as the image has it in /app: what the last stage copies, from this project, and of the packages
 * those that `npm prune --omit=dev` leaves.
 */
export function layOutImage(folder: string): void {
  for (const [from, to] of listCopies()) {
    if (from === 'node_modules') layOutPackages(join(folder, to));
    else cpSync(join(root, from), join(folder, to), { recursive: true, preserveTimestamps: true });
  }
}

interface Locked {
  readonly dev?: true;
  readonly devOptional?: true;
}

function layOutPackages(folder: string): void {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const names = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev === undefined && devOptional === undefined)
    .map(([path]) => path.slice('node_modules/'.length))
    .filter((name) => !name.includes('/node_modules/'));
  for (const name of [...names, '.bin']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, name));
  }
}
