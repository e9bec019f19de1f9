import { useId, useState } from 'preact/hooks';
import { FailureView } from '#ui/api/failure-view.tsx';
import { useCommand } from '#ui/api/use-command.ts';
import { nothing } from '../nothing.ts';
import { learnerText as text } from './learner.id.ts';

interface Props {
  readonly path: string;
  /** The file to which lines belong, and how many it has. */
  readonly file: string;
  readonly lines: number;
  readonly line: number | undefined;
  readonly onLine: (line: number | undefined) => void;
  readonly onSent: () => void;
}

/** Says something of a submission, or of one of its lines. What was typed stays until it was sent. */
export function CommentForm({ file, line, lines, onLine, onSent, path }: Props) {
  const id = useId();
  const [words, write] = useState('');
  const [said, say] = useState('');
  const command = useCommand();
  const send = async (): Promise<void> => {
    say('');
    const body = { text: words, ...(line === undefined ? {} : { line }) };
    const outcome = await command.send({ path, method: 'POST', body, answer: nothing });
    if (outcome.kind !== 'ok') return;
    write('');
    onLine(undefined);
    say(text.sent);
    onSent();
  };
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label for={`${id}-text`}>{text.comment}</label>
      <p class="side-about" id={`${id}-why`}>
        {text.commentWhy}
      </p>
      <textarea
        id={`${id}-text`}
        required
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-why`}
        value={words}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <div class="say-row">
        <label for={`${id}-line`}>{text.line}</label>
        <input
          id={`${id}-line`}
          type="number"
          min={1}
          max={lines}
          value={line ?? ''}
          title={text.lineOf(file)}
          onInput={({ currentTarget }) =>
            onLine(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)
          }
        />
        <button class="btn" disabled={command.busy}>
          {text.send}
        </button>
        <span role="status">{said}</span>
      </div>
      {command.failure !== undefined && <FailureView failure={command.failure} />}
    </form>
  );
}
