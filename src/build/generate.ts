import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { buildEngine } from './engine.ts';
import { publishExercise } from './exercise.ts';
import { buildGrader } from './grader.ts';
import { hashInputs, isFresh, markFresh } from './freshness.ts';
import { generatedFolder, root } from './paths.ts';
import { loadRules } from './rules.ts';

/** What the generated files are derived from: a change in any of it makes them stale. */
const inputs = ['src/build', 'src/course', 'src/engine', 'src/grading', 'src/verdict', 'src/world', 'graders', 'exercises', 'lessons', 'package-lock.json'];

/** Folders inside them that no generated file is made of. */
const irrelevant = /\/(solutions|mutants|degenerates)\/|\.test\.ts$/;

/**
 * Derives `generated/` from the sources: engine, grader bundles, published exercises, rules and the table of
 * messages. Does nothing when nothing has changed. Throws with a message for the author where a source is wrong.
 */
export async function generate(): Promise<{ readonly changed: boolean }> {
  const hash = await hashInputs(inputs, irrelevant);
  if (await isFresh(generatedFolder, hash)) return { changed: false };
  await rm(generatedFolder, { recursive: true, force: true, maxRetries: 3 });
  const folders = ['engine', 'graders', 'exercises', 'reference'];
  await Promise.all(folders.map((name) => mkdir(`${generatedFolder}/${name}`, { recursive: true })));

  const engine = await buildEngine();
  await writeFile(`${generatedFolder}/engine/engine.wasm`, engine.wasm);
  await writeJson('engine/engine.json', engine.build);
  await writeJson('rules.json', await loadRules());

  const slugs = (await readdir(`${root}graders`)).filter((name) => name !== 'kit').sort();
  for (const slug of slugs) {
    const built = await buildGrader(slug);
    const { published, reference } = await publishExercise(built);
    await writeJson(`graders/${slug}.json`, built.bundle);
    await writeJson(`exercises/${slug}.json`, published);
    await writeFile(`${generatedFolder}/reference/${reference.name}`, reference.json);
  }
  await writeFile(`${generatedFolder}/messages.ts`, messagesModule(slugs));
  await markFresh(generatedFolder, hash);
  return { changed: true };
}

async function writeJson(name: string, value: unknown): Promise<void> {
  await writeFile(`${generatedFolder}/${name}`, JSON.stringify(value));
}

function messagesModule(slugs: readonly string[]): string {
  const entries = slugs.map((slug) => `  '${slug}': () => import('#graders/${slug}/messages.id.ts'),`);
  return [
    "import type { Messages } from '#kit';",
    '',
    'export const messagesBySlug: Record<string, () => Promise<{ readonly messages: Messages }>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) await generate();
