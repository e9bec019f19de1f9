import { exerciseSummarySchema, submissionPageSchema, submissionSchema } from '#contract';
import type { SubmissionSummary } from '#contract';
import { mapOrdered } from '../../grade/map-ordered.ts';
import type { Answer, Failure } from '../answer.ts';
import { readPages } from '../client.ts';
import type { ApiClient } from '../client.ts';
import { keyOf, layOut, otherForms } from './lay-out.ts';
import type { PullManifest, PulledFile } from './pull-manifest.ts';
import { toPulledContent } from './pulled-content.ts';
import type { PulledContent, SkipReason } from './pulled-content.ts';
import { removePulled, sha256OfText, writePulled } from './write-pulled.ts';
import type { Written } from './write-pulled.ts';

/** What is asked for of a class. */
export interface PullRequest {
  readonly cohort: string;
  readonly exercise?: string;
  /** Every attempt, not the last one of each learner only. */
  readonly all: boolean;
}

/** What became of a learner's work at an exercise. */
export type Pulled =
  | {
      readonly kind: 'pulled';
      readonly exercise: string;
      readonly learner: string;
      readonly path: string;
      readonly submissions: number;
      readonly written: Written;
      readonly entry: PulledFile;
      /** Entries of an earlier pull whose place it takes. */
      readonly removed: readonly string[];
    }
  | { readonly kind: 'skipped'; readonly exercise: string; readonly learner: string; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Requests under way at once: an answer is read while the next is written. */
const atOnce = 4;

/** Lists what a class has handed in, by learner and exercise, the attempts of each in their order. */
export async function listWork(
  client: ApiClient,
  { all, cohort, exercise }: PullRequest,
): Promise<Answer<readonly (readonly SubmissionSummary[])[]>> {
  const query = { cohort, ...(all ? {} : { latest: 'true' }), ...(exercise === undefined ? {} : { exercise }) };
  const work = new Map<string, SubmissionSummary[]>();
  for await (const answer of readPages(client, '/api/v1/submissions', query, submissionPageSchema)) {
    if (answer.kind !== 'answered') return answer;
    for (const summary of answer.value.items) {
      const key = `${summary.exercise}\n${summary.learner.id}`;
      const list = work.get(key) ?? [];
      list.push(summary);
      work.set(key, list);
    }
  }
  const groups = [...work.values()].map((list) => list.sort((a, b) => a.attempt - b.attempt));
  const order = ([first]: readonly SubmissionSummary[]): string =>
    `${first?.exercise ?? ''}\n${first?.learner.name ?? ''}\n${first?.learner.id ?? ''}`;
  return { kind: 'answered', value: groups.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

/** Fetches and writes each group of {@link listWork}, in its order. What this run has written before is passed over. */
export async function* pullClass(
  client: ApiClient,
  folder: string,
  manifest: PullManifest,
  groups: readonly (readonly SubmissionSummary[])[],
): AsyncGenerator<Pulled> {
  const versions = new Map<string, Promise<string | undefined>>();
  const versionOf = (slug: string): Promise<string | undefined> => {
    const known = versions.get(slug) ?? readVersion(client, slug);
    versions.set(slug, known);
    return known;
  };
  const taken = new Set(
    Object.entries(manifest.entries)
      .filter(([path, { run }]) => run === manifest.run.id && !path.endsWith('.jsonl'))
      .map(([, { submissions }]) => keyOf(submissions[0])),
  );
  const fetched = mapOrdered(each(groups), atOnce, async (group) => ({
    group,
    contents: await fetchGroup(client, group, versionOf),
  }));
  for await (const { contents, group } of fetched) yield await write(folder, manifest, group, contents, taken);
}

type Contents =
  | { readonly kind: 'contents'; readonly contents: readonly (PulledContent & { readonly kind: 'content' })[] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly failure: Failure };

async function fetchGroup(
  client: ApiClient,
  group: readonly SubmissionSummary[],
  versionOf: (slug: string) => Promise<string | undefined>,
): Promise<Contents> {
  const contents: (PulledContent & { readonly kind: 'content' })[] = [];
  for (const { exercise, id } of group) {
    const answer = await client.send({
      method: 'GET',
      path: `/api/v1/submissions/${encodeURIComponent(id)}`,
      schema: submissionSchema,
    });
    if (answer.kind === 'refused' && answer.status === 404) continue;
    if (answer.kind !== 'answered') return { kind: 'failed', failure: answer };
    const version = answer.value.verdicts.length > 0 ? undefined : await versionOf(exercise);
    const content = toPulledContent(answer.value, version);
    if (content.kind === 'skipped') return content;
    contents.push(content);
  }
  return contents.length === 0 ? { kind: 'skipped', reason: 'gone' } : { kind: 'contents', contents };
}

async function readVersion(client: ApiClient, slug: string): Promise<string | undefined> {
  const answer = await client.send({
    method: 'GET',
    path: `/api/v1/exercises/${encodeURIComponent(slug)}`,
    schema: exerciseSummarySchema,
  });
  return answer.kind === 'answered' ? answer.value.version : undefined;
}

async function write(
  folder: string,
  manifest: PullManifest,
  group: readonly SubmissionSummary[],
  found: Contents,
  taken: Set<string>,
): Promise<Pulled> {
  const [first] = group;
  const exercise = first?.exercise ?? '';
  const learner = first?.learner ?? { id: '', name: '' };
  if (found.kind === 'failed') return found;
  if (found.kind === 'skipped') return { ...found, exercise, learner: learner.name };
  const { files, path, stem } = layOut(exercise, learner, found.contents, taken);
  const others = Object.keys(manifest.entries).length === 0 ? [] : otherForms(stem).filter((form) => form !== path);
  const removed: string[] = [];
  let written: Written = 'same';
  for (const other of others) {
    const before = manifest.entries[other];
    if (before === undefined) continue;
    if (await removePulled(folder, before)) removed.push(other);
    else written = 'kept';
  }
  if (written !== 'kept') written = await writePulled(folder, files, manifest.entries[path]);
  const entry: PulledFile = {
    // What was kept stays known by what was pulled before, so that it is kept the next time as well.
    files:
      written === 'kept'
        ? (manifest.entries[path]?.files ?? {})
        : Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256OfText(content)])),
    submissions: found.contents.map(({ facts }) => facts),
    run: manifest.run.id,
  };
  return {
    kind: 'pulled',
    exercise,
    learner: learner.name,
    path,
    submissions: found.contents.length,
    written,
    entry,
    removed,
  };
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
