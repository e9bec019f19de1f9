import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rule } from '#course';

const folder = fileURLToPath(new URL('../../../lessons', import.meta.url));

interface LessonOnDisk {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** The lesson's text; undefined while it is unwritten. */
  readonly text: string | undefined;
}

async function readLesson(name: string): Promise<LessonOnDisk> {
  const url = pathToFileURL(join(folder, name, 'rules.ts')).href;
  const { rules } = (await import(/* @vite-ignore */ url)) as { rules: Readonly<Record<string, Rule>> };
  const path = join(folder, name, 'index.mdx');
  return { name, rules: Object.values(rules), text: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
}

/** Every lesson that has rules, as it stands on disk. */
export const lessons = await Promise.all(readdirSync(folder).map(readLesson));
