import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { CheckList } from './check-list.tsx';
import { TokenKnobs } from './knobs.tsx';
import { viewToken } from './model.ts';
import { address } from './settings.ts';
import * as text from './token-lab.id.ts';
import { TokenTable } from './token-table.tsx';

/** A token, the checks that an API makes of it one after the other, and what else these checks would let in. */
export function TokenLab() {
  const [settings, change] = useAddress(address);
  const view = viewToken(settings);
  const isRight = view.stoppedAt !== undefined || view.flaw === undefined;
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<TokenKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <div class="tl-bench">
        <TokenTable view={view} />
        <CheckList steps={view.steps} checks={settings.checks} onChange={(checks) => change({ ...settings, checks })} />
        <p class={`tl-outcome ${isRight ? 'pass' : 'fail'}`}>{text.outcome(view)}</p>
      </div>
      <Invariant holds={view.tally.let.length === 0} text={text.invariant(view)} />
    </Frame>
  );
}
