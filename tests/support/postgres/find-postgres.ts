import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The oldest PostgreSQL that the project supports. */
export const oldestMajor = 15;

/** The OS user that the server has to run as, where it may not be the one of the tests. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** A server to make databases on. */
export interface PostgresAddress {
  readonly kind: 'url';
  readonly url: string;
}

/** Programs to start servers with. */
export interface PostgresBinaries {
  readonly kind: 'binaries';
  /** Holds `initdb` and `postgres`. */
  readonly folder: string;
  readonly major: number;
  readonly user: OsUser | undefined;
}

export interface NoPostgres {
  readonly kind: 'none';
  /** What is missing and what to do, in one sentence. */
  readonly reason: string;
}

/** Folders with one folder for each version, and what lies between that and the programs. */
const versioned: readonly (readonly [string, RegExp, string])[] = [
  ['/usr/lib/postgresql', /^\d+$/, 'bin'],
  ['/usr', /^pgsql-\d+$/, 'bin'],
  ['/opt/homebrew/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/usr/local/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
];

/**
 * What PostgreSQL there is to test on: the server at TEST_DATABASE_URL (its user may create databases), else
 * server programs from {@link oldestMajor} up. Of several the oldest, since what runs there runs on all.
 */
export function findPostgres(): PostgresAddress | PostgresBinaries | NoPostgres {
  const url = process.env['TEST_DATABASE_URL'] ?? '';
  return url === '' ? findPostgresBinaries() : { kind: 'url', url };
}

/** The server programs of this machine, whatever TEST_DATABASE_URL says: for tests that kill their server. */
export function findPostgresBinaries(): PostgresBinaries | NoPostgres {
  const found = candidates()
    .map((folder) => ({ folder, major: readMajor(folder) }))
    .sort((one, other) => one.major - other.major);
  const supported = found.find(({ major }) => major >= oldestMajor);
  if (supported === undefined) {
    const had = found.map(({ folder, major }) => `${major} in ${folder}`).join(', ');
    return none(`no server programs of PostgreSQL ${oldestMajor} or newer${had === '' ? '' : ` (only ${had})`}`);
  }
  if (process.getuid?.() !== 0) return { kind: 'binaries', ...supported, user: undefined };
  const user = findUser('postgres') ?? findUser('nobody');
  if (user === undefined) return none('PostgreSQL refuses root and there is no user "postgres" or "nobody"');
  return { kind: 'binaries', ...supported, user };
}

function none(what: string): NoPostgres {
  return { kind: 'none', reason: `${what}; install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL` };
}

function candidates(): readonly string[] {
  const inVersions = versioned.flatMap(([parent, name, rest]) =>
    listFolder(parent)
      .filter((entry) => name.test(entry))
      .map((entry) => join(parent, entry, rest)),
  );
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'pg_ctl'))
    .filter((program) => existsSync(program))
    .map((program) => dirname(realpathSync(program)));
  const real = [...inVersions, ...onPath].filter((folder) => existsSync(folder)).map((folder) => realpathSync(folder));
  return [...new Set(real)].filter((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

function listFolder(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : [];
}

/** The major version of a server program; 0 where it does not run. */
function readMajor(folder: string): number {
  try {
    const said = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
    return Number(/\) (\d+)/.exec(said)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function findUser(name: string): OsUser | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
