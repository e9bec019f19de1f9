import { formatNumber } from '../parts/numbers.ts';
import type { Plot } from './plot.ts';

interface SideProps {
  readonly plot: Plot;
  readonly ticks: readonly number[];
}

/** Values up the left side, a line across the plot for each. */
export function SideAxis({ plot, ticks }: SideProps) {
  return (
    <g>
      {ticks.map((value) => (
        <g key={value} transform={`translate(0 ${plot.y(value)})`}>
          <line x1={plot.left} x2={plot.right} stroke={value === 0 ? 'var(--line-strong)' : 'var(--line)'} />
          <text x={plot.left - 8} y="4.5" text-anchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface FootProps {
  readonly plot: Plot;
  readonly ticks: readonly number[];
  /** Written after the last value: `detik`. */
  readonly unit: string;
}

/** Values along the foot. The first and the last keep within the plot. */
export function FootAxis({ plot, ticks, unit }: FootProps) {
  const last = ticks.length - 1;
  return (
    <g>
      {ticks.map((value, index) => (
        <text
          key={value}
          x={plot.x(value)}
          y={plot.bottom + 19}
          text-anchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
        >
          {index === last ? `${formatNumber(value)} ${unit}` : formatNumber(value)}
        </text>
      ))}
    </g>
  );
}
