import type { Draft as ServerDraft } from '#contract';
import type { Agreed } from './draft-state.ts';

/** What to do about a draft when its work is opened. */
export type DraftDecision =
  /** Nothing is there, or both say the same. */
  | 'nothing'
  | 'agree'
  /** The server has what this device has not seen, and this device nothing that the server has not seen. */
  | 'take'
  /** The other way round. */
  | 'push'
  /** Both have gone on. */
  | 'conflict';

/**
 * Decides between the text on this device and the server's. `agreed` is what both last had in common: a server accepts a
 * draft only on top of a revision that its sender had seen, so a text that is still the agreed one was seen by whoever
 * went on from it.
 */
export function decideDraft(
  local: string | undefined,
  agreed: Agreed | undefined,
  server: (Pick<ServerDraft, 'revision'> & { readonly source: string }) | undefined,
): DraftDecision {
  if (server === undefined) return local === undefined ? 'nothing' : 'push';
  if (local === undefined) return 'take';
  if (local === server.source) return 'agree';
  if (agreed?.revision === server.revision) return 'push';
  return agreed?.source === local ? 'take' : 'conflict';
}
