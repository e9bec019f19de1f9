import * as text from './log-format-builder.id.ts';
import type { FormatView } from './model.ts';

interface Props {
  readonly line: string;
  readonly view: FormatView;
  readonly onChange: (line: string) => void;
}

/** A line of a handler's own log, with what the finder marks in it and what is left after masking. */
export function OwnLine({ line, view, onChange }: Props) {
  const found = view.own.some(({ secret }) => secret !== undefined);
  return (
    <div class="lf-own">
      <label>
        <span>{text.ownLabel}</span>
        <textarea
          value={line}
          rows={4}
          maxLength={1_200}
          spellcheck={false}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <div class="lf-found">
        <h4>{text.ownTitle}</h4>
        <p class="lf-line">
          {view.own.map(({ text: part, secret }, index) =>
            secret === undefined ? (
              part
            ) : (
              <mark key={index}>
                {part} <small>{text.secrets[secret]}</small>
              </mark>
            ),
          )}
        </p>
        {!found && <p class="lf-note">{text.nothingFound}</p>}
        {found && (
          <>
            <h4>{text.maskedTitle}</h4>
            <p class="lf-line">{view.masked}</p>
          </>
        )}
      </div>
    </div>
  );
}
