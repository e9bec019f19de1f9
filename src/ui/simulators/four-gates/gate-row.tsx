import { SlidingGate } from '../sliding-gate.tsx';
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
            <SlidingGate class="fg-gate" size={44} state={drawnAs[state]} />
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
