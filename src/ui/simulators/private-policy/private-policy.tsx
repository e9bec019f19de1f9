import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../../workspace/dom.ts';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { PolicyKnobs } from './knobs.tsx';
import { viewPolicy, type GateView, type PolicyView } from './model.ts';
import { address } from './settings.ts';
import { SidesTables } from './sides-tables.tsx';
import * as text from './private-policy.id.ts';

/** A call to a private API: the gates that it meets, the statement that decides, and what else these policies allow. */
export function PrivatePolicy() {
  const [settings, change] = useAddress(address);
  const view = viewPolicy(settings);
  const { meant, others } = view.tally;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<PolicyKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <h4 class="pp-title">{text.gatesTitle}</h4>
      <ol class="pp-gates">
        {view.gates.map((gate) => (
          <GateItem key={gate.gate} {...gate} allowed={view.decision.kind === 'allowed'} />
        ))}
      </ol>
      <Deciding view={view} />
      <SidesTables view={view} />
      <Invariant holds={meant.allowed === meant.of && others.allowed === 0} text={text.invariant(view)} />
    </Frame>
  );
}

function GateItem({ gate, answer, decides, allowed }: GateView & { readonly allowed: boolean }) {
  const mark = useRef<HTMLElement>(null);
  const state = answer === undefined ? 'unasked' : decides ? (allowed ? 'allowed' : 'refused') : 'passed';
  const name = state === 'refused' ? 'cross' : state === 'unasked' ? undefined : 'check';
  const shown = answer?.kind === 'silent' && !decides ? undefined : name;
  useLayoutEffect(() => mark.current?.replaceChildren(...(shown === undefined ? [] : [icon(shown, 14)])), [shown]);
  return (
    <li class={state}>
      <b>{text.gateNames[gate]}</b>
      <span>
        <i ref={mark} />
        {text.gateAnswer({ gate, answer })}
      </span>
      {decides && <small>{text.decides}</small>}
    </li>
  );
}

function Deciding({ view }: { readonly view: PolicyView }) {
  const { json } = view.deciding;
  return (
    <div class={`pp-deciding ${view.decision.kind}`}>
      <h4 class="pp-title">{text.decidedBy(view)}</h4>
      {json === undefined ? (
        <ul>
          {text.withoutStatement(view.deciding).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <pre tabIndex={0}>{json}</pre>
      )}
    </div>
  );
}
