import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submissionPageSchema, submissionSchema } from '#contract';
import type { Submission } from '#contract';
import { register, startTestServer } from '../support/server.ts';
import type { Person, TestServer } from '../support/server.ts';
import { bin, gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';
import type { Finished } from './support.ts';

const design = 'pilih-produk-api';
const read = (...path: readonly string[]): Promise<string> => readFile(join(root, 'exercises', ...path), 'utf8');
const reference = await read(slug, 'reference.ts');
const starter = await read(slug, 'starter.ts');

let server: TestServer;
let teacher: Person;
let learners: readonly Person[];
let cohort: string;
let home: string;
const homeFolder = await temporaryFolder();

const run = (...args: readonly string[]): Promise<Finished> =>
  gerbang(args, { env: { XDG_CONFIG_HOME: home, GERBANG_SERVER: '' } });
const credentials = (): string => join(home, 'gerbang', 'credentials.json');

/** Runs `login` and does in the browser what `decide` says with the code that it shows. */
async function login(decide: (code: string) => Promise<void>, config = home): Promise<Finished> {
  const child = spawn(process.execPath, [bin, 'login', '--server', server.origin], {
    cwd: root,
    env: { ...process.env, XDG_CONFIG_HOME: config },
  });
  const said = { stdout: '', stderr: '' };
  let decided: Promise<void> | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
    const code = /Kode: (\S+)/.exec(said.stderr)?.[1];
    if (code !== undefined && said.stderr.includes('perangkat')) decided ??= decide(code);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  await decided;
  return { code, signal: null, ...said };
}

const answerDevice = (person: Person, verb: 'approve' | 'deny') => async (code: string) => {
  const userCode = code.replace('-', '');
  await person.request('GET', `/api/auth/device?user_code=${userCode}`);
  const answer = await person.request('POST', `/api/auth/device/${verb}`, { body: { userCode } });
  if (answer.status !== 200) throw new Error(answer.text);
};

async function submit(person: Person, exercise: string, text: string): Promise<Submission> {
  const name = exercise === design ? 'design.ts' : 'solution.ts';
  const answer = await person.request('POST', '/api/v1/submissions', { body: { exercise, files: { [name]: text } } });
  if (answer.status !== 201) throw new Error(answer.text);
  return submissionSchema.parse(answer.body);
}

beforeAll(async () => {
  home = homeFolder.path;
  server = await startTestServer();
  teacher = await register(server, { name: 'Rani Hapsari', role: 'instructor' });
  learners = await Promise.all(
    ['Ayu Lestari', 'x/../../../etc/passwd', 'CON'].map((name) => register(server, { name })),
  );
  const made = await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
  cohort = (made.body as { id: string }).id;
  const invite = await teacher.request('POST', `/api/v1/cohorts/${cohort}/invites`, { body: { uses: 9 } });
  for (const learner of learners)
    await learner.request('POST', '/api/v1/joins', { body: { code: (invite.body as { code: string }).code } });
  const [ayu, climber, con] = learners as [Person, Person, Person];
  await submit(ayu, slug, starter);
  await submit(ayu, slug, reference);
  await submit(ayu, design, await read(design, 'starter.ts'));
  await submit(climber, slug, starter);
  await submit(con, slug, 'export const a = (;');
});
afterAll(async () => {
  await server.stop();
  await homeFolder[Symbol.asyncDispose]();
});

describe('login', () => {
  it('says no when it was refused in the browser, and keeps nothing', async () => {
    const { code, stderr } = await login(answerDevice(teacher, 'deny'));
    expect(code).toBe(1);
    expect(stderr).toContain('ditolak');
    await expect(stat(credentials())).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run('whoami')).stderr).toContain('belum masuk');
  });

  it('keeps a token that only this user can read, and whoami says whose it is', async () => {
    const { code, stderr, stdout } = await login(answerDevice(teacher, 'approve'));
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${server.origin}/akun/perangkat`) as string]);
    expect(stdout).toContain(`Masuk ke ${server.origin} sebagai Rani Hapsari.`);
    expect((await stat(credentials())).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, 'gerbang'))).mode & 0o777).toBe(0o700);
    const who = await run('whoami');
    expect(who.stdout).toMatch(/Rani Hapsari[\s\S]*pengajar[\s\S]*Nusantara 03 \(pengajar\)/);
  });

  it('does not use tokens that others can read, and says how to mend that', async () => {
    await chmod(credentials(), 0o640);
    const { code, stderr } = await run('whoami');
    await chmod(credentials(), 0o600);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`chmod 600 "${credentials()}"`) as string]);
  });

  it.each([
    ['--server', 'http://kursus.example'],
    ['--server', 'https://a:b@kursus.example'],
    ['--region', 'ap-southeast-3'],
    ['--foo'],
  ])('refuses %s %s', async (...args) => {
    expect((await run('login', ...args)).code).toBe(2);
  });
});

describe('pull', () => {
  it('writes what grade gives the very verdict of the server for, whatever learners are called', async () => {
    await using folder = await temporaryFolder();
    const out = join(folder.path, 'kelas');
    const { code, stderr, stdout } = await run('pull', 'nusantara 03', '--out', out);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('4 kiriman: 4 berkas ditulis');
    expect(await readdir(folder.path)).toEqual(['kelas']);
    const names = (await readdir(join(out, slug))).sort();
    expect(names).toEqual([
      expect.stringMatching(/^ayu-lestari-[0-9a-f]{8}\.ts$/),
      expect.stringMatching(/^con-[0-9a-f]{8}\.ts$/),
      expect.stringMatching(/^x-etc-passwd-[0-9a-f]{8}\.ts$/),
    ]);
    const graded = await run('grade', out, '--format', 'jsonl');
    expect(graded.code).toBe(0);
    const hashes = parseLines(graded.stdout).map((line) =>
      hash(
        'sha256',
        graded.stdout
          .split('\n')
          .find((text) => text.includes(line.path))
          ?.replace(/^.*?,"verdict":/, '')
          .slice(0, -1) ?? '',
      ),
    );
    const manifest = JSON.parse(await readFile(join(out, 'gerbang-pull.json'), 'utf8')) as {
      entries: Record<string, { submissions: { verdicts: { sha256: string }[] }[] }>;
    };
    const stored = Object.values(manifest.entries).flatMap(({ submissions }) =>
      submissions.map(({ verdicts }) => verdicts.at(-1)?.sha256),
    );
    expect(hashes.toSorted()).toEqual(stored.toSorted());
  });

  it('leaves what was changed here alone and says so, and takes the rest anew', async () => {
    await using folder = await temporaryFolder();
    await run('pull', cohort, '--out', folder.path, '--exercise', slug);
    const [ayu = '', con = ''] = (await readdir(join(folder.path, slug))).sort();
    await writeFile(join(folder.path, slug, ayu), 'catatanku');
    const again = await run('pull', cohort, '--out', folder.path, '--exercise', slug);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('1 berkas diubah di sini');
    expect(again.stdout).toContain(`${slug}/${ayu}`);
    expect(await readFile(join(folder.path, slug, ayu), 'utf8')).toBe('catatanku');
    await submit(learners[2] as Person, slug, `${starter}\n// lagi\n`);
    expect((await run('pull', cohort, '--out', folder.path)).stdout).toContain('2 berkas ditulis');
    expect(await readFile(join(folder.path, slug, con), 'utf8')).toContain('// lagi');
  });

  it('takes every attempt with --all, as grade reads several of one learner', async () => {
    await using folder = await temporaryFolder();
    await run('pull', cohort, '--out', folder.path, '--exercise', slug);
    const { code } = await run('pull', cohort, '--out', folder.path, '--exercise', slug, '--all');
    expect(code).toBe(0);
    const graded = await run('grade', folder.path, '--format', 'csv');
    expect(graded.code).toBe(0);
    expect(graded.stdout.trim().split('\n')).toHaveLength(1 + 5);
  });

  it('goes on where it was cut off', async () => {
    await using folder = await temporaryFolder();
    await run('pull', cohort, '--out', folder.path);
    const path = join(folder.path, 'gerbang-pull.json');
    const manifest = await readFile(path, 'utf8');
    await writeFile(path, manifest.replace('"complete": true', '"complete": false'));
    const before = server.log().length;
    const { code, stdout } = await run('pull', cohort, '--out', folder.path);
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 sudah ada dan sama') as string]);
    const asked = server
      .log()
      .slice(before)
      .map((line) => JSON.stringify(line));
    expect(asked.filter((line) => /submissions\/(\{id\}|[0-9a-f]{8})/.test(line))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('does not mix classes in a folder, and names the classes that there are', async () => {
    await using folder = await temporaryFolder();
    await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Lain' } });
    await run('pull', cohort, '--out', folder.path);
    expect((await run('pull', 'Lain', '--out', folder.path)).code).toBe(2);
    const unknown = await run('pull', 'Tidak Ada', '--out', folder.path);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('Nusantara 03') as string]);
  });
});

