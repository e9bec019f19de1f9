import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../../workspace/dom.ts';
import { marks } from './boundary-sorter.id.ts';

/** A check or a cross, with its word for who does not see it. */
export function Mark({ right }: { readonly right: boolean }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(icon(right ? 'check' : 'cross', 14)), [right]);
  return (
    <span class={`bs-mark ${right ? 'right' : 'wrong'}`}>
      <i ref={holder} />
      <span class="vh">{right ? marks.right : marks.wrong}</span>
    </span>
  );
}
