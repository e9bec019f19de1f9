import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeUnless } from '../../support/describe-unless.ts';
import { readSettings } from '../../../src/server/settings.ts';
import { findProgram, readDeployed, replace, root, run } from './support.ts';

const units = ['gerbang.service', 'gerbang-worker.service'];

test.each(units)('%s waits longer for the end than the server takes', (unit) => {
  const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(readDeployed(unit))?.[1]);
  const read = readSettings({});
  const shutdownMs = read.kind === 'settings' ? read.settings.shutdownMs : Number.NaN;
  expect(seconds * 1000).toBeGreaterThan(shutdownMs);
});

test('both units confine their program equally', () => {
  const [server, worker] = units.map((unit) => readDeployed(unit).split('\n'));
  const differing = server?.filter((line) => !worker?.includes(line));
  expect(differing?.filter((line) => !line.startsWith('#'))).toEqual([
    'Description=Gerbang, web server of the course',
    'ExecStart=/opt/gerbang/node_modules/.bin/node src/cli/main.ts serve',
  ]);
});

const analyze = findProgram('systemd-analyze', 'systemd');

describeUnless(analyze.missing, 'systemd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gerbang-units-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The unit as if the project were installed where it is. */
  function install(unit: string, changes: Readonly<Record<string, string>> = {}): string {
    const path = join(folder, unit);
    writeFileSync(path, replace(readDeployed(unit), { ...changes, '/opt/gerbang': root.replace(/\/$/, '') }));
    return path;
  }
  const ask = (...args: readonly string[]) => run(analyze.path ?? '', ...args);

  test.each(units)('has nothing to say about %s', async (unit) => {
    expect(await ask('verify', '--man=no', install(unit))).toEqual({ code: 0, output: '' });
  });

  test.each(units)('finds little left to confine in %s', async (unit) => {
    const { code, output } = await ask('security', '--offline=true', '--threshold=15', '--no-pager', install(unit));
    expect(code, output).toBe(0);
  });

  test('would see a wrong word and an open door', async () => {
    const wrong = install('gerbang.service', { 'ProtectSystem=strict': 'ProtectSystm=strict' });
    expect((await ask('verify', '--man=no', wrong)).output).toContain('ProtectSystm');
    const open = install('gerbang.service', { 'NoNewPrivileges=yes': '', 'CapabilityBoundingSet=\n': '\n' });
    expect((await ask('security', '--offline=true', '--threshold=15', '--no-pager', open)).code).not.toBe(0);
  });
});
