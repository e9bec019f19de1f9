import { text } from '../i18n/workspace.id.ts';
import type { WorkKey } from '../progress/database.ts';
import { need } from './dom.ts';
import { findVariant, isLearnerName } from './learner.ts';
import { moveWork } from './move-work.ts';
import type { Workplace } from './move-work.ts';
import { sheetView } from './sheet-view.ts';
import type { VariantPage } from './variant-page.ts';

export interface VariantOptions {
  readonly work: Workplace;
  readonly slug: string;
  /** Whether each variant begins with a text of its own. */
  readonly ownStarter: boolean;
  readonly pageOf: (key: WorkKey) => VariantPage;
  /** The variant to go on to. Undefined where there is none, which has been said. */
  readonly reroll: () => Promise<number | undefined>;
  readonly banner: (kind: string, message: string) => void;
  /** What was said of the work that is left holds no longer. */
  readonly onChange: () => void;
}

/** Whose work it is, and on which variant: shows it and goes over to another. */
export interface VariantSide {
  readonly page: () => VariantPage;
  /** Puts seed, learner and fact sheet into the page. Gives the variant's short name. */
  readonly show: () => string;
  readonly next: () => Promise<void>;
  readonly useLearner: (learner: string) => Promise<void>;
}

/** Starts with the work that the keeper holds. */
export function createVariantSide(
  root: HTMLElement,
  { banner, onChange, ownStarter, pageOf, reroll, slug, work }: VariantOptions,
): VariantSide {
  const { keeper } = work;
  let page = pageOf(keeper.key());

  function show(): string {
    const shown = page.seed.slice(0, 4);
    need(root, '[data-part="variant-seed"]').textContent = shown;
    need(root, 'input[name="learner"]', HTMLInputElement).value = keeper.key().learner;
    root.querySelector('[data-part="sheet"]')?.replaceChildren(...sheetView(page.sheet, `varian-${slug}`));
    return shown;
  }

  /** Goes over to another work. Resolves to what to say of it, which is `otherwise` where only the variant's events differ. */
  async function changeKey(next: WorkKey, otherwise: (variant: string) => string): Promise<string> {
    const coming = pageOf(next);
    const copied = await moveWork(work, next, page, coming, ownStarter);
    page = coming;
    onChange();
    const shown = show();
    return ownStarter ? text.ownVariantDone(shown, copied) : otherwise(shown);
  }

  return {
    page: () => page,
    show,
    async next() {
      const variant = await reroll();
      if (variant !== undefined) banner('variant', await changeKey({ ...keeper.key(), variant }, text.nextVariantDone));
    },
    async useLearner(learner) {
      const problem = isLearnerName(learner) ? '' : text.learnerWrong;
      need(root, '[data-part="learner-problem"]').textContent = problem;
      need(root, 'input[name="learner"]').setAttribute('aria-invalid', String(problem !== ''));
      if (problem !== '' || learner === keeper.key().learner) return;
      const variant = await findVariant(slug, learner);
      banner('variant', await changeKey({ ...keeper.key(), learner, variant }, () => text.learnerSaved));
    },
  };
}
