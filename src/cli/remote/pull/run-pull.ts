import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Misuse } from '../../misuse.ts';
import { Output } from '../../terminal/output.ts';
import { clean, createPaint } from '../../terminal/paint.ts';
import { Progress } from '../../terminal/progress.ts';
import type { ApiClient } from '../client.ts';
import { describeFailure } from '../describe-failure.ts';
import { fail } from '../say.ts';
import { findCohort } from './find-cohort.ts';
import { listWork, pullClass } from './pull-class.ts';
import { readManifest, writeManifest } from './pull-manifest.ts';
import type { PullManifest } from './pull-manifest.ts';
import { PullTally } from './pull-tally.ts';
import { text } from './pull.id.ts';
import { safeName } from './safe-name.ts';

export interface PullSettings {
  readonly cohort: string;
  readonly out: string | undefined;
  readonly exercise: string | undefined;
  readonly all: boolean;
}

/** How many entries may be written before the manifest is: what a killed run has to fetch again. */
const manifestEvery = 25;

/** Fetches what a class handed in, in the form that `grade` reads. */
export async function runPull(client: ApiClient, settings: PullSettings): Promise<void> {
  const found = await findCohort(client, settings.cohort);
  if (found.kind === 'failed') return fail(describeFailure(client.server, found.failure));
  if (found.kind === 'unknown') return fail([text.unknownCohort(settings.cohort, found.names.map(clean))]);
  if (found.kind === 'ambiguous') return fail([text.ambiguousCohort(settings.cohort, found.ids)]);
  const { id, name } = found.cohort;
  const out = settings.out ?? safeName(name);
  const folder = resolve(out);
  const manifest = await openManifest(folder, { server: client.server, cohort: { id, name } });

  const { all, exercise } = settings;
  const work = await listWork(client, { cohort: id, all, ...(exercise === undefined ? {} : { exercise }) });
  if (work.kind !== 'answered') return fail(describeFailure(client.server, work));
  // A run that was cut off has these already.
  const entries = { ...manifest.entries };
  const keyOf = (ids: readonly string[]): string => ids.join(' ');
  const done = new Set(
    Object.values(entries)
      .filter((entry) => !manifest.run.complete && entry.run === manifest.run.id)
      .map(({ submissions }) => keyOf(submissions.map(({ submission }) => submission))),
  );
  const left = work.value.filter((group) => !done.has(keyOf(group.map((summary) => summary.id))));
  const run = manifest.run.complete ? { id: randomUUID(), complete: false } : manifest.run;
  const current: PullManifest = { ...manifest, run, entries };
  await mkdir(folder, { recursive: true });

  const tally = new PullTally(work.value.length - left.length);
  const progress = watch();
  let unsaved = 0;
  for await (const pulled of pullClass(client, folder, current, left)) {
    if (pulled.kind === 'failed') {
      progress?.clear();
      await writeManifest(folder, current);
      return fail([...describeFailure(client.server, pulled.failure), text.interrupted]);
    }
    tally.add(pulled);
    if (pulled.kind === 'pulled') {
      for (const path of pulled.removed) delete entries[path];
      entries[pulled.path] = pulled.entry;
      unsaved += 1;
    }
    if (unsaved >= manifestEvery) {
      await writeManifest(folder, current);
      unsaved = 0;
    }
    progress?.draw({
      done: tally.groups,
      total: left.length,
      latest: `${pulled.exercise} ${pulled.learner}`,
      counts: [],
    });
  }
  progress?.clear();
  await writeManifest(folder, { ...current, run: { ...run, complete: true } });
  await new Output(process.stdout).lines(tally.lines(name, client.server, out));
  if (tally.kept.length > 0 || tally.skipped.length > 0) process.exitCode = 1;
}

async function openManifest(
  folder: string,
  { cohort, server }: Pick<PullManifest, 'server' | 'cohort'>,
): Promise<PullManifest> {
  const manifest = await readManifest(folder);
  const fresh = {
    schema: 'gerbang/pull/v1' as const,
    server,
    cohort,
    run: { id: randomUUID(), complete: true },
    entries: {},
  };
  if (manifest === undefined) return fresh;
  if (manifest.server !== server || manifest.cohort.id !== cohort.id)
    throw new Misuse(
      `${folder} holds "${clean(manifest.cohort.name)}" of ${manifest.server}. Pull into another folder with --out.`,
    );
  return { ...manifest, cohort };
}

function watch(): Progress | undefined {
  const { stderr } = process;
  const words = { done: text.progress, left: text.left };
  return stderr.isTTY ? new Progress(stderr, createPaint(stderr, process.env), words, Date.now) : undefined;
}
