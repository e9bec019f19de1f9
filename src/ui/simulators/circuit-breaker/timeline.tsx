import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { Chart } from '../chart/chart.tsx';
import { Heading, Threshold } from '../chart/marks.tsx';
import { createPlot } from '../chart/plot.ts';
import { BreakerBand, DependencyBand } from './bands.tsx';
import * as text from './circuit-breaker.id.ts';
import { service, type BreakerView } from './model.ts';
import { Legend, SecondBars, type NamedPart } from './parts.tsx';

const callParts: readonly NamedPart[] = [
  { fill: 'done', name: text.ends.succeeded },
  { fill: 'failed', name: text.ends.failed },
  { fill: 'fast', name: text.ends.fast },
  { fill: 'rejected', name: text.ends.rejected },
];
const otherParts: readonly NamedPart[] = [
  { fill: 'done', name: text.otherEnds.served },
  { fill: 'rejected', name: text.otherEnds.rejected },
];

/** Below this the names of four parts do not fit on one line. */
const roomForParts = 500;

/** The minute on one axis of time: both states, the calls by their end, the slots, and the requests beside them. */
export function Timeline({ view }: { readonly view: BreakerView }) {
  return (
    <Chart
      title={text.chart.title}
      description={text.chartDescription(view)}
      height={548}
      draw={(width) => <Drawing view={view} width={width} />}
    />
  );
}

interface DrawingProps {
  readonly view: BreakerView;
  readonly width: number;
}

function Drawing({ view, width }: DrawingProps) {
  const { seconds, calling, others, slots, slowFrom, slowUntil } = service;
  const isNarrow = width < roomForParts;
  const sides = { left: 30, right: width - 2 };
  const calls = createPlot({ ...sides, top: isNarrow ? 186 : 166, bottom: 290 }, seconds, calling);
  const busy = createPlot({ ...sides, top: 336, bottom: 410 }, seconds, slots + 6);
  const beside = createPlot({ ...sides, top: 476, bottom: 522 }, seconds, others);
  return (
    <>
      <Heading y={14} text={text.chart.dependency} />
      <DependencyBand plot={calls} y={24} />
      <Heading y={70} text={view.spans.length === 0 ? text.chart.breakerAlone : text.chart.breaker} />
      <BreakerBand plot={calls} y={80} spans={view.spans} />
      <Heading y={130} text={text.chart.calls} />
      <Legend y={150} parts={isNarrow ? callParts.slice(0, 2) : callParts} />
      {isNarrow && <Legend y={170} parts={callParts.slice(2)} />}
      <SideAxis plot={calls} ticks={[0, calling]} />
      <SecondBars
        plot={calls}
        rows={view.seconds.map(({ calls: ended }) => [ended.succeeded, ended.failed, ended.fast, ended.rejected])}
        fills={callParts.map(({ fill }) => fill)}
      />
      <Heading y={324} text={text.chart.slots} />
      <SideAxis plot={busy} ticks={[0]} />
      <SecondBars plot={busy} rows={view.seconds.map((second) => [second.busy])} fills={['busy']} />
      <Threshold plot={busy} value={slots} label={text.chart.slotBound} />
      <Heading y={440} text={text.chart.others} />
      <Legend y={460} parts={otherParts} />
      <SideAxis plot={beside} ticks={[0, others]} />
      <SecondBars
        plot={beside}
        rows={view.seconds.map((second) => [second.others.served, second.others.rejected])}
        fills={otherParts.map(({ fill }) => fill)}
      />
      <FootAxis plot={beside} ticks={[0, slowFrom, slowUntil, seconds]} unit={text.chart.unit} />
    </>
  );
}