describe('push', () => {
  it('finds the server’s verdicts the same, and posts comments once however often it is run', async () => {
    await using folder = await temporaryFolder();
    const [kelas, hasil] = [join(folder.path, 'kelas'), join(folder.path, 'hasil')];
    await run('pull', cohort, '--out', kelas);
    await run('grade', kelas, '--out', hasil);
    const comments = join(folder.path, 'komentar.jsonl');
    const ayu = (learners[0] as Person).id;
    await writeFile(
      comments,
      [
        { exercise: slug, learner: ayu, text: 'Bagus, <b>rapi</b>.', line: 3 },
        { exercise: slug, learner: ayu, text: 'Lanjut ke latihan berikutnya.' },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    const args = ['push', hasil, '--pulled', kelas, '--comments', comments];
    const dry = await run(...args, '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([
      0,
      expect.stringMatching(/4 sama, 0 berbeda[\s\S]*2 komentar akan/) as string,
    ]);
    const first = await run(...args);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/4 sama, 0 berbeda, 0 dinilai versi lain[\s\S]*2 komentar dikirim/);
    const second = await run(...args);
    expect(second.stdout).toContain('0 komentar dikirim; 2 sudah ada di server');
    const listed = await (learners[0] as Person).request('GET', `/api/v1/submissions?exercise=${slug}&latest=true`);
    const id = submissionPageSchema.parse(listed.body).items[0]?.id ?? '';
    const shown = submissionSchema.parse((await teacher.request('GET', `/api/v1/submissions/${id}`)).body);
    expect(shown.comments.map(({ line, text }) => [text, line])).toEqual([
      ['Bagus, <b>rapi</b>.', 3],
      ['Lanjut ke latihan berikutnya.', undefined],
    ]);
  });

  it('lists a verdict that the same versions gave differently, by learner and check', async () => {
    await using folder = await temporaryFolder();
    const kelas = join(folder.path, 'kelas');
    await run('pull', cohort, '--out', kelas, '--exercise', slug);
    await run('grade', kelas, '--out', join(folder.path, 'hasil'));
    const results = join(folder.path, 'hasil', 'results.jsonl');
    const text = await readFile(results, 'utf8');
    const forged = text.replace(/("id":"error-shape-differs","outcome":)"pass"/, '$1"fail"');
    expect(forged).not.toBe(text);
    await writeFile(results, forged);
    const { code, stdout } = await run('push', results, '--pulled', kelas);
    expect(code).toBe(1);
    expect(stdout).toContain('1 berbeda');
    expect(stdout).toMatch(/Ayu Lestari.*otorisasi-multi-tenant[\s\S]*error-shape-differs/);
  });

  it('compares nothing that was edited here, and refuses a comment that it cannot place', async () => {
    await using folder = await temporaryFolder();
    const kelas = join(folder.path, 'kelas');
    await run('pull', cohort, '--out', kelas, '--exercise', slug);
    const [ayu = ''] = (await readdir(join(kelas, slug))).sort();
    const file = join(kelas, slug, ayu);
    await writeFile(file, `${await readFile(file, 'utf8')}\n// diubah\n`);
    await run('grade', kelas, '--out', join(kelas, 'hasil'));
    const { code, stdout } = await run('push', join(kelas, 'hasil'));
    expect([code, stdout]).toEqual([0, expect.stringMatching(/2 sama[\s\S]*1 hasil bukan dari kiriman/) as string]);
    const comments = join(folder.path, 'k.jsonl');
    await writeFile(comments, '{"exercise":"otorisasi-multi-tenant","learner":"tidak-ada","text":"x"}\n');
    const refused = await run('push', join(kelas, 'hasil'), '--comments', comments);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('k.jsonl:1') as string]);
  });
});

