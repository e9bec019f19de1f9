import { scaleBand, scaleLinear } from 'd3-scale';
import { useUniqueId } from '../parts/unique-id.ts';
import * as text from './mapping-meter.id.ts';
import type { MeterBar } from './model.ts';

const size = { width: 316, height: 150, top: 20, foot: 24 } as const;

/** The paths of each month's template; a template that decides is hatched, and the one that is shown stands on a bar of light. */
export function PathChart({ bars }: { readonly bars: readonly MeterBar[] }) {
  const id = useUniqueId();
  const floor = size.height - size.foot;
  const x = scaleBand()
    .domain(bars.map(({ of }) => of))
    .range([0, size.width])
    .padding(0.22);
  const y = scaleLinear()
    .domain([0, Math.max(11, ...bars.map(({ measure }) => measure.paths))])
    .range([floor, size.top]);
  return (
    <figure class="mm-chart">
      <figcaption>
        <b>{text.chartTitle}</b> {text.chartNote}
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{text.chartTitle}</title>
        <desc id={`${id}-text`}>{text.chartDescription(bars)}</desc>
        <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--fail-wash)" />
          <path d="M0 0V7" stroke="var(--fail)" stroke-width="3" />
        </pattern>
        {bars.map(({ of, measure, shown }) => {
          const left = x(of) ?? 0;
          const middle = left + x.bandwidth() / 2;
          const top = y(measure.paths);
          const decides = measure.decisions.length > 0;
          return (
            <g key={of} font-weight={shown ? 700 : 450}>
              <rect
                x={left}
                y={top}
                width={x.bandwidth()}
                height={floor - top}
                fill={decides ? `url(#${id}-hatch)` : 'var(--nila-fill)'}
                stroke={decides ? 'var(--fail)' : 'none'}
              />
              {shown && <rect x={left - 3} y={floor} width={x.bandwidth() + 6} height="4" fill="var(--light)" />}
              <text x={middle} y={top - 6} text-anchor="middle" font-size="13" fill="var(--ink)">
                {text.count(measure.paths)}
              </text>
              <text x={middle} y={size.height - 5} text-anchor="middle" font-size="12" fill="var(--ink-2)">
                {text.monthNames[of].short}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${floor}H${size.width}`} stroke="var(--ink)" stroke-width="1.5" />
      </svg>
    </figure>
  );
}
