import type { AssignedVariant, Draft as ServerDraft, MergedWork } from '#contract';
import { sourceSha256 } from '#course';
import { openDatabase, workKey } from '../../progress/database.ts';
import type { Draft, Files, WorkKey } from '../../progress/database.ts';
import { keepCopy, saveDraft } from '../../workspace/drafts.ts';
import { loadExercise } from '../../workspace/exercise-data.ts';
import { createApiClient } from '../api-client.ts';
import type { Answer } from '../api-client.ts';
import { writeAgreed } from '../handing-in/draft-state.ts';
import { accountMark, addCounts, collectLocalWork, cutBatches, declinedMark, mergedMark, noCounts } from './plan.ts';
import type { Batch, LocalPile, MergeCounts, PlacedDraft } from './plan.ts';

const api = createApiClient();

/** A draft of this device, and another one that stands in the account. Both are kept, whatever is chosen. */
export interface Conflict {
  readonly key: WorkKey;
  readonly title: string;
  readonly mine: Files;
  readonly mineSavedAt: number;
  readonly current: ServerDraft;
}

export interface MergeReport {
  readonly attempts: MergeCounts;
  readonly drafts: MergeCounts;
  readonly conflicts: readonly Conflict[];
  /** Drafts that became copies on this device: of other variants, whose names and numbers the account's does not have. */
  readonly copies: number;
  /** Why it ended before its end. What was done until then is done and not asked for again. */
  readonly failure: Exclude<Answer<unknown>, { readonly kind: 'ok' }> | undefined;
}

/** Notes that an account works on this device, so that its work is never taken for somebody's without one. */
export async function noteAccount({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  await (await openDatabase()).put('settings', name, accountMark(id));
}

/** What was done here without an account and not settled yet. Rejects where storage is refused. */
export async function findLocalWork(account: string): Promise<LocalPile> {
  const database = await openDatabase();
  const [attempts, drafts, keys, values] = await Promise.all([
    database.getAll('attempts'),
    database.getAll('drafts'),
    database.getAllKeys('settings'),
    database.getAll('settings'),
  ]);
  const marks = new Map(keys.flatMap((key, index) => [[key, values[index] ?? false] as const]));
  return collectLocalWork(account, { attempts, drafts }, marks);
}

/** Notes that the work is somebody else's: this account is not asked about it again. */
export async function declineLocalWork(account: string, { attempts, drafts, others }: LocalPile): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('settings', 'readwrite');
  for (const { id } of attempts) await transaction.store.put(true, declinedMark(account, id));
  for (const { key, revision } of [...drafts, ...others])
    await transaction.store.put(revision, declinedMark(account, key));
  await transaction.done;
}

/**
 * Hands local work to the account, request by request. Each thing is marked as soon as the server has it; where a request
 * fails, the next call goes on with what is left.
 */
export async function mergeLocalWork(
  account: string,
  pile: LocalPile,
  onDone: (done: number) => void,
): Promise<MergeReport> {
  const report = { attempts: noCounts, drafts: noCounts, conflicts: [] as Conflict[], copies: 0 };
  let done = 0;
  const advance = (by: number): void => onDone((done += by));
  const sendAll = async (batches: readonly Batch[]): Promise<MergeReport['failure']> => {
    for (const batch of batches) {
      const answer = await api.command<MergedWork>('me/merge', batch.body);
      if (answer.kind !== 'ok') return answer;
      report.attempts = addCounts(report.attempts, answer.body.attempts);
      report.drafts = addCounts(report.drafts, answer.body.drafts);
      for (const [index, placed] of batch.drafts.entries())
        report.conflicts.push(...(await settleDraft(account, placed, answer.body.drafts[index])));
      await mark(batch);
      advance(batch.attempts.length + batch.drafts.length);
    }
    return undefined;
  };

  let failure = await sendAll(cutBatches(pile.attempts, []));
  for (const draft of failure === undefined ? pile.drafts : []) {
    const placed = await placeDraft(account, draft);
    if (placed.kind === 'failed') {
      failure = placed.failure;
      break;
    }
    if (placed.kind === 'copied') {
      report.copies += 1;
      advance(1);
    } else failure = await sendAll(cutBatches([], [placed.draft]));
    if (failure !== undefined) break;
  }
  for (const draft of failure === undefined ? pile.others : []) {
    await keepForAccount(account, draft);
    report.copies += 1;
    advance(1);
  }
  return { ...report, failure };
}

