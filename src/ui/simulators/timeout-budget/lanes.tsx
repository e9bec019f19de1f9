import { scaleLinear } from 'd3-scale';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { parties, type Party, type Span } from '#world/timeout-chain';
import { icon } from '../../workspace/dom.ts';
import { endingOf, type Ending, type TimeoutView } from './model.ts';
import * as text from './timeout-budget.id.ts';

type Scale = (seconds: number) => number;

/** The four layers from the outside in, each with what it did and until when somebody waited for it. */
export function Lanes({ view }: { readonly view: TimeoutView }) {
  const scale = scaleLinear([0, view.horizon], [0, 100]);
  const first = view.run.firstToGiveUp;
  return (
    <div class="tb">
      <h4>{text.lanesTitle}</h4>
      <div class="tb-plot">
        <ol>
          {parties.map((party) => (
            <Lane key={party} party={party} view={view} scale={scale} />
          ))}
          {view.job !== undefined && (
            <JobLane until={view.job.until} from={view.run.spans.client.until} scale={scale} />
          )}
        </ol>
        {first !== undefined && (
          <div class="tb-over" aria-hidden="true">
            <i style={{ left: `${scale(view.run.spans[first].until)}%` }} />
          </div>
        )}
      </div>
      <Axis ticks={scale.ticks(5)} scale={scale} />
    </div>
  );
}

interface LaneProps {
  readonly party: Party;
  readonly view: TimeoutView;
  readonly scale: Scale;
}

function Lane({ party, view, scale }: LaneProps) {
  const span = view.run.spans[party];
  const ending = endingOf(view, party);
  const copies = party === 'client' ? [] : view.starts.slice(1);
  return (
    <li>
      <b>{text.names[party]}</b>
      <span class="limit">{text.limit(view.limits[party])}</span>
      <span class="track" aria-hidden="true">
        <Bar span={span} start={0} scale={scale} />
        {copies.map((start) => (
          <Bar key={start} span={span} start={start} scale={scale} />
        ))}
      </span>
      <span class={`end ${ending}`}>
        <Mark ending={ending} />
        <span>
          {text.laneEnd(party, ending, view)}
          {copies.length > 0 && <span class="copies">{text.copiesMark(copies.length)}</span>}
        </span>
      </span>
    </li>
  );
}

interface BarProps {
  readonly span: Span;
  readonly start: number;
  readonly scale: Scale;
}

/** What a layer does: plain while somebody waits for it, hatched after that. A retry's is thinner. */
function Bar({ span: { until, orphanedAt = until }, start, scale }: BarProps) {
  return (
    <span class={start === 0 ? 'bar' : 'bar copy'}>
      <i style={{ left: `${scale(start)}%`, width: `${scale(orphanedAt)}%` }} />
      {orphanedAt < until && (
        <i class="orphan" style={{ left: `${scale(start + orphanedAt)}%`, width: `${scale(until - orphanedAt)}%` }} />
      )}
    </span>
  );
}

function JobLane({ from, until, scale }: { readonly from: number; readonly until: number; readonly scale: Scale }) {
  return (
    <li>
      <b>{text.jobName}</b>
      <span class="limit">{text.jobLimit}</span>
      <span class="track" aria-hidden="true">
        <span class="bar job">
          <i style={{ left: `${scale(from)}%`, width: `${scale(until - from)}%` }} />
        </span>
      </span>
      <span class="end answered">
        <Mark ending="answered" />
        <span>{text.jobEnd(until)}</span>
      </span>
    </li>
  );
}

const marks = { answered: 'check', 'gave-up': 'cross', unheard: 'dash' } as const;

function Mark({ ending }: { readonly ending: Ending }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(icon(marks[ending], 13)), [ending]);
  return <i ref={holder} />;
}

function Axis({ ticks, scale }: { readonly ticks: readonly number[]; readonly scale: Scale }) {
  return (
    <div class="tb-axis" aria-hidden="true">
      <div>
        {ticks.map((tick, index) => (
          <span
            key={tick}
            style={{ left: `${scale(tick)}%` }}
            class={index === 0 ? 'first' : scale(tick) > 95 ? 'last' : undefined}
          >
            {index === 0 ? text.axisStart : text.count(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
