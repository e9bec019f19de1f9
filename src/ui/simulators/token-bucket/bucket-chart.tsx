import { FootAxis, SideAxis } from '../chart/axes.tsx';
import { StackedBars } from '../chart/bars.tsx';
import { Chart } from '../chart/chart.tsx';
import { Area, Line, type Point } from '../chart/lines.tsx';
import { Heading, Plate, Playhead, Threshold } from '../chart/marks.tsx';
import { createPlot, roundUp, type Plot } from '../chart/plot.ts';
import { slotMs, totalSeconds, type BucketView } from './model.ts';
import type { BucketSettings } from './settings.ts';
import * as text from './token-bucket.id.ts';

interface Props {
  readonly settings: BucketSettings;
  readonly view: BucketView;
  readonly at: number;
}

const step = slotMs / 1000;
const foot = Array.from({ length: totalSeconds + 1 }, (_, second) => second);

/** What passes and what is refused over time, and under it how full the bucket is. */
export function BucketChart({ settings, view, at }: Props) {
  const { rate, burst, calm, surge } = settings;
  const top = roundUp(Math.max(calm, surge, rate));
  return (
    <Chart
      title={text.chart.title}
      description={text.chartDescription(settings, view)}
      height={392}
      draw={(width) => {
        const sides = { left: 50, right: width - 2 };
        const requests = createPlot({ ...sides, top: 58, bottom: 218 }, totalSeconds, top);
        const level = createPlot({ ...sides, top: 276, bottom: 364 }, totalSeconds, burst);
        const points: readonly Point[] = [
          [0, burst],
          ...view.slots.map((slot, index): Point => [(index + 1) * step, slot.level]),
        ];
        return (
          <>
            <Heading y={14} text={text.chart.requests} parts={text.chart.parts} />
            <SideAxis plot={requests} ticks={[0, top / 2, top]} />
            <StackedBars
              plot={requests}
              rows={view.slots.map(({ accepted, rejected }) => [accepted, rejected])}
              step={step}
              fills={['served', 'refused']}
            />
            <Threshold plot={requests} value={rate} label={text.rateLabel(rate)} />
            <Heading y={262} text={text.chart.level} />
            <SideAxis plot={level} ticks={[0, burst]} />
            <Area plot={level} points={points} colour="--light" />
            <Line plot={level} points={points} colour="--accent" />
            <FootAxis plot={level} ticks={foot} unit={text.chart.unit} />
            <Playhead plot={requests} at={at} bottom={level.bottom} />
            <RefusedLabel plot={requests} view={view} />
          </>
        );
      }}
    />
  );
}

/** The rate of refusals, beside the first bar that has some, on the side where there is room. */
function RefusedLabel({ plot, view }: { readonly plot: Plot; readonly view: BucketView }) {
  if (view.emptyAt === undefined) return null;
  const most = Math.max(...view.slots.map(({ rejected }) => rejected));
  const highest = Math.max(...view.slots.map(({ accepted, rejected }) => accepted + rejected));
  const isLeft = view.emptyAt < totalSeconds / 2;
  return (
    <Plate
      x={isLeft ? plot.x(view.emptyAt) : plot.right}
      y={Math.max(plot.top + 4, plot.y(highest) - 6)}
      text={text.refusedLabel(most)}
      anchor={isLeft ? 'start' : 'end'}
      colour="--accent"
    />
  );
}
