import { useId } from 'preact/hooks';
import { ApiBar } from './api-bar.tsx';
import { ExportBar } from './export-bar.tsx';
import { ItemForm } from './item-form.tsx';
import type { ReviewSection } from './item.ts';
import { reviewText as text } from './review.id.ts';
import { answerTo, changeAnswer, countStates, type Review } from './review.ts';
import { changeOpen } from './shelf.ts';
import { useShelf } from './use-shelf.ts';

interface Props {
  readonly sections: readonly ReviewSection[];
  /** Whether all sections stand open: on the tool's own page, where they are printed too. */
  readonly unfolded: boolean;
}

/** The tool with which a reader reviews an API of their own. */
export function ReviewApp({ sections, unfolded }: Props) {
  const id = useId();
  const shelf = useShelf();
  const { open } = shelf;
  const { notApplicable, notYet, unanswered, yes } = countStates(open, sections);
  return (
    <div class="rv">
      {!shelf.stored && <p class="rv-warning">{text.notStored}</p>}
      <ApiBar shelf={shelf} id={id} />
      <p class="rv-tally" role="status">
        {text.tally(yes, notYet, notApplicable, unanswered)}
      </p>
      {sections.map((section, index) => (
        <Section key={section.id} section={section} review={open} unfolded={unfolded || index === 0} />
      ))}
      <ExportBar review={open} />
    </div>
  );
}

interface SectionProps {
  readonly section: ReviewSection;
  readonly review: Review;
  readonly unfolded: boolean;
}

function Section({ section, review, unfolded }: SectionProps) {
  const { yes, of } = countStates(review, [section]);
  return (
    <details class="rv-section" open={unfolded}>
      <summary>
        <b>{section.title}</b>
        <span class="num">{text.counts(yes, of)}</span>
      </summary>
      {section.items.map((item) => (
        <ItemForm
          key={item.id}
          item={item}
          answer={answerTo(review, item)}
          onChange={(change) => changeOpen(changeAnswer(review, item.id, change as Parameters<typeof changeAnswer>[2]))}
        />
      ))}
    </details>
  );
}
