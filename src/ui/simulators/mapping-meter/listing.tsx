import * as text from './mapping-meter.id.ts';
import type { MeterLine } from './model.ts';

/** The template with its line numbers; under a line that decides stands what it decides by. */
export function Listing({ lines }: { readonly lines: readonly MeterLine[] }) {
  return (
    <div class="mm-listing" role="region" aria-label={text.listingLabel} tabIndex={0}>
      <ol>
        {lines.map(({ text: line, decisions }, index) => (
          <li class={decisions.length > 0 ? 'decides' : undefined} key={index}>
            <span class="mm-code">{line === '' ? ' ' : line}</span>
            {decisions.map((decision, at) => (
              <small key={at}>{text.decisionNote(decision)}</small>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
