import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { StackedBars } from '../chart/bars.tsx';
import { Chart } from '../chart/chart.tsx';
import { Heading, Plate, Threshold } from '../chart/marks.tsx';
import { createPlot, roundUp, type Plot } from '../chart/plot.ts';
import { capacity, type StormView, type Wave } from './model.ts';
import * as text from './retry-amplification.id.ts';

const height = 320;

/** Arrivals over time: each second's originals and retries, the API's capacity and how long it was down. */
export function StormChart({ view }: { readonly view: StormView }) {
  return (
    <Chart
      title={text.chartTitle}
      description={text.chartDescription(view)}
      height={height}
      draw={(width) => <Drawing view={view} width={width} />}
    />
  );
}

function Drawing({ view, width }: { readonly view: StormView; readonly width: number }) {
  const top = roundUp(Math.max(view.peak, capacity) * 1.15);
  const plot = createPlot({ left: 68, right: width - 2, top: 56, bottom: height - 56 }, view.horizon, top);
  return (
    <g>
      <Heading
        y={14}
        text={text.chartTitle}
        parts={[
          { fill: 'refused', name: text.parts.first },
          { fill: 'served', name: text.parts.served },
          { fill: 'beyond', name: text.parts.rejected },
        ]}
      />
      <SideAxis plot={plot} ticks={plot.y.ticks(4)} />
      <StackedBars plot={plot} rows={view.rows} step={1} fills={['refused', 'served', 'beyond']} />
      <Threshold plot={plot} value={capacity} label={text.capacityLabel} />
      {labelled(view.waves, plot).map(({ second, requests }) => (
        <Plate key={second} x={plot.x(second)} y={plot.y(requests) - 6} text={text.count(requests)} />
      ))}
      <FootAxis plot={plot} ticks={plot.x.ticks(width < 480 ? 3 : 6)} unit={text.unit} />
      <Outage plot={plot} outage={view.outage} />
    </g>
  );
}

/** The highest waves whose numbers do not run into each other. */
function labelled(waves: readonly Wave[], plot: Plot): readonly Wave[] {
  const highest = [...waves].sort((one, other) => other.requests - one.requests || one.second - other.second);
  return highest.reduce<readonly Wave[]>(
    (kept, wave) =>
      kept.every(({ second }) => Math.abs(plot.x(second) - plot.x(wave.second)) > 58) ? [...kept, wave] : kept,
    [],
  );
}

function Outage({ plot, outage }: { readonly plot: Plot; readonly outage: number }) {
  const y = plot.bottom + 31;
  return (
    <g>
      <path
        d={`M${plot.x(0)} ${y - 4}v8M${plot.x(0)} ${y}H${plot.x(outage)}m0-4v8`}
        fill="none"
        stroke="var(--fail)"
        stroke-width="2.5"
      />
      <text x={plot.x(0)} y={y + 19} font-weight="650" fill="var(--fail)">
        {text.outageMark(outage)}
      </text>
    </g>
  );
}
