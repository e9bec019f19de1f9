import type { Draft as ServerDraft } from '#contract';
import { sourceSha256 } from '#course';
import type { WorkKey } from '../../progress/database.ts';
import { recoverAside } from '../../workspace/aside.ts';
import { findDraft, keepCopy, saveDraft } from '../../workspace/drafts.ts';
import type { ApiClient } from '../api-client.ts';
import { decideDraft } from './draft-decision.ts';
import { readAgreed, writeAgreed } from './draft-state.ts';

export type PulledDraft = 'unchanged' | 'taken' | 'carried' | { readonly conflict: string };

/** The address of a work's draft. */
export const draftPath = ({ slug, variant, version }: WorkKey): string =>
  `drafts/${slug}?exerciseVersion=${version}&variantNo=${variant}`;

/**
 * Brings this device's draft in step with the server's before the work is opened. Nothing is overwritten: where both have
 * gone on, the text of this device stays and the other one becomes a copy, whose name is told.
 */
export async function pullDraft(api: ApiClient, key: WorkKey): Promise<PulledDraft> {
  await recoverAside(key);
  const [local, agreed, answer] = await Promise.all([
    findDraft(key),
    readAgreed(key),
    api.get<ServerDraft>(draftPath(key)),
  ]);
  const server = answer.kind === 'ok' ? answer.body : undefined;
  if (answer.kind !== 'ok' && !(answer.kind === 'refused' && answer.status === 404)) return 'unchanged';
  const source = server === undefined ? '' : sourceSha256(server.files);
  const decision = decideDraft(
    local === undefined ? undefined : sourceSha256(local.files),
    agreed,
    server === undefined ? undefined : { revision: server.revision, source },
  );
  if (server === undefined) return decision === 'nothing' ? carryOlder(api, key) : 'unchanged';
  if (decision === 'conflict') {
    const copy = await keepCopy(key, server.files);
    // What is typed next goes on top of the text that is kept now.
    await writeAgreed(key, { revision: server.revision, source });
    return { conflict: copy?.name ?? '' };
  }
  if (decision === 'take') await saveDraft(key, server.files, { revision: local?.revision ?? 0 });
  if (decision === 'take' || decision === 'agree') await writeAgreed(key, { revision: server.revision, source });
  return decision === 'take' ? 'taken' : 'unchanged';
}

/** A draft of an earlier version of the exercise, as the workspace carries one over on a single device. */
async function carryOlder(api: ApiClient, key: WorkKey): Promise<PulledDraft> {
  const answer = await api.get<{ readonly items: readonly ServerDraft[] }>('drafts');
  if (answer.kind !== 'ok') return 'unchanged';
  const [newest] = answer.body.items
    .filter(({ exercise, variantNo }) => exercise === key.slug && variantNo === key.variant)
    .toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
  if (newest === undefined) return 'unchanged';
  await saveDraft(key, newest.files, { revision: 0 });
  return 'carried';
}
