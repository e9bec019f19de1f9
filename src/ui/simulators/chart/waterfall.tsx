import { useUniqueId } from '../parts/unique-id.ts';
import { Chart } from './chart.tsx';
import { Fill, fillOf } from './fills.tsx';
import { Plate } from './marks.tsx';

/** One step of a sum: what it is, and its value as it is read. */
export interface WaterfallStep {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

interface Props {
  readonly title: string;
  readonly description: string;
  readonly steps: readonly WaterfallStep[];
  /** What the sum may be, and its name. */
  readonly bound: number;
  readonly boundLabel: string;
}

const rowHeight = 42;
const head = 24;

/** A sum, step under step, each bar beginning where the one over it ended; what lies beyond the bound is filled otherwise. */
export function Waterfall({ title, description, steps, bound, boundLabel }: Props) {
  const id = useUniqueId();
  const ends = runningSums(steps.map(({ value }) => value));
  const most = Math.max(bound, ends.at(-1) ?? 0);
  const height = head + steps.length * rowHeight + 4;
  return (
    <Chart
      title={title}
      description={description}
      height={height}
      draw={(width) => {
        const scale = (value: number) => (value / most) * (width - 2);
        const x = scale(bound);
        const isLeft = x < width / 2;
        return (
          <>
            <Fill id={id} />
            <line x1={x} x2={x} y1="18" y2={height} stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="2 4" />
            {steps.map(({ name, value, shown }, index) => {
              const end = ends[index] ?? 0;
              // Sums of fractions miss by a hair, and a bar must not have less than no width.
              const within = Math.min(value, Math.max(0, Math.min(end, bound) - (end - value)));
              return (
                <g key={name} transform={`translate(0 ${head + index * rowHeight})`}>
                  <line x1="0" x2={width} y1="32" y2="32" stroke="var(--line)" />
                  <rect x={scale(end - value)} y="22" width={scale(within)} height="13" {...fillOf(id, 'served')} />
                  <rect
                    x={scale(end - value + within)}
                    y="22"
                    width={scale(value - within)}
                    height="13"
                    {...fillOf(id, 'beyond')}
                  />
                  <Plate x={0} y={15} text={name} />
                  <Plate x={width} y={15} text={shown} anchor="end" />
                </g>
              );
            })}
            <Plate x={isLeft ? x : Math.min(x + 4, width)} y={13} text={boundLabel} anchor={isLeft ? 'start' : 'end'} />
          </>
        );
      }}
    />
  );
}

/** The sum of each value and all before it. */
export function runningSums(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value) => (total += value));
}
