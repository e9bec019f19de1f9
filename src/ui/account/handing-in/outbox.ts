import type { AcceptedSubmission, NewSubmission, Submission } from '#contract';
import { sha256Hex } from '#course';
import { openDatabase } from '../../progress/database.ts';
import type { Attempt, Outgoing } from '../../progress/database.ts';
import { readVerdict } from '../../workspace/attempts.ts';
import { newKey } from '../api-client.ts';
import type { Answer, ApiClient, Refusal } from '../api-client.ts';

/** How sending a submission stands. */
export type SendState =
  | { readonly kind: 'sending' | 'waiting' }
  /** The server has it and could not grade it within the time that a page waits. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'graded'; readonly submission: Submission }
  /** It is kept here and sent later. */
  | { readonly kind: 'later'; readonly why: 'offline' | 'busy' | 'signed-out'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const laterSeconds = 30;

async function forget({ id }: Outgoing): Promise<void> {
  await (await openDatabase()).delete('outbox', id);
}

/** A submission of an attempt, with the verdict that this device came to: the server compares and does not believe it. */
export function makeOutgoing(account: string, attempt: Attempt): Outgoing {
  const { engine, exercise } = readVerdict(attempt);
  return {
    id: newKey(),
    account,
    slug: attempt.slug,
    attempt: attempt.id,
    at: Date.now(),
    body: {
      exercise: attempt.slug,
      files: attempt.files,
      clientVerdict: {
        exerciseVersion: exercise.version,
        engineVersion: engine.version,
        sha256: sha256Hex(attempt.verdict),
      },
    } satisfies NewSubmission,
  };
}

/** Keeps a submission until the server has it. Rejects where storage is refused. */
export async function putOutgoing(outgoing: Outgoing): Promise<void> {
  await (await openDatabase()).put('outbox', outgoing);
}

/** The account's submissions that the server does not have yet, oldest first. */
export async function listOutgoing(account: string): Promise<readonly Outgoing[]> {
  const all = await (await openDatabase()).getAll('outbox');
  return all.filter((one) => one.account === account).toSorted((a, b) => a.at - b.at);
}

/** Sends one submission and follows it to its verdict, telling each state. It leaves the outbox once the server has answered for it. */
export async function sendOutgoing(
  api: ApiClient,
  outgoing: Outgoing,
  onState: (state: SendState) => void,
): Promise<SendState> {
  const tell = (state: SendState): SendState => {
    onState(state);
    return state;
  };
  tell({ kind: 'sending' });
  const answer = await api.command<Submission | AcceptedSubmission>('submissions', outgoing.body, { key: outgoing.id });
  const later = postponed(answer);
  if (later !== undefined) return tell(later);
  await forget(outgoing).catch(() => undefined);
  if (answer.kind === 'refused') return tell({ kind: 'refused', refusal: answer });
  if (answer.kind !== 'ok') return tell({ kind: 'accepted' });
  const isDone = (submission: Submission): boolean => submission.status !== 'waiting';
  if ('verdicts' in answer.body && isDone(answer.body)) return tell({ kind: 'graded', submission: answer.body });
  tell({ kind: 'waiting' });
  const followed = await api.follow<Submission>(answer.body.links.self, isDone);
  if (followed.kind !== 'ok' || !isDone(followed.body)) return tell({ kind: 'accepted' });
  return tell({ kind: 'graded', submission: followed.body });
}

/** Why a submission has to wait on this device. Undefined where the server has answered for good. */
export function postponed(answer: Answer<unknown>): (SendState & { readonly kind: 'later' }) | undefined {
  if (answer.kind === 'ok') return undefined;
  if (answer.kind !== 'refused') return { kind: 'later', why: 'offline', seconds: laterSeconds };
  if (answer.status === 401) return { kind: 'later', why: 'signed-out', seconds: Number.POSITIVE_INFINITY };
  const passes = answer.status >= 500 || answer.status === 429 || answer.code === 'IDEMPOTENCY_IN_PROGRESS';
  return passes ? { kind: 'later', why: 'busy', seconds: answer.retryAfter ?? laterSeconds } : undefined;
}
