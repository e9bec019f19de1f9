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

/** Values along the foot. The first and the last keep within the plot; what the last would run into is left out. */
export function FootAxis({ plot, ticks, unit }: FootProps) {
  const end = ticks.at(-1) ?? 0;
  const endText = `${formatNumber(end)} ${unit}`;
  const room = plot.right - endText.length * letter - 12;
  return (
    <g>
      {ticks
        .filter((value) => value < end && plot.x(value) < room)
        .map((value) => (
          <text
            key={value}
            x={plot.x(value)}
            y={plot.bottom + 19}
            text-anchor={value === ticks[0] ? 'start' : 'middle'}
          >
            {formatNumber(value)}
          </text>
        ))}
      <text x={plot.right} y={plot.bottom + 19} text-anchor="end">
        {endText}
      </text>
    </g>
  );
}

/** Room for one letter at 13 px. */
const letter = 7;
