import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

const readme = await readFile(`${root}README.md`, 'utf8');
const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

test('every npm command in the README is a script', () => {
  const named = [...readme.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
  expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test']));
  const ofNpm = ['ci', 'install', 'prune'];
  expect(named.filter((name) => !ofNpm.includes(name) && !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every gerbang command in the README explains itself', async () => {
  const named = [...readme.matchAll(/\bnpx gerbang ((?:[a-z]+ )*[a-z]+)\b/g)].map(([, words = '']) => words.split(' '));
  const commands = new Set(
    named.map((words) => (words[0] === 'content' ? words.slice(0, 2) : words.slice(0, 1)).join(' ')),
  );
  expect([...commands]).toEqual(expect.arrayContaining(['grade', 'content check']));
  for (const command of commands) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      `${root}bin/gerbang.js`,
      ...command.split(' '),
      '--help',
    ]);
    expect(stdout, command).toContain(command.split(' ').at(-1));
  }
});

test('every file and folder that the README links to exists', async () => {
  const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
  for (const path of linked) await expect(stat(`${root}${path}`), path).resolves.toBeDefined();
});
