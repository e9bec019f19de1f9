import { cpus, platform, release, totalmem } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { root } from '#build/paths';

/** Puts a text between the README's markers `<!-- name -->` and `<!-- /name -->`. Throws where there are none. */
export async function writeReadme(name: string, text: string): Promise<void> {
  const path = `${root}README.md`;
  const readme = await readFile(path, 'utf8');
  const markers = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  if (!markers.test(readme)) throw new Error(`README.md has no <!-- ${name} -->`);
  const changed = readme.replace(markers, () => `<!-- ${name} -->\n${text}\n<!-- /${name} -->`);
  await writeFile(path, await format(changed, { ...(await resolveConfig(path)), filepath: path }));
}

/** Day and machine, as every table of numbers has to say. */
export function sayWhere(): string {
  const day = new Date().toISOString().slice(0, 10);
  return `on ${day}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
}
