import type { AssignedVariant } from '#contract';
import type { ExerciseData } from '../../workspace/exercise-data.ts';
import { findVariant, saveLearner } from '../../workspace/learner.ts';
import { createApiClient } from '../api-client.ts';
import { noteAccount } from '../merge/merge.ts';
import { readSession } from '../session.ts';
import { createAccountWork } from './account-work.ts';
import type { AccountWork } from './account-work.ts';
import { pullDraft } from './pull-draft.ts';

/** How long the workspace waits for a server before it opens with what this device has. */
const patienceMs = 4000;

/** Finds out whose work it is and brings its draft in step. `expired` where the session has ended; undefined without an account. */
export async function openAccountWork({ slug, version }: ExerciseData): Promise<AccountWork | 'expired' | undefined> {
  const session = await readSession();
  if (session.kind === 'signed-out') return 'expired';
  if (session.kind !== 'account' && session.kind !== 'remembered') return undefined;
  const { account } = session;
  const online = session.kind === 'account';
  const api = createApiClient();
  await noteAccount(account).catch(() => undefined);
  const variant = (online ? await askVariant(slug, account.id) : undefined) ?? (await findVariant(slug, account.id));
  const key = { slug, version, learner: account.id, variant };
  const pulled = online ? await soon(pullDraft(createApiClient({ tries: 2 }), key), 'unchanged' as const) : 'unchanged';
  return createAccountWork(api, { account, key, online, pulled });
}

async function askVariant(slug: string, account: string): Promise<number | undefined> {
  const answer = await soon(createApiClient({ tries: 2 }).get<AssignedVariant>(`me/variants/${slug}`), undefined);
  if (answer?.kind !== 'ok') return undefined;
  const { variantNo } = answer.body;
  await saveLearner(slug, { learner: account, variant: variantNo }, 'account').catch(() => undefined);
  return variantNo;
}

/** The result of `work`, or `otherwise` where it takes too long or fails. */
function soon<Value, Otherwise>(work: Promise<Value>, otherwise: Otherwise): Promise<Value | Otherwise> {
  return Promise.race([
    work.catch(() => otherwise),
    new Promise<Otherwise>((resolve) => setTimeout(() => resolve(otherwise), patienceMs)),
  ]);
}
