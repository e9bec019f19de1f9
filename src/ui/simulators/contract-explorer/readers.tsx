import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../../workspace/dom.ts';
import * as text from './contract-explorer.id.ts';
import { isRequestPart, type ExplorerView } from './model.ts';
import type { ExplorerSettings } from './settings.ts';

interface Props {
  readonly part: ExplorerSettings['part'];
  readonly view: ExplorerView;
}

/** Everybody who reads the answer: what for, whether it lets them, and who of them reads the chosen part. */
export function Readers({ part, view }: Props) {
  return (
    <section class="ce-readers">
      <h4>{text.readersTitle}</h4>
      <ul>
        {view.readers.map(({ reader, purpose, reads, served }) => (
          <li key={purpose} class={served ? 'pass' : 'fail'}>
            <Mark served={served} />
            <span>
              <b>{text.readers[reader]}</b> {text.purposes[purpose]}
              {!isRequestPart(part) && reads.includes(part) && <small>{text.readsThis}</small>}
            </span>
            <strong>{served ? text.yes : text.no}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ served }: { readonly served: boolean }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(icon(served ? 'check' : 'cross', 14)), [served]);
  return <i ref={holder} />;
}
