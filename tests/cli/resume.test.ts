import { spawn } from 'node:child_process';
import { appendFile, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';

/** How often a run is killed; `npm run soak` says more. */
const rounds = Number(process.env['GERBANG_SOAK_ROUNDS'] ?? '5');
const count = 60;

const starter = await readFile(join(root, 'exercises', slug, 'starter.ts'), 'utf8');
const reference = await readFile(join(root, 'exercises', slug, 'reference.ts'), 'utf8');

/** Submissions of every kind, each a text of its own. */
async function classFolder() {
  const submissions = Array.from({ length: count }, (_, index): [string, string] => {
    const name = `${slug}/p${String(index).padStart(4, '0')}.ts`;
    if (index % 20 === 7) return [name, ''];
    if (index % 10 === 3) return [name, `const x = (${index}`];
    return [name, `${index % 25 === 0 ? reference : starter}\n// ${index}\n`];
  });
  return temporaryFolder(Object.fromEntries(submissions));
}

const results = (out: string): string => join(out, 'results.jsonl');
const size = (path: string): Promise<number> =>
  stat(path).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
const wholeLines = async (path: string): Promise<number> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').length - 1;
};

/** Starts a run and kills it, without a chance to say anything, once its file has grown past `bytes`. */
async function killAt(args: readonly string[], watched: string, bytes: number): Promise<boolean> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore', detached: true });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (code) => resolve(code !== null)));
  const timer = setInterval(() => {
    void size(watched).then((now) => {
      if (now >= bytes && child.pid !== undefined) killGroup(child.pid);
    });
  }, 5);
  const finished = await ended;
  clearInterval(timer);
  return finished;
}

/** The launcher may have started a Node of its own: the whole group goes. It may be gone already. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

describe('--resume', () => {
  it(
    `loses and repeats nothing when the run is killed at any point (${rounds} rounds)`,
    async () => {
      await using folder = await classFolder();
      await using whole = await temporaryFolder();
      await using out = await temporaryFolder();
      const reported = await gerbang(['grade', folder.path, '--out', whole.path]);
      expect(reported.code).toBe(1);
      const expected = await readFile(results(whole.path), 'utf8');
      expect(parseLines(expected)).toHaveLength(count);

      let killed = 0;
      for (let round = 0; round < rounds; round += 1) {
        await rm(out.path, { recursive: true, force: true });
        const cut = Math.floor(Math.random() * Buffer.byteLength(expected));
        if (!(await killAt(['grade', folder.path, '--out', out.path], results(out.path), cut))) killed += 1;
        const first = await wholeLines(results(out.path));
        // Killed once more while it goes on, at any point of the file that will take the old one's place.
        const part = `${results(out.path)}.part`;
        const again = Math.floor(Math.random() * Buffer.byteLength(expected));
        if (!(await killAt(['grade', folder.path, '--out', out.path, '--resume'], part, again))) killed += 1;
        const kept = Math.max(first, await wholeLines(part), await wholeLines(results(out.path)));

        const { stdout } = await gerbang(['grade', folder.path, '--out', out.path, '--resume']);
        expect(await readFile(results(out.path), 'utf8')).toBe(expected);
        expect(await readdir(out.path)).toEqual(['results.jsonl']);
        const reused = Number(/([\d.]+) hasil lama/.exec(stdout)?.[1]?.replaceAll('.', '') ?? '0');
        const refused = count / 20;
        expect(reused).toBeGreaterThanOrEqual(Math.max(0, kept - refused));
      }
      expect(killed).toBeGreaterThan(rounds / 2);
    },
    60_000 + rounds * 30_000,
  );

  it('grades again what has changed, and nothing else', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: starter,
      [`${slug}/budi.ts`]: starter,
      [`${slug}/dewi.ts`]: starter,
    });
    await using out = await temporaryFolder();
    await gerbang(['grade', folder.path, '--out', out.path, '--format', 'csv']);
    await writeFile(join(folder.path, slug, 'budi.ts'), reference);
    await writeFile(join(folder.path, slug, 'aan.ts'), reference);
    await rm(join(folder.path, slug, 'dewi.ts'));
    const { code, stdout } = await gerbang(['grade', folder.path, '--out', out.path, '--format', 'csv', '--resume']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 hasil lama masih berlaku');
    const lines = parseLines(await readFile(results(out.path), 'utf8'));
    expect(lines.map((line) => ('verdict' in line ? [line.learner, line.verdict.status] : line))).toEqual([
      ['aan', 'passed'],
      ['ayu', 'failed'],
      ['budi', 'passed'],
    ]);
    expect((await readFile(join(out.path, 'results.csv'), 'utf8')).split('\n')).toHaveLength(5);
  });

  it('cuts a torn last line, and grades again what another version made', async () => {
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: starter, [`${slug}/budi.ts`]: starter });
    await using out = await temporaryFolder();
    await gerbang(['grade', folder.path, '--out', out.path]);
    const expected = await readFile(results(out.path), 'utf8');
    const [first = '', second = ''] = expected.split('\n');
    const version = /"exercise":\{"slug":"[^"]+","version":"([0-9a-f]{64})"/.exec(first)?.[1] ?? '';
    await writeFile(results(out.path), `${first.replaceAll(version, '0'.repeat(64))}\n${second}\n`);
    await appendFile(results(out.path), first.slice(0, 200));
    const { stdout } = await gerbang(['grade', folder.path, '--out', out.path, '--resume']);
    expect(stdout).toContain('1 hasil lama masih berlaku');
    expect(await readFile(results(out.path), 'utf8')).toBe(expected);
  });

  it('is asked for: a folder with results is not written over, and there is nothing to go on from without one', async () => {
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: starter });
    await using out = await temporaryFolder({ 'results.jsonl': 'mine\n' });
    const refused = await gerbang(['grade', folder.path, '--out', out.path]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--resume');
    expect(await readFile(results(out.path), 'utf8')).toBe('mine\n');
    expect((await gerbang(['grade', folder.path, '--resume'])).code).toBe(2);
  });
});
