import { copyFile, mkdir, readFile, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, gerbang, root, temporaryFolder } from './support.ts';

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };

/** A project with another command line, a Node above it as npm hoists one, and a second Node to start it with. */
async function createApp(main: string) {
  const folder = await temporaryFolder({ 'app/src/cli/main.ts': main, 'app/package.json': '{"type":"module"}' });
  const launcher = join(folder.path, 'app/bin/gerbang.js');
  const otherNode = join(folder.path, 'other-node');
  await mkdir(join(folder.path, 'app/bin'));
  await copyFile(bin, launcher);
  await copyFile(process.execPath, otherNode);
  await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
  const command: readonly [string, ...string[]] = [otherNode, launcher];
  return { ...folder, command };
}

describe('bin/gerbang.js', () => {
  it('runs from any folder by its path', async () => {
    await using folder = await temporaryFolder();
    expect(await gerbang(['--version'], { cwd: folder.path })).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('runs through a symbolic link', async () => {
    await using folder = await temporaryFolder();
    const link = join(folder.path, 'gerbang');
    await symlink(bin, link);
    expect(await gerbang(['--version'], { cwd: folder.path, command: [link] })).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
    });
  });

  it('runs through npx in the project', async () => {
    const { code, stdout } = await gerbang(['--version'], { command: ['npx', 'gerbang'] });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${version}\n` });
  });

  it('hands over to the Node of the project, wherever npm has hoisted it, with arguments and exit code', async () => {
    await using app = await createApp(
      'console.log(JSON.stringify([process.execPath, process.argv.slice(2)])); process.exitCode = 7;',
    );
    const { code, stdout } = await gerbang(['a b', '--c'], { command: app.command });
    expect({ code, answer: JSON.parse(stdout) as unknown }).toEqual({
      code: 7,
      answer: [await realpath(process.execPath), ['a b', '--c']],
    });
  });

  it('ends by the signal that ended the command, and passes one on', async () => {
    await using ended = await createApp("process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000);");
    expect((await gerbang([], { command: ended.command })).signal).toBe('SIGTERM');
    await using told = await createApp(
      "process.on('SIGTERM', () => { console.log('told'); process.exit(5); }); process.kill(process.ppid, 'SIGTERM'); setTimeout(() => {}, 60_000);",
    );
    expect(await gerbang([], { command: told.command })).toMatchObject({ code: 5, stdout: 'told\n' });
  });

  it('says what to run where the Node of the project is missing', async () => {
    await using folder = await temporaryFolder({ 'package.json': '{"type":"module"}' });
    await mkdir(join(folder.path, 'bin'));
    await copyFile(bin, join(folder.path, 'bin/gerbang.js'));
    const { code, stderr, stdout } = await gerbang(['grade', 'x'], {
      command: [process.execPath, join(folder.path, 'bin/gerbang.js')],
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`Run "npm ci" in ${folder.path}`);
    expect(stderr).not.toContain('    at ');
  });
});

describe('misuse', () => {
  it.each([
    [['grade']],
    [['grade', 'x', '--format', 'xml']],
    [['grade', 'x', '--colour']],
    [['grade', 'x', '--seed', 'zz']],
    [['grade', 'x', '--workers', '0']],
    [['grade', 'x', '--exercise', 'no-such-exercise']],
    [['grade', '']],
    [['no-such-command']],
    [['content']],
    [['content', 'export', 'no-such-exercise', '--out', 'x']],
    [['content', 'check', 'a', 'b']],
  ])('ends with 2 and one clear message: %j', async (args) => {
    const { code, stderr, stdout } = await gerbang(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^gerbang: .+\nSee gerbang .*--help\n$/);
  });

  it('helps with --help', async () => {
    const { code, stdout } = await gerbang(['content', 'check', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--variants');
  });
});
