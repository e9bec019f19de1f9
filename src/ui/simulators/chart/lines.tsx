import { area, line } from 'd3-shape';
import type { Plot } from './plot.ts';

/** A value at a place along the foot. */
export type Point = readonly [at: number, value: number];

interface Props {
  readonly plot: Plot;
  readonly points: readonly Point[];
  /** A colour variable. */
  readonly colour: string;
}

/** Points joined by a line. */
export function Line({ plot, points, colour }: Props) {
  const draw = line<Point>(
    ([at]) => plot.x(at),
    ([, value]) => plot.y(value),
  );
  return <path d={draw(points) ?? ''} fill="none" stroke={`var(${colour})`} stroke-width="2" />;
}

/** The ground under a line, down to zero. */
export function Area({ plot, points, colour }: Props) {
  const draw = area<Point>(
    ([at]) => plot.x(at),
    () => plot.y(0),
    ([, value]) => plot.y(value),
  );
  return <path d={draw(points) ?? ''} fill={`var(${colour})`} fill-opacity="0.38" />;
}
