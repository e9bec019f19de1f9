import { access, readFile, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ruleBodySchema } from '#course';
import type { Rule } from '#course';
import { listAnchors } from '#course/load';
import { root } from './paths.ts';

/** A rule with the address where it is taught: the lesson's paragraph, or its own page until there is one. */
export interface LinkedRule extends Rule {
  readonly href: string;
  /** The heading under which the lesson teaches it, as it is written there. */
  readonly heading?: string;
}

/** What a page shows of a rule beside a finding. */
export type RuleLink = Pick<LinkedRule, 'id' | 'lesson' | 'severity' | 'statement' | 'href' | 'heading'>;

/** Loads every lesson's rules, in the order of the lessons. Throws where two have the same id. */
export async function loadRules(): Promise<readonly LinkedRule[]> {
  const folders = (await readdir(`${root}lessons`)).filter((name) => /^\d\d-/.test(name)).sort();
  const linked: LinkedRule[] = [];
  for (const folder of folders) {
    if (!(await exists(`${root}lessons/${folder}/rules.ts`))) continue;
    const { rules } = (await import(pathToFileURL(`${root}lessons/${folder}/rules.ts`).href)) as {
      rules: Record<string, Rule>;
    };
    const text = await readIfPresent(`${root}lessons/${folder}/index.mdx`);
    for (const rule of Object.values(rules)) {
      const { id, lesson, ...body } = rule;
      ruleBodySchema.parse(body);
      if (lesson !== folder.slice(3))
        throw new Error(`lessons/${folder}/rules.ts defines rules of '${lesson}': write '${folder.slice(3)}'`);
      if (linked.some((other) => other.id === id))
        throw new Error(`rule '${id}' is defined twice; the second is in lessons/${folder}/rules.ts`);
      const heading = text === undefined ? undefined : findHeading(text, rule.section);
      const href = text === undefined ? `/aturan/${id}` : `/pelajaran/${lesson}#${id}`;
      linked.push({ ...rule, href, ...(heading === undefined ? {} : { heading }) });
    }
  }
  if (linked.length === 0) throw new Error('no lesson defines a rule');
  return linked;
}

/** Leaves out what only the pages of rules show, so that an exercise need not load it. */
export function linkRule({ id, lesson, severity, statement, href, heading }: LinkedRule): RuleLink {
  return { id, lesson, severity, statement, href, ...(heading === undefined ? {} : { heading }) };
}

/** The words of the heading with this anchor. Undefined where the text has none. */
export function findHeading(mdx: string, anchor: string): string | undefined {
  const heading = mdx.split('\n').find((line) => /^#{1,6}\s/.test(line) && listAnchors(line).has(anchor));
  return heading?.replace(/^#+\s+/, '').trim();
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return (await exists(path)) ? readFile(path, 'utf8') : undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
