import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../workspace/dom.ts';

interface Props {
  readonly holds: boolean;
  readonly text: string;
}

/** What must always hold, with this run's numbers, and whether it does: a check or a cross beside the sentence. */
export function Invariant({ holds, text }: Props) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(icon(holds ? 'check' : 'cross', 15)), [holds]);
  return (
    <p class={`sim-invariant ${holds ? 'pass' : 'fail'}`}>
      <i ref={holder} />
      <span>{text}</span>
    </p>
  );
}