describe('logout', () => {
  it('revokes the token on the server and removes it here', async () => {
    await using other = await temporaryFolder();
    await login(answerDevice(teacher, 'approve'), other.path);
    const path = join(other.path, 'gerbang', 'credentials.json');
    const { servers } = JSON.parse(await readFile(path, 'utf8')) as { servers: Record<string, { token: string }> };
    const token = servers[server.origin]?.token ?? '';
    const me = () => fetch(`${server.origin}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect((await me()).status).toBe(200);
    const { code, stdout } = await gerbang(['logout'], { env: { XDG_CONFIG_HOME: other.path, GERBANG_SERVER: '' } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('dicabut') as string]);
    expect((await me()).status).toBe(401);
    expect(await readFile(path, 'utf8')).not.toContain(token);
  });

  it('removes the token here as well when the server is away, and says that it was not revoked', async () => {
    await using other = await temporaryFolder();
    const away = 'http://localhost:9';
    await mkdir(join(other.path, 'gerbang'), { mode: 0o700 });
    const path = join(other.path, 'gerbang', 'credentials.json');
    const entry = { token: 'rahasia', kind: 'account', name: 'x', savedAt: '2026-11-28T00:00:00.000Z' };
    await writeFile(path, JSON.stringify({ version: 1, latest: away, servers: { [away]: entry } }), { mode: 0o600 });
    const { code, stderr } = await gerbang(['logout'], { env: { XDG_CONFIG_HOME: other.path, GERBANG_SERVER: '' } });
    expect([code, stderr]).toEqual([1, expect.stringContaining('belum mencabutnya') as string]);
    expect(await readFile(path, 'utf8')).not.toContain('rahasia');
  });
});
