import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '#build/paths';
import { sqliteFile } from '#store';
import { closeAfterwards } from '../../store/support/stores.ts';
import { describeOnDatabases } from '../../support/databases.ts';
import { variablesOf } from '../../support/server.ts';
import { allGraded, compareBooks, noDiscrepancies } from './support/books.ts';
import { exercise, registerLearners, startCrowd } from './support/learners.ts';
import { compiledOnce, startServerProcess } from './support/processes.ts';

describeOnDatabases('the command line beside a running server', (database) => {
  const open = closeAfterwards();

  it('reads, copies and grades again while learners hand in', async () => {
    const place = await database.createPlace();
    const server = await startServerProcess(place);
    const store = await open(place);
    const crowd = startCrowd(await registerLearners(server, ['Ayu', 'Bima']), () => server.origin);
    await crowd.acknowledgedMore(20);
    const gerbang = async (...args: readonly string[]): Promise<string> => {
      const env = { PATH: process.env['PATH'], ...compiledOnce, ...variablesOf(place), NO_COLOR: '1' };
      const before = crowd.ledger.acknowledged.length;
      const { stderr, stdout } = await promisify(execFile)(process.execPath, [`${root}bin/gerbang.js`, ...args], {
        env,
      });
      expect(stderr).toBe('');
      // Otherwise the server had to wait for the command.
      expect(crowd.ledger.acknowledged.length).toBeGreaterThan(before);
      return stdout;
    };
    expect(await gerbang('verify')).toMatch(/\d+ verdicts, all the same\./);
    expect(await gerbang('regrade', exercise, '--dry-run')).not.toBe('');
    expect(await gerbang('export', join(place.dataFolder, 'all.jsonl.gz'))).toMatch(/Exported .* [\d,]+ rows/);
    const backup = join(place.dataFolder, `all.${database.kind === 'sqlite' ? 'sqlite' : 'dump'}`);
    expect(await gerbang('backup', backup)).toContain('Backed up');
    await crowd.stop();
    await allGraded(store);
    server.send('SIGTERM');
    expect(await server.ended).toBe(0);
    expect([...crowd.ledger.answers.keys()]).toEqual(['201']);
    expect(server.log().filter(({ level }) => level === 'error')).toEqual([]);
    expect(await compareBooks(store, crowd.ledger)).toEqual(noDiscrepancies);
    if (database.kind === 'postgresql') return;
    for (const path of [backup, sqliteFile(place.dataFolder)]) {
      const file = new DatabaseSync(path, { readOnly: true });
      expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      file.close();
    }
  });
});
