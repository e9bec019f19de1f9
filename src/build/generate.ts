import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { buildEngine } from './engine.ts';
import { publishExercise } from './exercise.ts';
import { buildGrader } from './grader.ts';
import { toGraderModule } from '#grading';
import { isFresh, markFresh } from './freshness.ts';
import { hashGenerated } from './generated-freshness.ts';
import { generatedFolder, root } from './paths.ts';
import { loadQuestions } from './questions.ts';
import { linkRule, loadRules } from './rules.ts';

/**
 * Derives `generated/` from the sources: engine, grader bundles, published exercises, rules, questions and the tables of
 * messages and editors. Does nothing when nothing has changed. Throws with a message for the author where a source is wrong.
 */
export async function generate(): Promise<{ readonly changed: boolean }> {
  const hash = await hashGenerated();
  if (await isFresh(generatedFolder, hash)) return { changed: false };
  const files = new Map<string, string | Uint8Array>();
  const engine = await buildEngine();
  files.set('engine/engine.wasm', engine.wasm);
  files.set('engine/engine.json', JSON.stringify(engine.build));
  files.set('engine/host.js', engine.host);
  const rules = await loadRules();
  files.set('rules.json', JSON.stringify(rules));
  files.set('rule-links.json', JSON.stringify(rules.map(linkRule)));
  for (const published of await loadQuestions(rules))
    files.set(`questions/${published.lesson}.json`, JSON.stringify(published));

  const folders = (await readdir(`${root}graders`)).filter((name) => name !== 'kit').sort();
  const slugs = folders.filter((slug) => existsSync(`${root}graders/${slug}/grader.ts`));
  for (const slug of slugs) {
    const built = await buildGrader(slug);
    const { published, reference } = await publishExercise(built);
    files.set(`graders/${slug}.json`, JSON.stringify(built.bundle));
    files.set(`grader-modules/${slug}.js`, toGraderModule(built.bundle));
    files.set(`exercises/${slug}.json`, JSON.stringify(published));
    files.set(`reference/${reference.name}`, reference.content);
  }
  files.set('messages.ts', messagesModule(slugs));
  files.set('editors.ts', editorsModule(slugs.filter((slug) => existsSync(`${root}exercises/${slug}/editor.ts`))));
  await replaceFolder(generatedFolder, files, [
    'engine',
    'graders',
    'grader-modules',
    'exercises',
    'questions',
    'reference',
  ]);
  await markFresh(generatedFolder, hash);
  return { changed: true };
}

/**
 * Writes each file beside its place and renames it into it, and then removes what is no longer made:
 * whoever reads meanwhile finds an old or a new file, never none.
 */
async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  folders: readonly string[],
): Promise<void> {
  await Promise.all(folders.map((name) => mkdir(`${folder}/${name}`, { recursive: true })));
  for (const [name, content] of files) {
    const beside = `${folder}/${name}.${process.pid}`;
    await writeFile(beside, content);
    await rename(beside, `${folder}/${name}`);
  }
  for (const name of folders) {
    const stale = (await readdir(`${folder}/${name}`)).filter(
      (file) => !files.has(`${name}/${file}`) && /\.(js|json|wasm)$/.test(file),
    );
    await Promise.all(stale.map((file) => rm(`${folder}/${name}/${file}`, { force: true })));
  }
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

function editorsModule(slugs: readonly string[]): string {
  const entries = slugs.map((slug) => `  '${slug}': () => import('#exercises/${slug}/editor.ts'),`);
  return [
    "import type { ExerciseEditor } from '#course';",
    '',
    'export const editorBySlug: Record<string, () => Promise<{ readonly editor: ExerciseEditor }>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) await generate();
