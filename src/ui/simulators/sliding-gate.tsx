import { useLayoutEffect, useRef } from 'preact/hooks';
import { changeGate, type GateState } from '../shell/gate.ts';
import { gateMark } from '../workspace/dom.ts';

interface Props {
  readonly state: GateState;
  readonly size: number;
  /** Class of the element around it. */
  readonly class: string;
}

/** A gate that slides into its state instead of being drawn anew. */
export function SlidingGate({ class: name, size, state }: Props) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawn = holder.current?.querySelector('svg');
    if (drawn) changeGate(drawn, state);
    else holder.current?.append(gateMark(state, size));
  }, [state, size]);
  return <i class={name} ref={holder} />;
}
