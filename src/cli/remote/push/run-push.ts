import { meSchema } from '#contract';
import type { GradedEntry } from '../../grade/envelope.ts';
import { ResultsFile } from '../../results/results-file.ts';
import { Output } from '../../terminal/output.ts';
import { createPaint } from '../../terminal/paint.ts';
import { Progress } from '../../terminal/progress.ts';
import { mapOrdered } from '../../grade/map-ordered.ts';
import type { Answer } from '../answer.ts';
import type { ApiClient } from '../client.ts';
import { describeFailure } from '../describe-failure.ts';
import type { PulledSubmission } from '../pull/pull-manifest.ts';
import { fail, say } from '../say.ts';
import { readComments } from './comments-file.ts';
import type { CommentToPost } from './comments-file.ts';
import { openPulled } from './pulled-index.ts';
import type { PulledIndex } from './pulled-index.ts';
import { compareHere, compareOnServer, postComments, readSubmission } from './push-results.ts';
import type { Compared } from './push-results.ts';
import { PushTally } from './push-tally.ts';
import { text } from './push.id.ts';

export interface PushSettings {
  readonly results: string;
  readonly comments: string | undefined;
  /** Folder that `pull` wrote. */
  readonly pulled: string | undefined;
  readonly dryRun: boolean;
  readonly format: 'table' | 'jsonl';
}

/** Finds the server of the pulled class, and how to reach it. Undefined where somebody has been told why it cannot be. */
export type Reach = (server: string) => Promise<ApiClient | undefined>;

/** Requests under way at once. */
const atOnce = 4;

/** Compares results that were graded here with the server's, and posts comments. */
export async function runPush(reach: Reach, settings: PushSettings): Promise<void> {
  const pulled = await openPulled(settings.pulled, settings.results);
  const comments = settings.comments === undefined ? [] : await readComments(settings.comments, pulled);
  const client = settings.dryRun ? undefined : await reach(pulled.server);
  if (client === undefined && !settings.dryRun) return;
  const results = await ResultsFile.open(settings.results);
  const tally = new PushTally(settings.format);
  try {
    if (!(await compareAll(client, results, pulled, tally))) return;
  } finally {
    await results.close();
  }
  const output = new Output(process.stdout);
  await output.lines(tally.lines(settings.dryRun));
  if (tally.different > 0) process.exitCode = 1;
  if (settings.format === 'jsonl' && comments.length === 0) return;
  if (client === undefined) {
    if (comments.length > 0) await say(text.wouldComment(comments.length));
    return;
  }
  await commentAll(client, pulled, comments);
}

interface Pair {
  readonly entry: GradedEntry;
  readonly about: PulledSubmission;
}

/** Whether it came to its end. */
async function compareAll(
  client: ApiClient | undefined,
  results: ResultsFile,
  pulled: PulledIndex,
  tally: PushTally,
): Promise<boolean> {
  const { stderr } = process;
  const words = { done: text.progress, left: text.left };
  const progress = stderr.isTTY ? new Progress(stderr, createPaint(stderr, process.env), words, Date.now) : undefined;
  async function* pairs(): AsyncGenerator<Pair> {
    for await (const entry of results.entries()) {
      if (entry.kind === 'refused') tally.unreadable += 1;
      else {
        const found = pulled.find(entry.exercise, entry.seed, entry.verdict.source.sha256);
        if (found.length === 0) tally.foreign += 1;
        for (const about of found) yield { entry, about };
      }
    }
  }
  const compared = mapOrdered(pairs(), atOnce, async ({ about, entry }) => ({
    about,
    entry,
    answer:
      client === undefined
        ? ({ kind: 'answered', value: compareHere(about, entry) } satisfies Answer<Compared>)
        : await compareOnServer(client, about, entry),
  }));
  try {
    for await (const { about, answer, entry } of compared) {
      if (answer.kind !== 'answered') {
        progress?.clear();
        await fail([...describeFailure(client?.server ?? '', answer), text.interrupted]);
        return false;
      }
      const theirs =
        answer.value === 'different' && client !== undefined
          ? await readSubmission(client, about.submission)
          : undefined;
      tally.add(about, entry, answer.value, theirs?.kind === 'answered' ? theirs.value : undefined);
      progress?.draw({ done: tally.total, total: results.size, latest: about.learner.name, counts: [] });
    }
    return true;
  } finally {
    progress?.clear();
  }
}

async function commentAll(
  client: ApiClient,
  { cohort }: PulledIndex,
  comments: readonly CommentToPost[],
): Promise<void> {
  if (comments.length === 0) return;
  const me = await client.send({ method: 'GET', path: '/api/v1/me', schema: meSchema });
  if (me.kind !== 'answered') return fail(describeFailure(client.server, me));
  let posted = 0;
  let known = 0;
  for (const [submission, about] of Map.groupBy(comments, (comment) => comment.submission)) {
    const answer = await postComments(client, { caller: me.value.id, cohort }, submission, about);
    if (answer.kind !== 'answered') return fail([...describeFailure(client.server, answer), text.interrupted]);
    posted += answer.value.posted;
    known += answer.value.known;
  }
  await say(text.comments(posted, known));
}
