import type { Comment } from '#contract';
import { learnerText as text, sayFull } from './learner.id.ts';

interface Props {
  readonly name: string;
  readonly source: string;
  /** Those that belong to lines of this file. */
  readonly comments: readonly Comment[];
  /** A line that was chosen to be spoken of; absent where one cannot comment. */
  readonly onLine?: ((line: number) => void) | undefined;
  readonly marked: number | undefined;
}

/** A file as it was handed in, with what was said of its lines. Everything is text. */
export function SourceLines({ comments, marked, name, onLine, source }: Props) {
  const byLine = Map.groupBy(comments, ({ line }) => line);
  return (
    <ol class="code-lines" tabIndex={0} aria-label={text.sourceOf(name)}>
      {source.split('\n').map((words, index) => {
        const line = index + 1;
        const said = byLine.get(line) ?? [];
        return (
          <li key={line} class={line === marked ? 'marked' : ''} data-line={line}>
            {onLine === undefined ? (
              <span class="n">{line}</span>
            ) : (
              <button
                type="button"
                class="n"
                tabIndex={-1}
                aria-label={text.commentOn(line)}
                onClick={() => onLine(line)}
              >
                {line}
              </button>
            )}
            <code>{words === '' ? ' ' : words}</code>
            {said.length > 0 && (
              <ul class="line-comments" aria-label={text.commentsAt(line)}>
                {said.map((comment) => (
                  <CommentItem key={comment.id} comment={comment} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Something that was said, and by whom. */
export function CommentItem({ comment: { at, by, text: words } }: { readonly comment: Comment }) {
  return (
    <li class="comment">
      <p class="comment-text">{words}</p>
      <p class="comment-by">{text.by(by.name, sayFull(at))}</p>
    </li>
  );
}
