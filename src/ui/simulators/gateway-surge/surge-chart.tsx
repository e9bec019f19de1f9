import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { StackedBars } from '../chart/bars.tsx';
import { Chart } from '../chart/chart.tsx';
import { Area, Line, type Point } from '../chart/lines.tsx';
import { Heading, Threshold } from '../chart/marks.tsx';
import { createPlot, roundUp } from '../chart/plot.ts';
import * as text from './gateway-surge.id.ts';
import { slotMs, totalSeconds, type SurgeView } from './model.ts';
import type { SurgeSettings } from './settings.ts';

interface Props {
  readonly settings: SurgeSettings;
  readonly view: SurgeView;
}

const step = slotMs / 1000;
const foot = Array.from({ length: totalSeconds + 1 }, (_, second) => second);

/** What the callers see over time, and under it how many requests the function works on. */
export function SurgeChart({ settings, view }: Props) {
  const { concurrency, load } = settings;
  const top = roundUp(Math.max(load, Math.min(view.capacity, load * 1.2)));
  const most = roundUp(concurrency * 1.2);
  const points = view.slots.map(({ running }, index): Point => [(index + 0.5) * step, running]);
  return (
    <Chart
      title={text.chart.title}
      description={text.chartDescription(settings, view)}
      height={404}
      draw={(width) => {
        const sides = { left: 50, right: width - 2 };
        const requests = createPlot({ ...sides, top: 52, bottom: 222 }, totalSeconds, top);
        const running = createPlot({ ...sides, top: 282, bottom: 376 }, totalSeconds, most);
        return (
          <>
            <Heading y={14} text={text.requestsHeading(settings)} parts={text.chart.parts} />
            <SideAxis plot={requests} ticks={[0, top / 2, top]} />
            <StackedBars plot={requests} rows={view.rates} step={step} fills={['served', 'refused', 'failed']} />
            <Threshold plot={requests} value={view.capacity} label={text.capacityLabel(view.capacity)} />
            <Heading y={264} text={text.chart.running} />
            <SideAxis plot={running} ticks={[0, concurrency]} />
            <Area plot={running} points={points} colour="--h3" />
            <Line plot={running} points={points} colour="--nila" />
            <Threshold plot={running} value={concurrency} label={text.concurrencyLabel(concurrency)} />
            <FootAxis plot={running} ticks={foot} unit={text.chart.unit} />
          </>
        );
      }}
    />
  );
}
