/**
 * `todo` not yet, `now` in progress, `open` passed, `closed` not open, `ungr` ungradable, `mark` the logo.
 * Each is recognised by its shape, never by colour alone.
 */
export type GateState = 'todo' | 'now' | 'open' | 'closed' | 'ungr' | 'mark';

const leftHalf = 'M16 2H13.6V7.5H11.8V13H10V18.5H8.2V23.8H6.2V29H16Z';
const rightHalf = 'M16 2H18.4V7.5H20.2V13H22V18.5H23.8V23.8H25.8V29H16Z';

interface Part {
  readonly class: string;
  readonly d: string;
}

interface Drawing {
  /** How far each half stands from the middle. */
  readonly apart: number;
  readonly behind?: Part;
  readonly before?: Part;
}

const drawings: Readonly<Record<GateState, Drawing>> = {
  todo: { apart: 3 },
  now: { apart: 1.9, behind: { class: 'c', d: 'M14.1 4H17.9V29H14.1Z' } },
  open: { apart: 4.6, behind: { class: 'c', d: 'M11.4 10H20.6V29H11.4Z' } },
  closed: { apart: 4.6, before: { class: 'h', d: 'M11 13H21V17H11ZM11 20.5H21V24.5H11Z' } },
  ungr: { apart: 4.6, before: { class: 'q', d: 'M13.2 15.6c0-4 5.6-4 5.6-.3 0 2.7-2.8 2.5-2.8 5.7M16 24v2.6' } },
  mark: { apart: 3, behind: { class: 'c', d: 'M13 9H19V29H13Z' } },
};

/**
 * The gate as SVG text, on its grid of 32 x 31. `size` is its width in pixels. With a label it is an image
 * of that name, without one it is decoration. The label is a text of ours and is not escaped.
 */
export function gateSvg(state: GateState, size: number, label?: string): string {
  const role = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${label}"`;
  return `<svg class="g ${state}" viewBox="0 0 32 31" width="${size}" height="${Math.round((size * 31) / 32)}" ${role}>${gateShapes(state)}</svg>`;
}

/** What is inside the gate's SVG element, as text. */
export function gateShapes(state: GateState): string {
  const { apart, before, behind } = drawings[state];
  const part = (drawn: Part | undefined) =>
    drawn === undefined ? '' : `<path class="${drawn.class}" d="${drawn.d}"/>`;
  const halves = `<path class="h l" transform="translate(-${apart} 0)" d="${leftHalf}"/><path class="h r" transform="translate(${apart} 0)" d="${rightHalf}"/>`;
  return part(behind) + halves + part(before);
}

/** Brings a drawn gate into another state. The halves stay the same elements, so that they slide there. */
export function changeGate(svg: SVGElement, state: GateState): void {
  const { apart, before, behind } = drawings[state];
  const left = svg.querySelector('.l');
  const right = svg.querySelector('.r');
  if (left === null || right === null) throw new Error('This element was not drawn by gateSvg.');
  // Moving the halves in the document would end their slide, so only what is around them is replaced.
  for (const part of [...svg.children]) if (part !== left && part !== right) part.remove();
  svg.classList.remove(...Object.keys(drawings));
  svg.classList.add(state);
  left.setAttribute('transform', `translate(-${apart} 0)`);
  right.setAttribute('transform', `translate(${apart} 0)`);
  left.before(...drawPart(behind));
  right.after(...drawPart(before));
}

function drawPart(part: Part | undefined): SVGElement[] {
  if (part === undefined) return [];
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', part.class);
  path.setAttribute('d', part.d);
  return [path];
}
