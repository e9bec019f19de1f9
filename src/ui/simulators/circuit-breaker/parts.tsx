import { stackRows } from '../chart/bars.tsx';
import type { Plot } from '../chart/plot.ts';
import { useUniqueId } from '../parts/unique-id.ts';

/** What a part of a bar stands for. What found no slot is hatched, what failed at once is pale. */
export type PartFill = 'done' | 'failed' | 'fast' | 'rejected' | 'busy';

const colours: Readonly<Record<Exclude<PartFill, 'rejected'>, string>> = {
  done: 'var(--nila-fill)',
  failed: 'var(--fail)',
  fast: 'var(--h2)',
  busy: 'var(--h3)',
};

function paint(id: string, fill: PartFill): string {
  return fill === 'rejected' ? `url(#${id})` : colours[fill];
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--light-wash)" />
        <rect width="1.8" height="5" fill="var(--accent)" />
      </pattern>
    </defs>
  );
}

interface BarsProps {
  readonly plot: Plot;
  /** A bar for each second: its parts from the foot up. */
  readonly rows: readonly (readonly number[])[];
  readonly fills: readonly PartFill[];
}

/** A bar for each second, side by side. */
export function SecondBars({ plot, rows, fills }: BarsProps) {
  const id = useUniqueId();
  const width = plot.x(1) - plot.x(0) - 0.8;
  return (
    <g>
      <Hatch id={id} />
      {stackRows(rows).map((series, part) => (
        <g key={part} fill={paint(id, fills[part] ?? 'done')}>
          {series.map(([from, to], second) =>
            to > from ? (
              <rect key={second} x={plot.x(second)} y={plot.y(to)} width={width} height={plot.y(from) - plot.y(to)} />
            ) : null,
          )}
        </g>
      ))}
    </g>
  );
}

export interface NamedPart {
  readonly fill: PartFill;
  readonly name: string;
}

interface LegendProps {
  readonly y: number;
  readonly parts: readonly NamedPart[];
}

/** Room for one letter at 13 px. */
const letter = 7;

/** A piece of each fill with its name, on one line. */
export function Legend({ y, parts }: LegendProps) {
  const id = useUniqueId();
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { name }) => sum + name.length * letter + 36, 0),
  );
  return (
    <g>
      <Hatch id={id} />
      {parts.map(({ fill, name }, index) => (
        <g key={name} transform={`translate(${starts[index] ?? 0} ${y})`}>
          <rect y="-10" width="13" height="12" stroke="var(--line-strong)" fill={paint(id, fill)} />
          <text x="19">{name}</text>
        </g>
      ))}
    </g>
  );
}
