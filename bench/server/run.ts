import { sayWhere } from '../readme.ts';
import { measureCohort } from './cohort.ts';
import { measureMemory } from './memory.ts';
import { measureOverload } from './overload.ts';
import type { Part, Row } from './part.ts';
import { usePostgres, useSqlite } from './place.ts';
import type { BenchDatabase } from './place.ts';
import { measurePosts } from './posts.ts';
import type { Sizes } from './sizes.ts';
import { measureWorkers } from './workers.ts';

/** By the names that `npm run bench -- server <part>` takes. */
const parts = {
  posts: measurePosts,
  overload: measureOverload,
  memory: measureMemory,
  cohort: measureCohort,
  workers: measureWorkers,
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts) as readonly PartName[];

/** Measures the server, part by part, on SQLite and where it can on PostgreSQL; a part that fails says why in its row. */
export async function measureServer(names: readonly PartName[], sizes: Sizes): Promise<string> {
  const postgres = await usePostgres();
  const databases: readonly BenchDatabase[] = [useSqlite(), ...(postgres.kind === 'none' ? [] : [postgres])];
  const began = performance.now();
  const table = new Map<string, string[]>();
  try {
    for (const name of names)
      for (const [column, database] of databases.entries())
        for (const [what, value] of await runPart(name, database, sizes)) {
          console.error(`${database.kind}: ${what}: ${value}`);
          const cells = table.get(what) ?? databases.map(() => '—');
          cells[column] = value;
          table.set(what, cells);
        }
  } finally {
    for (const { stop } of databases) await stop();
  }
  const headings = ['what', ...databases.map(({ kind }) => (kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'))];
  return [
    `\`npm run bench -- server\` ${sayWhere()}; ${Math.round((performance.now() - began) / 1000)} s. Server, load and database share these cores, so the shares of the limit mean more than the rates.`,
    ...(postgres.kind === 'none' ? ['', `Not measured on PostgreSQL: ${postgres.reason}.`] : []),
    ...(sizes.name === 'full' ? [] : ['', 'These are the tiny sizes of `--small`: the numbers say nothing.']),
    '',
    `| ${headings.join(' | ')} |`,
    `|${headings.map(() => '---|').join('')}`,
    ...[...table].map(([what, cells]) => `| ${[what, ...cells].join(' | ')} |`),
  ].join('\n');
}

async function runPart(name: PartName, database: BenchDatabase, sizes: Sizes): Promise<readonly Row[]> {
  const began = performance.now();
  try {
    return await parts[name](database, sizes);
  } catch (error) {
    console.error(error);
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return [[`part \`${name}\``, `not measured: ${line.replaceAll('|', '/')}`]];
  } finally {
    console.error(`${name} on ${database.kind}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}
