import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { Misuse } from '../../misuse.ts';
import { parseJson } from '../read-body.ts';
import { credentialsSchema, noCredentials } from './credentials.ts';
import type { Credentials } from './credentials.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `$XDG_CONFIG_HOME/gerbang/credentials.json`, or below `~/.config`. */
export function credentialsPath(environment: Environment): string {
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(configured) ? configured : join(homedir(), '.config'), 'gerbang', 'credentials.json');
}

/**
 * Reads the tokens; none where there is no file. Throws a {@link Misuse} with the fix where somebody else could read
 * or change them, or the file is damaged.
 */
export async function readCredentials(path: string): Promise<Credentials> {
  const file = await inspect(path);
  if (file === undefined) return noCredentials;
  if (!file.isFile()) throw new Misuse(`${path} is not a regular file. Move it away, then run gerbang login again.`);
  const folder = await inspect(dirname(path));
  if (folder !== undefined && isOpen(folder))
    throw new Misuse(`Others can look into ${dirname(path)}, where tokens are. Run: chmod 700 "${dirname(path)}"`);
  if (isOpen(file))
    throw new Misuse(
      `Others can read the tokens in ${path}. Run: chmod 600 "${path}" and, if somebody else uses this machine, gerbang logout and gerbang login.`,
    );
  const { data } = credentialsSchema.safeParse(parseJson(await readFile(path, 'utf8')));
  if (data !== undefined) return data;
  throw new Misuse(`${path} is damaged or of another version. Remove it, then run gerbang login again.`);
}

/** Writes the tokens, readable for this user only; whoever reads meanwhile finds a whole file. */
export async function writeCredentials(path: string, credentials: Credentials): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(credentials, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function inspect(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/** Whether others have any right, or the file is another user's. Windows keeps a user's folders to that user. */
function isOpen({ mode, uid }: Stats): boolean {
  if (process.platform === 'win32') return false;
  return (mode & 0o077) !== 0 || uid !== process.getuid?.();
}
