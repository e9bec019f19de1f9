import type { ReviewItem, ReviewSection } from './item.ts';
import { reviewText as text } from './review.id.ts';
import { answerTo, countStates, type Review } from './review.ts';

interface Printed {
  readonly review: Review;
  readonly sections: readonly ReviewSection[];
  /** The day in words. */
  readonly date: string;
  /** Where rules can be read: `https://host`. */
  readonly origin: string;
}

/**
 * A review as Markdown: a task list per section, checked where the answer is "ya", with the notes under their items and
 * the rules of what is still open. Ends with a line break.
 */
export function toMarkdown({ review, sections, date, origin }: Printed): string {
  const total = countStates(review, sections);
  const head = [
    `# ${text.markdown.heading(oneLine(review.name) || text.unnamed)}`,
    `${text.markdown.dated(date)} ${text.tally(total.yes, total.notYet, total.notApplicable, total.unanswered)}.`,
  ];
  const parts = sections.flatMap((section) => {
    const { yes, of } = countStates(review, [section]);
    return [
      `## ${section.title} (${text.counts(yes, of)})`,
      section.items.map((item) => itemLines(review, item, origin).join('\n')).join('\n'),
    ];
  });
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function itemLines(review: Review, item: ReviewItem, origin: string): readonly string[] {
  const { state, note } = answerTo(review, item);
  const said = state === undefined ? text.unanswered : text.state[state];
  const line =
    state === 'notApplicable' ? `- ${said}: ${item.text}` : `- [${state === 'yes' ? 'x' : ' '}] ${item.text}`;
  const isOpen = state === undefined || state === 'notYet';
  const rules = item.rules.map((id) => `[${id}](${origin}/aturan/${id})`).join(', ');
  return [
    isOpen ? `${line} (${said.toLowerCase()})` : line,
    // Before the note: a line after a quotation would be part of it.
    ...(state === 'notYet' ? [`  ${text.markdown.rules} ${rules}`] : []),
    ...quote(note).map((quoted) => `  ${quoted}`),
  ];
}

/** A note as a quotation: whatever stands in it, it remains a note under its item. */
function quote(note: string): readonly string[] {
  const trimmed = note.trim();
  return trimmed === '' ? [] : trimmed.split(/\r?\n/).map((line) => `> ${line}`.trimEnd());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
