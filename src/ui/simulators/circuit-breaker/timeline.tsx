import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { StackedBars } from '../chart/bars.tsx';
import { Chart } from '../chart/chart.tsx';
import { Heading, Threshold } from '../chart/marks.tsx';
import { createPlot } from '../chart/plot.ts';
import { BreakerBand, DependencyBand } from './bands.tsx';
import * as text from './circuit-breaker.id.ts';
import { service, type BreakerView } from './model.ts';

const callParts = [
  { fill: 'served', name: text.ends.succeeded },
  { fill: 'failed', name: text.ends.failed },
  { fill: 'quiet', name: text.ends.fast },
  { fill: 'refused', name: text.ends.rejected },
] as const;
const otherParts = [
  { fill: 'served', name: text.otherEnds.served },
  { fill: 'refused', name: text.otherEnds.rejected },
] as const;

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

function Drawing({ view, width }: { readonly view: BreakerView; readonly width: number }) {
  const { seconds, calling, others, slots, slowFrom, slowUntil } = service;
  const sides = { left: 30, right: width - 2 };
  const calls = createPlot({ ...sides, top: 190, bottom: 296 }, seconds, calling);
  const busy = createPlot({ ...sides, top: 344, bottom: 414 }, seconds, slots + 6);
  const beside = createPlot({ ...sides, top: 476, bottom: 522 }, seconds, others);
  const split = width < roomForParts ? 2 : 4;
  return (
    <>
      <Heading y={14} text={text.chart.dependency} />
      <DependencyBand plot={calls} y={24} />
      <Heading y={72} text={view.spans.length === 0 ? text.chart.breakerAlone : text.chart.breaker} />
      <BreakerBand plot={calls} y={82} spans={view.spans} />
      <Heading y={132} text={text.chart.calls} parts={callParts.slice(0, split)} />
      <Heading y={152} text="" parts={callParts.slice(split)} />
      <SideAxis plot={calls} ticks={[0, calling]} />
      <StackedBars
        plot={calls}
        rows={view.seconds.map(({ calls: ended }) => [ended.succeeded, ended.failed, ended.fast, ended.rejected])}
        step={1}
        fills={callParts.map(({ fill }) => fill)}
      />
      <Heading y={328} text={text.chart.slots} />
      <SideAxis plot={busy} ticks={[0]} />
      <StackedBars plot={busy} rows={view.seconds.map((second) => [second.busy])} step={1} fills={['strong']} />
      <Threshold plot={busy} value={slots} label={text.chart.slotBound} />
      <Heading y={444} text={text.chart.others} parts={otherParts} />
      <SideAxis plot={beside} ticks={[0, others]} />
      <StackedBars
        plot={beside}
        rows={view.seconds.map((second) => [second.others.served, second.others.rejected])}
        step={1}
        fills={otherParts.map(({ fill }) => fill)}
      />
      <FootAxis plot={beside} ticks={[0, slowFrom, slowUntil, seconds]} unit={text.chart.unit} />
    </>
  );
}
