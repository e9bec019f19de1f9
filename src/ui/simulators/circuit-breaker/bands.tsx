import type { Plot } from '../chart/plot.ts';
import { useUniqueId } from '../parts/unique-id.ts';
import * as text from './circuit-breaker.id.ts';
import { service, type Span } from './model.ts';

const bandHeight = 24;
/** Room for one letter at 13 px. */
const letter = 6.8;

interface BandProps {
  readonly plot: Plot;
  readonly y: number;
}

/** When the dependency is well and when it is slow: hatched while it is slow. */
export function DependencyBand({ plot, y }: BandProps) {
  const id = useUniqueId();
  const { slowFrom, slowUntil, seconds } = service;
  return (
    <g>
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--fail-wash)" />
          <rect width="1.5" height="7" fill="var(--fail)" fill-opacity="0.35" />
        </pattern>
      </defs>
      <Piece plot={plot} y={y} from={0} to={slowFrom} name={text.wellName} fill="var(--surface)" />
      <Piece plot={plot} y={y} from={slowFrom} to={slowUntil} name={text.slowName} fill={`url(#${id})`} plated />
      <Piece plot={plot} y={y} from={slowUntil} to={seconds} name={text.wellName} fill="var(--surface)" />
    </g>
  );
}

/** The breaker's states: dark while it is open, a line for each try. */
export function BreakerBand({ plot, y, spans }: BandProps & { readonly spans: readonly Span[] }) {
  if (spans.length === 0)
    return <Piece plot={plot} y={y} from={0} to={service.seconds} name={text.noBreaker} fill="var(--sunk)" />;
  return (
    <g>
      {spans.map(({ state, from, to }) => (
        <Piece
          key={from}
          plot={plot}
          y={y}
          from={from}
          to={to}
          name={text.states[state]}
          fill={fills[state]}
          dark={state === 'open'}
        />
      ))}
    </g>
  );
}

const fills = { closed: 'var(--surface)', open: 'var(--ink)', 'half-open': 'var(--light)' } as const;

interface PieceProps extends BandProps {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly fill: string;
  readonly dark?: boolean;
  /** The ground goes around the letters. */
  readonly plated?: boolean;
}

function Piece({ plot, y, from, to, name, fill, dark = false, plated = false }: PieceProps) {
  const left = plot.x(from);
  const width = Math.max(2, plot.x(to) - left);
  return (
    <g>
      <rect x={left} y={y} width={width} height={bandHeight} fill={fill} stroke="var(--line-strong)" />
      {width > name.length * letter + 4 && (
        <text
          x={left + width / 2}
          y={y + 16.5}
          text-anchor="middle"
          font-weight="600"
          fill={dark ? 'var(--surface)' : 'var(--ink)'}
          {...(plated ? { stroke: 'var(--surface)', 'stroke-width': 4, 'paint-order': 'stroke' } : {})}
        >
          {name}
        </text>
      )}
    </g>
  );
}
