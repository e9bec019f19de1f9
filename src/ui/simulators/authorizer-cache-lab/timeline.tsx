import { hourSeconds, identityOf, type LabEvent, type LabView } from './model.ts';
import { findChange, people, type Person } from './people.ts';
import * as text from './authorizer-cache-lab.id.ts';

/** The two drawings: a wide one, and one for a phone. */
const sizes = [
  { name: 'lg', width: 620, left: 158, row: 34 },
  { name: 'sm', width: 328, left: 82, row: 36 },
] as const;
type Size = (typeof sizes)[number];
const top = 24;
const right = 10;

interface Props {
  readonly view: LabView;
  readonly onOpen: (ordinal: number) => void;
}

/** The hour, a line for each person: when the function was asked, and where the cache decided otherwise. */
export function Timeline({ view, onOpen }: Props) {
  return (
    <div class="acl-timeline">
      {sizes.map((size) => (
        <Drawing key={size.name} size={size} view={view} onOpen={onOpen} />
      ))}
    </div>
  );
}

function Drawing({ size, view, onOpen }: Props & { readonly size: Size }) {
  const height = top + people.length * size.row + 2;
  const place = placeIn(size);
  const openNearest = ({ currentTarget, clientX, clientY }: MouseEvent & { readonly currentTarget: SVGSVGElement }) => {
    const box = currentTarget.getBoundingClientRect();
    const scale = size.width / box.width;
    const point = { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
    const ordinal = findNearest(
      view.events.map((event) => place(event)),
      point,
    );
    if (ordinal !== undefined) onOpen(ordinal);
  };
  return (
    <svg class={`acl-${size.name}`} viewBox={`0 0 ${size.width} ${height}`} role="img" onClick={openNearest}>
      <title>{text.drawingTitle}</title>
      <desc>{text.drawingText(view)}</desc>
      <Axis size={size} height={height} />
      {people.map((person) => (
        <Row key={person} size={size} person={person} view={view} />
      ))}
      <Opened view={view} place={place} />
      {view.events.map((event) => (
        <Mark key={event.index} difference={event.difference} {...place(event)} />
      ))}
    </svg>
  );
}

function Axis({ size, height }: { readonly size: Size; readonly height: number }) {
  return (
    <g>
      {[0, 15, 30, 45, 60].map((minute) => {
        const x = acrossIn(size, minute * 60);
        return (
          <g key={minute}>
            <path class="grid" d={`M${x} ${top - 4}V${height}`} />
            <text
              class="axis"
              x={x}
              y="13"
              text-anchor={minute === 60 ? 'end' : 'middle'}
              dx={minute === 60 ? right : 0}
            >
              {text.clock(minute * 60).slice(0, 5)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Row({ size, person, view }: { readonly size: Size; readonly person: Person; readonly view: LabView }) {
  const y = top + people.indexOf(person) * size.row;
  const change = findChange(person);
  const ticks = view.outcomes.flatMap(({ call, askedBy }, index) =>
    identityOf(call.request.headers).person === person
      ? [{ x: acrossIn(size, call.at), isAsked: askedBy === index }]
      : [],
  );
  const path = (isAsked: boolean, from: number) =>
    ticks
      .filter((tick) => tick.isAsked === isAsked)
      .map(({ x }) => `M${x.toFixed(1)} ${from}V${y + 31}`)
      .join('');
  return (
    <g>
      <path class="base" d={`M0 ${y + size.row - 1.5}H${size.width}`} />
      <text class="name" x="0" y={y + 15}>
        {text.people[person].name}
      </text>
      <text class="about" x="0" y={y + 29}>
        {size.name === 'lg' ? text.people[person].place : text.people[person].tenant}
      </text>
      {change !== undefined && (
        <>
          <path class="change" d={`M${acrossIn(size, change.at)} ${y + 2}v30`} />
          <text class="about" x={acrossIn(size, change.at) + 4} y={y + 11}>
            {text.changes[change.kind]}
          </text>
        </>
      )}
      <path class="hit" d={path(false, y + 24)} />
      <path class="asked" d={path(true, y + 16)} />
    </g>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which request's answer the opened event got: a bow from there to it. */
function Opened({ view: { opened }, place }: { readonly view: LabView; readonly place: (event: LabEvent) => Point }) {
  if (opened === undefined) return null;
  const { event } = opened;
  const to = place(event);
  const from = place({ ...event, outcome: event.asked });
  const lift = Math.min(from.y, to.y) - 16;
  return (
    <g class="opened">
      <path d={`M${from.x} ${from.y}C${from.x} ${lift} ${to.x} ${lift} ${to.x} ${to.y}`} />
      <circle class="from" cx={from.x} cy={from.y} r="3.5" />
      <circle class="to" cx={to.x} cy={to.y} r="9" />
    </g>
  );
}

/** A diamond, a ring or a cross: told apart without colour. */
export function Mark({ difference, x, y }: Point & { readonly difference: LabEvent['difference'] }) {
  if (difference === 'leaked') return <path class="leaked" d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} />;
  if (difference === 'stale') return <circle class="stale" cx={x} cy={y} r="4" />;
  return <path class="refused" d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />;
}

function acrossIn({ width, left }: Size, at: number): number {
  return left + (at / hourSeconds) * (width - left - right);
}

function placeIn(size: Size) {
  return ({ outcome: { call } }: LabEvent): Point => ({
    x: acrossIn(size, call.at),
    y: top + people.indexOf(identityOf(call.request.headers).person) * size.row + 20,
  });
}

function findNearest(points: readonly Point[], { x, y }: Point): number | undefined {
  const distances = points.map((point) => (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y));
  const nearest = distances.indexOf(Math.min(...distances));
  return nearest < 0 ? undefined : nearest + 1;
}
