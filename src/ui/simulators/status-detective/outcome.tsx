import { Slider } from '../parts/knobs.tsx';
import { causeNames } from './incidents.id.ts';
import { MarkIcon } from './choices.tsx';
import type { DetectiveView, Solution, Tally } from './model.ts';
import * as text from './status-detective.id.ts';

interface OutcomeProps {
  readonly solution: Solution;
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
  readonly onNext: () => void;
}

/** The contract's answer beside the gateway's own, who repairs it, and whether the client may send it again. */
export function Outcome({ solution, seconds, onSeconds, onNext }: OutcomeProps) {
  const { incident, status, gateway, orphaned, promise } = solution;
  return (
    <section class="sd-outcome">
      <dl>
        <Fact name={text.factNames.contract} value={String(status)} />
        <Fact
          name={text.factNames.gateway}
          value={text.gatewayFact(gateway, status, orphaned)}
          tone={gateway === undefined ? '' : gateway === status ? 'pass' : 'fail'}
        />
        <Fact name={text.factNames.repairer} value={text.repairFact(solution)} />
        <Fact name={text.factNames.retry} value={text.retries[promise.reaction]} />
      </dl>
      {incident === 'slow-dependency' && (
        <Slider
          label={text.secondsLabel}
          value={seconds}
          minimum={3}
          maximum={60}
          shown={text.secondsShown(seconds)}
          onChange={onSeconds}
        />
      )}
      <button type="button" class="btn primary" onClick={onNext}>
        {text.next}
      </button>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly tone?: string;
}

function Fact({ name, value, tone = '' }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={tone}>{value}</dd>
    </div>
  );
}

/** How it went so far. */
export function Score({ tally }: { readonly tally: Tally }) {
  const { of, solved, causesAtOnce, statusesAtOnce, gatewayRight } = tally;
  return (
    <dl class="sim-facts sd-score">
      <Fact name={text.tallyNames.solved} value={text.share(solved, of)} />
      <Fact name={text.tallyNames.causes} value={text.share(causesAtOnce, of)} />
      <Fact name={text.tallyNames.statuses} value={text.share(statusesAtOnce, of)} />
      <Fact name={text.tallyNames.gateway} value={text.share(gatewayRight, solved)} />
    </dl>
  );
}

/** All twelve, when they are solved: the contract's status and the gateway's own. */
export function Board({ view }: { readonly view: DetectiveView }) {
  return (
    <table class="sd-board">
      <caption>{text.boardTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{text.boardColumns.cause}</th>
          <th scope="col">{text.boardColumns.contract}</th>
          <th scope="col">{text.boardColumns.gateway}</th>
        </tr>
      </thead>
      <tbody>
        {view.solved.map(({ incident, status, gateway }) => (
          <tr key={incident} class={gateway === undefined ? 'unseen' : gateway === status ? 'same' : 'differs'}>
            <th scope="row">{causeNames[incident]}</th>
            <td>{status}</td>
            <td>
              {gateway === undefined ? text.unseen : gateway}
              {gateway !== undefined && <MarkIcon mark={gateway === status ? 'right' : 'wrong'} />}
              {gateway !== undefined && <span class="vh">, {gateway === status ? text.same : text.differs}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
