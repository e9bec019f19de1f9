import type { WorkKey } from '../progress/database.ts';
import type { Desk } from './desk.ts';
import type { Keeper } from './keeper.ts';
import { sameFiles } from './merge.ts';
import type { VariantPage } from './variant-page.ts';

/** What goes over together. */
export interface Workplace {
  readonly keeper: Keeper;
  readonly desk: Desk;
  /** Says that the desk's text is the learner's own. */
  readonly typed: () => void;
}

/**
 * Goes over to another learner's work or another variant, with types, form and text at once. Text goes along
 * where every variant begins with the same; where each has a starter of its own, the names in the text that is
 * left would mean nothing, so it stays behind as a copy. Resolves whether there is such a copy.
 */
export async function moveWork(
  { desk, keeper, typed }: Workplace,
  next: WorkKey,
  left: VariantPage,
  coming: VariantPage,
  ownStarter: boolean,
): Promise<boolean> {
  const before = desk.files();
  const own = await keeper.changeKey(next, ownStarter ? coming.starter : before);
  const meanwhile = desk.files();
  desk.closeCompare();
  if (ownStarter || sameFiles(meanwhile, before)) desk.setVariant(coming, own);
  else {
    // What was typed meanwhile stays; the text that belongs here becomes a copy.
    desk.setVariant(coming, meanwhile);
    if (!sameFiles(own, before)) await keeper.keep(own);
    typed();
  }
  if (!ownStarter || sameFiles(meanwhile, left.starter) || sameFiles(meanwhile, own)) return false;
  return keeper.keep(meanwhile);
}
