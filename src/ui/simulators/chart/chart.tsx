import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useUniqueId } from '../parts/unique-id.ts';

/** Widths that a chart is drawn for: what is narrower or wider is scaled. */
const narrowest = 288;
const widest = 760;

interface Props {
  readonly title: string;
  /** What the chart shows, in words. */
  readonly description: string;
  readonly height: number;
  /** Draws for a width in pixels, so that text keeps its size on every screen. */
  readonly draw: (width: number) => ComponentChildren;
}

/** A drawing as wide as its place, drawn anew when that changes. */
export function Chart({ title, description, height, draw }: Props) {
  const id = useUniqueId();
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.min(widest, Math.max(narrowest, Math.floor(element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={holder}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ display: 'block', width: '100%', maxWidth: `${widest}px`, height: 'auto' }}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <g font-size="13" fill="var(--ink-2)">
          {draw(width)}
        </g>
      </svg>
    </div>
  );
}
