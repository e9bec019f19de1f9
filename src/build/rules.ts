import { access, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ruleBodySchema } from '#course';
import type { Rule } from '#course';
import { root } from './paths.ts';

/** A rule with the address where it is taught: the lesson's paragraph, or its own page until there is one. */
export interface LinkedRule extends Rule {
  readonly href: string;
}

/** Loads every lesson's rules, in the order of the lessons. Throws where two have the same id. */
export async function loadRules(): Promise<readonly LinkedRule[]> {
  const folders = (await readdir(`${root}lessons`)).filter((name) => /^\d\d-/.test(name)).sort();
  const linked: LinkedRule[] = [];
  for (const folder of folders) {
    if (!(await exists(`${root}lessons/${folder}/rules.ts`))) continue;
    const { rules } = (await import(pathToFileURL(`${root}lessons/${folder}/rules.ts`).href)) as {
      rules: Record<string, Rule>;
    };
    const written = await exists(`${root}lessons/${folder}/index.mdx`);
    for (const rule of Object.values(rules)) {
      const { id, lesson, ...body } = rule;
      ruleBodySchema.parse(body);
      if (lesson !== folder.slice(3))
        throw new Error(`lessons/${folder}/rules.ts defines rules of '${lesson}': write '${folder.slice(3)}'`);
      if (linked.some((other) => other.id === id))
        throw new Error(`rule '${id}' is defined twice; the second is in lessons/${folder}/rules.ts`);
      linked.push({ ...rule, href: written ? `/pelajaran/${lesson}#${id}` : `/aturan/${id}` });
    }
  }
  if (linked.length === 0) throw new Error('no lesson defines a rule');
  return linked;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
