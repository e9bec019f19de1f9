import canonicalize from 'canonicalize';
import type { Submission, SubmissionSummary } from '#contract';
import { openDatabase } from '../../progress/database.ts';
import type { Attempt, StoredSubmission } from '../../progress/database.ts';
import { addAttempts, listAttempts, makeAttempt } from '../../workspace/attempts.ts';
import type { ApiClient } from '../api-client.ts';
import { findTwin, keepable } from './kept-submission.ts';
import type { KeptSubmission } from './kept-submission.ts';

/** Submissions by the id of the attempt that they were made from. */
export type SubmissionsByAttempt = ReadonlyMap<string, KeptSubmission>;

/** How many are asked about again each time, since an instructor may have said something of them. */
const lookedAtAgain = 8;

/** The account's submissions of an exercise as this device knows them, with the attempts that they are about. */
export async function listKept(
  account: string,
  slug: string,
): Promise<{ readonly submissions: SubmissionsByAttempt; readonly attempts: readonly Attempt[] }> {
  const stored = await readStored(account, slug);
  const submissions = new Map(stored.map(({ attempt, content }) => [attempt, content as KeptSubmission]));
  return { submissions, attempts: (await listAttempts(slug)).filter(({ id }) => submissions.has(id)) };
}

/** Fetches the newest submissions of an exercise. Those made elsewhere become attempts here. Resolves whether anything was heard. */
export async function refreshKept(api: ApiClient, account: string, slug: string): Promise<boolean> {
  const page = await api.get<{ readonly items: readonly SubmissionSummary[] }>(`submissions?exercise=${slug}&limit=25`);
  if (page.kind !== 'ok') return false;
  const known = new Map((await readStored(account, slug)).map(({ content, id }) => [id, content as KeptSubmission]));
  const wanted = page.body.items.filter(({ id, overridden, status }, index) => {
    const kept = known.get(id);
    return index < lookedAtAgain || kept?.status !== status || kept.overridden !== overridden;
  });
  // Oldest first, so that twins are found in the order in which they were made.
  for (const { id } of wanted.toReversed()) {
    const answer = await api.get<Submission>(`submissions/${id}`);
    if (answer.kind === 'ok') await keepSubmission(account, answer.body);
  }
  return true;
}

/** Keeps a submission beside its attempt, which is made here where it was made elsewhere. */
export async function keepSubmission(account: string, submission: Submission, twin?: string): Promise<void> {
  const stored = await readStored(account, submission.exercise);
  const known = twin ?? stored.find(({ id }) => id === submission.id)?.attempt;
  const taken = new Set(stored.filter(({ id }) => id !== submission.id).map(({ attempt }) => attempt));
  const attempt = known ?? findTwin(submission, await listAttempts(submission.exercise), taken)?.id;
  const id = attempt ?? (await makeTwin(submission));
  if (id === undefined) return;
  await (
    await openDatabase()
  ).put('submissions', {
    id: submission.id,
    account,
    slug: submission.exercise,
    attempt: id,
    content: keepable(submission),
  });
}

/** An attempt out of a submission that was made elsewhere; none while it waits for its verdict. */
async function makeTwin(submission: Submission): Promise<string | undefined> {
  const graded = submission.verdicts.at(-1);
  if (graded === undefined) return undefined;
  const key = {
    learner: submission.learnerKey,
    slug: submission.exercise,
    version: graded.exerciseVersion,
    variant: submission.variantNo,
  };
  const verdict = canonicalize(graded.verdict) ?? '';
  const attempt = makeAttempt(key, submission.files, verdict, Date.parse(submission.submittedAt));
  await addAttempts([attempt]);
  return attempt.id;
}

async function readStored(account: string, slug: string): Promise<readonly StoredSubmission[]> {
  const stored = await (await openDatabase()).getAllFromIndex('submissions', 'slug', slug);
  return stored.filter((one) => one.account === account);
}
