import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as Manifest;
const lock = JSON.parse(await readFile(`${root}package-lock.json`, 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every version in package.json is exact', () => {
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

// npm drops what its registry does not have for a platform, and `npm ci` then fails on that platform only.
test('the lock holds every optional package of every platform', () => {
  const named = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(
    (name) => !locked.some(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
});

test("the project's own Node is there for every platform that bin/gerbang.js knows", async () => {
  const launcher = await readFile(`${root}bin/gerbang.js`, 'utf8');
  const platforms = [...launcher.matchAll(/'(linux|darwin|win32)-(x64|arm64)': '(node-[a-z0-9-]+)'/g)];
  expect(platforms.length).toBe(6);
  for (const [, os, cpu, name = ''] of platforms) {
    const { version, ...its } = lock.packages[`node_modules/${name}`] ?? {};
    expect([version, [its.os].flat(), [its.cpu].flat()], name).toEqual([
      manifest.optionalDependencies[name],
      [os],
      [cpu],
    ]);
  }
  expect(platforms.map(([, , , name]) => name).sort()).toEqual(Object.keys(manifest.optionalDependencies).sort());
});

test('the lock names no place to download from', () => {
  expect(locked.length).toBeGreaterThan(300);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
