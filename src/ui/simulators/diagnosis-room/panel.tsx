import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { Chart } from '../chart/chart.tsx';
import { Line, type Point } from '../chart/lines.tsx';
import { Threshold } from '../chart/marks.tsx';
import { createPlot, roundUp } from '../chart/plot.ts';
import * as text from './diagnosis-room.id.ts';
import type { Panel } from './panels.ts';

const height = 132;
/** An axis ends no lower than here, so that a few requests more or less do not look like an incident. */
const lowestTop: Readonly<Record<Panel['unit'], number>> = { count: 90, duration: 4, runs: 7 };
/** From here on a duration is drawn in seconds. */
const inSeconds = 4000;

interface Props {
  readonly panel: Panel;
  readonly startsAt: number;
  /** The guess asks for something else than what is drawn here. */
  readonly isDoubted: boolean;
}

/** One metric over half an hour: what it was and is in numbers, then its lines, with the minute of the fault marked. */
export function MetricPanel({ panel, startsAt, isDoubted }: Props) {
  const title = text.panels[panel.name];
  const names = text.lines[panel.name] ?? [''];
  return (
    <figure class={isDoubted ? 'dr-panel doubted' : 'dr-panel'} data-panel={panel.name}>
      <figcaption>
        <b>{title}</b> <small>{unitOf(panel)}</small>
        {isDoubted && <strong>{text.against}</strong>}
        {panel.series.map((series, index) => (
          <span key={index} class={index === 0 ? 'dr-line' : 'dr-line second'}>
            {names[index]} <em>{text.change(series, panel.unit)}</em>
          </span>
        ))}
      </figcaption>
      <Chart
        title={title}
        description={text.describePanel(panel, startsAt)}
        height={height}
        draw={(width) => <Lines panel={panel} startsAt={startsAt} width={width} />}
      />
    </figure>
  );
}

function unitOf(panel: Panel): string {
  if (panel.unit !== 'duration') return text.units[panel.unit];
  return scaleOf(panel) === 1 ? text.milliseconds : text.seconds;
}

function scaleOf({ unit, series }: Panel): number {
  return unit === 'duration' && highest(series) > inSeconds ? 1000 : 1;
}

function highest(series: Panel['series']): number {
  return Math.max(...series.flatMap(({ values }) => values));
}

interface LinesProps {
  readonly panel: Panel;
  readonly startsAt: number;
  readonly width: number;
}

function Lines({ panel, startsAt, width }: LinesProps) {
  const scale = scaleOf(panel);
  const minutes = panel.series[0]?.values.length ?? 0;
  const top = roundUp(Math.max(highest(panel.series) / scale, lowestTop[panel.unit]) * 1.08);
  const plot = createPlot({ left: 50, right: width - 4, top: 14, bottom: height - 24 }, minutes - 1, top);
  const points = (values: readonly number[]) => values.map((value, minute): Point => [minute, value / scale]);
  const [first, second] = panel.series;
  return (
    <>
      <SideAxis plot={plot} ticks={[0, top / 2, top]} />
      <FootAxis plot={plot} ticks={[0, startsAt, minutes - 1]} unit={text.minutesUnit} />
      <line
        x1={plot.x(startsAt)}
        x2={plot.x(startsAt)}
        y1={plot.top}
        y2={plot.bottom + 5}
        stroke="var(--line-strong)"
        stroke-width="1.5"
      />
      {first !== undefined && <Line plot={plot} points={points(first.values)} colour="--nila" />}
      {second !== undefined && (
        <g stroke-dasharray="5 4">
          <Line plot={plot} points={points(second.values)} colour="--accent" />
        </g>
      )}
      {panel.bounds.map(({ name, value }) => (
        <Threshold key={name} plot={plot} value={value / scale} label={text.bounds[name]} />
      ))}
    </>
  );
}
