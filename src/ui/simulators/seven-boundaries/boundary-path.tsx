import type { Boundary, BoundaryRun, Passage } from '#world/boundaries';
import { boundaries } from '#world/boundaries';
import type { GateState } from '../../shell/gate.ts';
import { SlidingGate } from '../sliding-gate.tsx';
import { useUniqueId } from '../parts/unique-id.ts';
import * as text from './seven-boundaries.id.ts';
import { useSlide } from './use-slide.ts';

const drawnAs: Readonly<Record<Passage, GateState>> = {
  passed: 'open',
  stopped: 'closed',
  empty: 'ungr',
  blind: 'ungr',
  unreached: 'todo',
};
const onTheWay = boundaries.filter((boundary) => boundary !== 'observability');

interface Props {
  readonly run: BoundaryRun;
  readonly open: Boundary;
  readonly onOpen: (boundary: Boundary) => void;
}

/** The way of a request: six boundaries, the backend behind them, and the one that watches. */
export function BoundaryPath({ run, open, onOpen }: Props) {
  const end = run.stoppedAt ?? 'backend';
  const slide = useSlide(`${end} ${open} ${JSON.stringify(run)}`);
  const row = (boundary: Boundary) => (
    <Row key={boundary} boundary={boundary} run={run} isOpen={boundary === open} onOpen={() => onOpen(boundary)} />
  );
  return (
    <ol class="sb-path" aria-label={text.pathLabel} ref={slide.path}>
      {onTheWay.map(row)}
      <li class={`sb-backend ${run.stoppedAt !== undefined ? 'spared' : run.damage ? 'arrived harmed' : 'arrived'}`}>
        <span class="sb-house" aria-hidden="true" />
        <b>{text.backend}</b>
        <span class="sb-how">{text.backendState(run)}</span>
      </li>
      {row('observability')}
      <li class="sb-request" ref={slide.request} aria-hidden="true">
        {text.requestMark}
      </li>
    </ol>
  );
}

interface RowProps {
  readonly boundary: Boundary;
  readonly run: BoundaryRun;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Row({ boundary, run, isOpen, onOpen }: RowProps) {
  const id = useUniqueId();
  const { answer, fault, name } = text.boundaries[boundary];
  const how = run.passages[boundary];
  return (
    <li
      class={`${how} ${boundary} ${how === 'stopped' && run.damage ? 'harmed' : ''}`}
      data-end={run.stoppedAt === boundary}
    >
      <SlidingGate class="sb-gate" size={30} state={drawnAs[how]} />
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onOpen}>
        <b>{name}</b>
        <span class="sb-how">{text.passage(boundary, run)}</span>
      </button>
      <dl id={id} hidden={!isOpen}>
        <div>
          <dt>{how === 'empty' ? text.missingAnswerTitle : text.answerTitle}</dt>
          <dd>{answer}</dd>
        </div>
        <div>
          <dt>{text.faultTitle}</dt>
          <dd>{fault}</dd>
        </div>
      </dl>
    </li>
  );
}
