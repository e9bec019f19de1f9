import { stack } from 'd3-shape';
import { useUniqueId } from '../parts/unique-id.ts';
import { Fill, fillOf, type FillName } from './fills.tsx';
import type { Plot } from './plot.ts';

/** From where to where each value of each series goes when a row's values stand on each other. */
export function stackRows(
  rows: readonly (readonly number[])[],
): readonly (readonly (readonly [from: number, to: number])[])[] {
  const keys = Object.keys(rows[0] ?? []).map(Number);
  return stack<readonly number[], number>()
    .keys(keys)
    .value((row, key) => row[key] ?? 0)(rows)
    .map((series) => series.map(([from, to]) => [from, to]));
}

interface BarsProps {
  readonly plot: Plot;
  /** One bar each, from the left, all of the same width: its parts from the foot up. */
  readonly rows: readonly (readonly number[])[];
  /** How wide a bar is, in units of the foot. */
  readonly step: number;
  readonly fills: readonly FillName[];
}

/** Bars over time, their parts on each other. */
export function StackedBars({ plot, rows, step, fills }: BarsProps) {
  const id = useUniqueId();
  const width = plot.x(step) - plot.x(0);
  const gap = width > 4 ? 1 : 0;
  return (
    <g>
      <Fill id={id} />
      {stackRows(rows).map((series, part) => (
        <g key={part} {...fillOf(id, fills[part] ?? 'served')}>
          {series.map(([from, to], index) =>
            to > from ? (
              <rect
                key={index}
                x={plot.x(index * step)}
                y={plot.y(to)}
                width={width - gap}
                height={plot.y(from) - plot.y(to)}
              />
            ) : null,
          )}
        </g>
      ))}
    </g>
  );
}
