import { useUniqueId } from '../parts/unique-id.ts';
import { Fill, fillOf, type FillName } from './fills.tsx';
import type { Plot } from './plot.ts';

interface ThresholdProps {
  readonly plot: Plot;
  readonly value: number;
  readonly label: string;
}

/** A bound across the plot, its name over the right end of it. Beyond the plot's top it is not drawn. */
export function Threshold({ plot, value, label }: ThresholdProps) {
  const y = plot.y(value);
  if (y < plot.top - 1) return null;
  return (
    <g>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={y}
        y2={y}
        stroke="var(--ink)"
        stroke-width="1.5"
        stroke-dasharray="2 4"
      />
      <Plate x={plot.right} y={y - 6} text={label} anchor="end" />
    </g>
  );
}

interface PlateProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'end' | 'middle';
  /** A colour variable. */
  readonly colour?: string;
}

/** A label that stays readable over bars: the ground of the surface goes around its letters. */
export function Plate({ x, y, text, anchor = 'start', colour = '--ink' }: PlateProps) {
  return (
    <text
      x={x}
      y={y}
      text-anchor={anchor}
      font-weight="650"
      fill={`var(${colour})`}
      stroke="var(--surface)"
      stroke-width="4"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {text}
    </text>
  );
}

interface PlayheadProps {
  readonly plot: Plot;
  readonly at: number;
  /** Where the line ends, when it crosses plots below. */
  readonly bottom?: number;
}

/** The moment that is being read. */
export function Playhead({ plot, at, bottom = plot.bottom }: PlayheadProps) {
  const x = plot.x(at);
  return (
    <g>
      <line x1={x} x2={x} y1={plot.top - 4} y2={bottom} stroke="var(--ink)" stroke-width="1.5" />
      <path d={`M${x - 6} ${plot.top - 12}h12l-6 8z`} fill="var(--ink)" />
    </g>
  );
}

interface HeadingProps {
  readonly y: number;
  readonly text: string;
  readonly parts?: readonly { readonly fill: FillName; readonly name: string }[];
}

/** A plot's heading, and on the line under it a piece of each texture with its name. */
export function Heading({ y, text, parts = [] }: HeadingProps) {
  const id = useUniqueId();
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { name }) => sum + name.length * letter + 36, 0),
  );
  return (
    <g>
      <text y={y} font-weight="650" fill="var(--ink)">
        {text}
      </text>
      <Fill id={id} />
      {parts.map(({ fill, name }, index) => (
        <g key={name} transform={`translate(${starts[index] ?? 0} ${y + 20})`}>
          <rect y="-10" width="13" height="12" stroke="var(--line-strong)" {...fillOf(id, fill)} />
          <text x="19">{name}</text>
        </g>
      ))}
    </g>
  );
}

/** Room for one letter at 13 px. */
const letter = 7;
