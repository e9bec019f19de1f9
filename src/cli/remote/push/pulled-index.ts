import { dirname, resolve } from 'node:path';
import { Misuse } from '../../misuse.ts';
import { readManifest } from '../pull/pull-manifest.ts';
import type { PullManifest, PulledSubmission } from '../pull/pull-manifest.ts';
import { text } from './push.id.ts';

/** What was pulled, found by what a result says of its submission. */
export interface PulledIndex {
  readonly server: string;
  readonly cohort: string;
  /** Submissions with that text on that variant: one that was handed in twice is there twice. */
  readonly find: (exercise: string, seed: string, sourceSha256: string) => readonly PulledSubmission[];
  readonly byId: (submission: string) => PulledSubmission | undefined;
  /** The last attempt of a learner, by learner key or account id. */
  readonly lastOf: (exercise: string, learner: string) => PulledSubmission | undefined;
}

/** Finds the manifest: in the folder that is named, or beside the results, around them, or here. */
export async function openPulled(named: string | undefined, resultsPath: string): Promise<PulledIndex> {
  const beside = dirname(resolve(resultsPath));
  const folders = named === undefined ? [...new Set([beside, dirname(beside), process.cwd()])] : [resolve(named)];
  for (const folder of folders) {
    const manifest = await readManifest(folder);
    if (manifest !== undefined) return indexOf(manifest);
  }
  throw new Misuse(text.noManifest(folders));
}

function indexOf({ cohort, entries, server }: PullManifest): PulledIndex {
  const all = Object.values(entries).flatMap(({ submissions }) => submissions);
  const bySource = Map.groupBy(all, ({ exercise, seed, sourceSha256 }) => [exercise, seed, sourceSha256].join('\n'));
  const byId = new Map(all.map((pulled) => [pulled.submission, pulled]));
  return {
    server,
    cohort: cohort.id,
    find: (exercise, seed, sha256) => bySource.get([exercise, seed, sha256].join('\n')) ?? [],
    byId: (submission) => byId.get(submission),
    lastOf: (exercise, learner) =>
      all
        .filter((pulled) => pulled.exercise === exercise && [pulled.learnerKey, pulled.learner.id].includes(learner))
        .sort((a, b) => a.attempt - b.attempt)
        .at(-1),
  };
}