type Placed =
  | { readonly kind: 'placed'; readonly draft: PlacedDraft }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed'; readonly failure: NonNullable<MergeReport['failure']> };

/** Finds where a draft belongs in the account: today's version of the exercise, in the account's own variant. */
async function placeDraft(account: string, draft: Draft): Promise<Placed> {
  const kit = await loadExercise(draft.slug).catch(() => undefined);
  const variant = await api.get<AssignedVariant>(`me/variants/${draft.slug}`);
  if (variant.kind !== 'ok') {
    if (variant.kind !== 'refused' || variant.status !== 404) return { kind: 'failed', failure: variant };
    // An exercise that is no more: its draft stays where it is, and nobody is asked about it again.
    await (await openDatabase()).put('settings', draft.revision, mergedMark(draft.key));
    return { kind: 'copied' };
  }
  await (await openDatabase()).put('settings', variant.body.variantNo, `variant|${account}|${draft.slug}`);
  if (kit === undefined || kit.editor?.starter !== undefined) {
    await keepForAccount(account, draft);
    return { kind: 'copied' };
  }
  return {
    kind: 'placed',
    draft: { draft, version: kit.exercise.version, variant: variant.body.variantNo },
  };
}

/** Keeps a draft as a copy in the account's own work on this device. */
async function keepForAccount(account: string, draft: Draft): Promise<void> {
  const database = await openDatabase();
  const variant = await database.get('settings', `variant|${account}|${draft.slug}`);
  const kit = await loadExercise(draft.slug).catch(() => undefined);
  const version = kit?.exercise.version ?? draft.version;
  const key = { learner: account, slug: draft.slug, version, variant: typeof variant === 'number' ? variant : 0 };
  await keepCopy(key, draft.files);
  await database.put('settings', draft.revision, mergedMark(draft.key));
}

/** Brings this device in step with what the server made of a draft. Gives the conflict where there is one. */
async function settleDraft(
  account: string,
  { draft, variant, version }: PlacedDraft,
  outcome: MergedWork['drafts'][number] | undefined,
): Promise<readonly Conflict[]> {
  const key = { learner: account, slug: draft.slug, version, variant };
  if (outcome?.outcome === 'stored' || outcome?.outcome === 'known') {
    await saveDraft(key, draft.files, { revision: 0 });
    await writeAgreed(key, { revision: outcome.revision, source: sourceSha256(draft.files) });
  }
  if (outcome?.outcome !== 'conflict') return [];
  await keepCopy(key, draft.files);
  const { exercise } = await loadExercise(draft.slug);
  const title = `${exercise.code} ${exercise.title}`;
  return [{ key, title, mine: draft.files, mineSavedAt: draft.savedAt, current: outcome.current }];
}

async function mark({ attempts, drafts }: Batch): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('settings', 'readwrite');
  for (const { id } of attempts) await transaction.store.put(true, mergedMark(id));
  for (const { draft } of drafts) await transaction.store.put(draft.revision, mergedMark(draft.key));
  await transaction.done;
}

/** Makes one of two drafts the account's. The other one is kept as a copy of the work. */
export async function settleConflict(
  { current, key, mine }: Conflict,
  choice: 'mine' | 'theirs',
): Promise<Answer<ServerDraft>> {
  await keepCopy(key, mine);
  await keepCopy(key, current.files);
  if (choice === 'theirs') {
    await adopt(key, current.files, current.revision);
    return { kind: 'ok', status: 200, body: current };
  }
  const answer = await api.put<ServerDraft>(`drafts/${key.slug}`, {
    exerciseVersion: key.version,
    variantNo: key.variant,
    files: mine,
    revision: current.revision,
  });
  if (answer.kind === 'ok') await adopt(key, mine, answer.body.revision);
  return answer;
}

async function adopt(key: WorkKey, files: Files, revision: number): Promise<void> {
  const stored = await (await openDatabase()).get('drafts', workKey(key));
  await saveDraft(key, files, { revision: stored?.revision ?? 0 });
  await writeAgreed(key, { revision, source: sourceSha256(files) });
}
