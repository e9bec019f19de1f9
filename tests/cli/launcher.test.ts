import { copyFile, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, gerbang, root, temporaryFolder } from './support.ts';

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };

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

  it('hands over to the Node of the project, wherever npm has hoisted it', async () => {
    await using folder = await temporaryFolder({
      'app/src/cli/main.ts': 'const version: string = process.execPath; console.log(version); process.exitCode = 7;',
      'app/package.json': '{"type":"module"}',
    });
    await mkdir(join(folder.path, 'app/bin'));
    await copyFile(bin, join(folder.path, 'app/bin/gerbang.js'));
    await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
    const { code, stdout } = await gerbang([], {
      command: ['/usr/bin/env', 'node', join(folder.path, 'app/bin/gerbang.js')],
    });
    expect(code).toBe(7);
    expect(stdout).toMatch(/node-|node_modules/);
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
