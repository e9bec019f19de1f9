import { useLayoutEffect, useRef } from 'preact/hooks';
import { changeGate, type GateState } from '../../shell/gate.ts';
import { gateMark } from '../../workspace/dom.ts';
import { gates, gateState } from './four-gates.id.ts';
import { gateNames, gateStates, type Outcome } from './model.ts';

const drawnAs = { open: 'open', closed: 'closed', unreached: 'todo' } as const;

/** The four gates in the order that a request meets them, each with its answer in words. */
export function GateRow({ outcome }: { readonly outcome: Outcome }) {
  const states = gateStates(outcome);
  return (
    <ol class="fg-gates">
      {gateNames.map((name, index) => {
        const state = states[index] ?? 'unreached';
        return (
          <li key={name} class={state}>
            <SlidingGate state={drawnAs[state]} />
            <div>
              <b>{gates[name].title}</b>
              <span class="where">{gates[name].place}</span>
              <span>{gates[name].question}</span>
              <span class="answer">{gateState[state]}</span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** A gate that slides into its state instead of being drawn anew. */
function SlidingGate({ state }: { readonly state: GateState }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawn = holder.current?.querySelector('svg');
    if (drawn) changeGate(drawn, state);
    else holder.current?.append(gateMark(state, 44));
  }, [state]);
  return <i class="fg-gate" ref={holder} />;
}
