import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sqliteFile } from '#store';
import type { StoreSettings } from '#store';
import { Misuse } from '../misuse.ts';

/** Where an installation is, by the same settings as `serve` reads. */
export interface Installation {
  readonly settings: StoreSettings;
  readonly dataFolder: string;
  /** For people: the database without its password. */
  readonly name: string;
}

/** Reads DATABASE_URL and GERBANG_DATA. Throws a {@link Misuse} where the first is no address of PostgreSQL. */
export function readInstallation(environment: Readonly<Record<string, string | undefined>>): Installation {
  const dataFolder = resolve(environment['GERBANG_DATA'] || 'data');
  const url = environment['DATABASE_URL'] ?? '';
  if (url === '') return { settings: { kind: 'sqlite', folder: dataFolder }, dataFolder, name: dataFolder };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new Misuse(
      'DATABASE_URL is no address of PostgreSQL. Write postgres://user:password@host:5432/database, or unset it for the data in GERBANG_DATA.',
    );
  const { host, pathname } = new URL(url);
  return { settings: { kind: 'postgresql', url }, dataFolder, name: `postgresql://${host}${pathname}` };
}

/**
 * What to tell where there is no installation to work on: opening it would make an empty one, in which all is well.
 * Undefined where there is one, or a database server that can be asked.
 */
export function absence({ name, settings }: Installation): string | undefined {
  if (settings.kind === 'postgresql' || existsSync(sqliteFile(settings.folder))) return undefined;
  return `There is no installation in ${name}. Say with GERBANG_DATA or DATABASE_URL which one is meant.`;
}
