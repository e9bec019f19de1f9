import type { Submission } from '#contract';
import type { DiffLine } from '#ui/workspace/diff-lines.ts';
import { diffBlocks } from './diff-blocks.ts';
import { learnerText as text } from './learner.id.ts';

const signs = { same: ' ', added: '+', removed: '−' } as const;

/** What changed from one attempt to another, file by file. */
export function AttemptDiff({ after, before }: { readonly before: Submission; readonly after: Submission }) {
  const names = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])];
  const changed = names
    .map((name) => ({ name, blocks: diffBlocks(before.files[name] ?? '', after.files[name] ?? '') }))
    .filter(({ blocks }) => blocks.length > 0);
  return (
    <div class="attempt-diff">
      <h4>{text.compareTitle(before.attempt)}</h4>
      {changed.length === 0 && <p class="side-about">{text.compareSame}</p>}
      {changed.map(({ blocks, name }) => (
        <div key={name}>
          {names.length > 1 && <p class="file-name mono">{name}</p>}
          <ol class="code-lines diff" tabIndex={0} aria-label={`${text.compareTitle(before.attempt)}, ${name}`}>
            {blocks.map((block, index) =>
              block.kind === 'gap' ? (
                <li key={index} class="gap">
                  {text.skippedLines(block.count)}
                </li>
              ) : (
                block.lines.map((line) => <Line key={`${line.kind} ${line.line}`} line={line} />)
              ),
            )}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Line({ line: { kind, line, text: words } }: { readonly line: DiffLine }) {
  return (
    <li class={kind}>
      <span class="n" aria-hidden="true">
        {line}
      </span>
      <span class="sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <code>
        {kind !== 'same' && <span class="vh">{kind === 'added' ? text.added : text.removed}: </span>}
        {words === '' ? ' ' : words}
      </code>
    </li>
  );
}
