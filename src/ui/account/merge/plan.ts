import type { LocalWork, MergedWork } from '#contract';
import { sha256Hex } from '#course';
import type { Verdict } from '#verdict';
import type { Attempt, Draft } from '../../progress/database.ts';

/** What was done on this device without an account. */
export interface LocalPile {
  readonly attempts: readonly Attempt[];
  /** The newest draft of each exercise. */
  readonly drafts: readonly Draft[];
  /** Other drafts of those exercises, of other names or variants. */
  readonly others: readonly Draft[];
}

/** What the device remembers of accounts and of earlier answers, by key. */
export type Marks = ReadonlyMap<string, string | number | boolean>;

export const accountMark = (account: string): string => `account|${account}`;
/** Merged once, whoever did it. The value of an attempt is `true`, that of a draft its revision. */
export const mergedMark = (id: string): string => `merged|${id}`;
/** Said to be somebody else's. */
export const declinedMark = (account: string, id: string): string => `declined|${account}|${id}`;

/** Picks what an account has not been asked about yet. Work of any account that signed in here is no local work. */
export function collectLocalWork(
  account: string,
  all: { readonly attempts: readonly Attempt[]; readonly drafts: readonly Draft[] },
  marks: Marks,
): LocalPile {
  const settled = (id: string, state: boolean | number): boolean =>
    [mergedMark(id), declinedMark(account, id)].some((mark) => marks.get(mark) === state);
  const isLocal = ({ learner }: { readonly learner: string }): boolean =>
    learner !== account && !marks.has(accountMark(learner));
  const drafts = all.drafts
    .filter((draft) => isLocal(draft) && !settled(draft.key, draft.revision))
    .toSorted((a, b) => b.savedAt - a.savedAt);
  const newest = new Map<string, Draft>();
  for (const draft of drafts) if (!newest.has(draft.slug)) newest.set(draft.slug, draft);
  return {
    attempts: all.attempts.filter((attempt) => isLocal(attempt) && !settled(attempt.id, true)),
    drafts: [...newest.values()],
    others: drafts.filter((draft) => newest.get(draft.slug) !== draft),
  };
}

/** A draft with the account's own place for it. */
export interface PlacedDraft {
  readonly draft: Draft;
  readonly version: string;
  readonly variant: number;
}

/** What one request sends, beside what it is made of. */
export interface Batch {
  readonly attempts: readonly Attempt[];
  readonly drafts: readonly PlacedDraft[];
  readonly body: LocalWork;
}

const mostAtOnce = 50;
/** Half of what the server takes, for what escapes add to a text. */
const mostCharacters = 1_500_000;

/** Cuts local work into requests of fifty attempts or drafts at most, oldest attempts first. */
export function cutBatches(attempts: readonly Attempt[], drafts: readonly PlacedDraft[]): readonly Batch[] {
  const ofAttempts = cut(attempts.toSorted((a, b) => a.submittedAt - b.submittedAt)).map((part): Batch => ({
    attempts: part,
    drafts: [],
    body: { attempts: part.map(attemptBody), drafts: [] },
  }));
  const ofDrafts = cut(drafts, ({ draft }) => draft).map((part): Batch => ({
    attempts: [],
    drafts: part,
    body: { attempts: [], drafts: part.map(draftBody) },
  }));
  return [...ofAttempts, ...ofDrafts];
}

function cut<Item>(
  items: readonly Item[],
  textOf: (item: Item) => Pick<Draft, 'files'> = (item) => item as Pick<Draft, 'files'>,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = Object.values(textOf(item).files).reduce((sum, text) => sum + text.length, 1000);
    const last = parts.at(-1);
    if (last === undefined || last.length >= mostAtOnce || size > room) {
      parts.push([item]);
      room = mostCharacters - size;
    } else {
      last.push(item);
      room -= size;
    }
  }
  return parts;
}

function attemptBody(attempt: Attempt): LocalWork['attempts'][number] {
  const { engine } = JSON.parse(attempt.verdict) as Verdict;
  return {
    exercise: attempt.slug,
    exerciseVersion: attempt.version,
    learnerKey: attempt.learner,
    variantNo: attempt.variant,
    files: attempt.files,
    submittedAt: new Date(attempt.submittedAt).toISOString(),
    verdictSha256: sha256Hex(attempt.verdict),
    engineVersion: engine.version,
  };
}

function draftBody({ draft, variant, version }: PlacedDraft): LocalWork['drafts'][number] {
  return {
    exercise: draft.slug,
    exerciseVersion: version,
    variantNo: variant,
    files: draft.files,
    savedAt: new Date(draft.savedAt).toISOString(),
  };
}

/** How many of a merge ended in which way. */
export interface MergeCounts {
  readonly stored: number;
  readonly known: number;
  readonly refused: number;
}

export const noCounts: MergeCounts = { stored: 0, known: 0, refused: 0 };

/** Adds the outcomes of one request; conflicts are told apart by themselves. */
export function addCounts(
  counts: MergeCounts,
  outcomes: readonly (MergedWork['attempts'][number] | MergedWork['drafts'][number])[],
): MergeCounts {
  const count = (outcome: string): number => outcomes.filter((one) => one.outcome === outcome).length;
  return {
    stored: counts.stored + count('stored'),
    known: counts.known + count('known'),
    refused: counts.refused + count('refused'),
  };
}
