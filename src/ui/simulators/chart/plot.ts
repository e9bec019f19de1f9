import { scaleLinear, type ScaleLinear } from 'd3-scale';

/** Where a plot stands in its drawing, in pixels. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box with the scales that put values into it. */
export interface Plot extends PlotBox {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** A plot from 0 to `maximumX` along and from 0 up to `maximumY`; a maximum of 0 counts as 1. */
export function createPlot(box: PlotBox, maximumX: number, maximumY: number): Plot {
  return {
    ...box,
    x: scaleLinear([0, maximumX || 1], [box.left, box.right]),
    y: scaleLinear([0, maximumY || 1], [box.bottom, box.top]),
  };
}

/** The next round number over a value, so that an axis ends at a number one can read. */
export function roundUp(value: number): number {
  return (
    scaleLinear([0, value || 1], [0, 1])
      .nice(4)
      .domain()[1] ?? value
  );
}
