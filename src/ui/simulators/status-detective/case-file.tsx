import type { ComponentChildren, Ref } from 'preact';
import { stories } from './incidents.id.ts';
import type { DetectiveView } from './model.ts';
import * as text from './status-detective.id.ts';

interface Props {
  readonly view: DetectiveView;
  readonly seconds: number;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** What was sent and what the logs say, of the incident that is looked at. */
export function CaseFile({ view, seconds, heading }: Props) {
  const story = stories[view.incident](seconds);
  return (
    <div class="sd-file">
      <p class="sd-place">{text.place(view.number, view.tally.of)}</p>
      <h4 ref={heading} tabIndex={-1}>
        {story.title}
      </h4>
      <Section label={text.sentLabel}>
        {story.sent.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Section>
      <Section label={text.seenLabel}>
        {story.seen.map(([source, line]) => (
          <li key={line} class="sourced">
            <b>{source}</b> <span>{line}</span>
          </li>
        ))}
      </Section>
    </div>
  );
}

interface SectionProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Section({ label, children }: SectionProps) {
  return (
    <section class="sd-lines" aria-label={label}>
      <h5>{label}</h5>
      <ul>{children}</ul>
    </section>
  );
}
