import { readFile } from 'node:fs/promises';
import { root } from '../../house/project-files.ts';

/** Address of a rule's own page: the first rule that the course has. */
export async function readRulePath(): Promise<string> {
  const rules = JSON.parse(await readFile(`${root}generated/rules.json`, 'utf8')) as readonly {
    readonly id: string;
    readonly href: string;
  }[];
  const rule = rules.find(({ href }) => href.startsWith('/aturan/')) ?? rules[0];
  if (rule === undefined) throw new Error('generated/rules.json holds no rule');
  return `/aturan/${rule.id}`;
}
