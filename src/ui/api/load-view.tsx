import type { ComponentChildren } from 'preact';
import { failureText as text } from './failure-text.id.ts';
import { FailureView } from './failure-view.tsx';
import type { Loaded } from './use-load.ts';

interface Props<Value> {
  readonly loaded: Loaded<Value>;
  readonly onReload: () => void;
  readonly children: (value: Value) => ComponentChildren;
}

/** What was fetched; until then, or where it failed, a line that says so. */
export function LoadView<Value>({ children, loaded, onReload }: Props<Value>) {
  const { value } = loaded;
  return (
    <>
      {loaded.kind === 'failed' && <FailureView failure={loaded.failure} onAgain={onReload} />}
      {value !== undefined && children(value)}
      {value === undefined && loaded.kind === 'loading' && (
        <p class="api-loading" role="status">
          {text.loading}
        </p>
      )}
    </>
  );
}
