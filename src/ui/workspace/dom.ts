type Child = Node | string | false | undefined;
type Value = string | number | boolean | undefined | ((event: never) => void);

/**
 * Makes an element. `on*` functions become listeners; `true` an empty attribute, `false` and
 * undefined none. Strings become text nodes, never markup.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return element;
}

const paths = {
  left: 'M10.5 3l-5 5 5 5',
  right: 'M5.5 3l5 5-5 5',
  check: 'M2.5 8.5 6.2 12 13.5 4',
  cross: 'M3.5 3.5l9 9m0-9l-9 9',
  dash: 'M3 8h10',
  shuffle: 'M2.5 5h3l5 6h3M10.5 5h3M2.5 11h3l1.5-2',
} as const;
export type IconName = keyof typeof paths;

/** One of the interface's own icons, for use beside a word. */
export function icon(name: IconName, size = 15, tone = ''): SVGSVGElement {
  const bold = name === 'check' || name === 'cross' || name === 'dash';
  const svg = vector(size, size, '0 0 16 16', ['i', bold ? 'mark' : '', tone].filter(Boolean).join(' '));
  svg.append(vectorPath(paths[name]));
  return svg;
}

export type GateState = 'open' | 'closed' | 'ungr' | 'todo' | 'mark';

const half = {
  left: 'M16 2H13.6V7.5H11.8V13H10V18.5H8.2V23.8H6.2V29H16Z',
  right: 'M16 2H18.4V7.5H20.2V13H22V18.5H23.8V23.8H25.8V29H16Z',
} as const;
const gap = {
  open: ['c', 'M11.4 10H20.6V29H11.4Z'],
  closed: ['h', 'M11 13H21V17H11ZM11 20.5H21V24.5H11Z'],
  ungr: ['q', 'M13.2 15.6c0-4 5.6-4 5.6-.3 0 2.7-2.8 2.5-2.8 5.7M16 24v2.6'],
  mark: ['c', 'M13 9H19V29H13Z'],
  todo: undefined,
} as const;

/** The gate in one of its states; the word beside it says the same. */
export function gateMark(state: GateState, size: number): SVGSVGElement {
  const svg = vector(size, Math.round((size * 31) / 32), '0 0 32 31', `g ${state}`);
  const shift = state === 'todo' || state === 'mark' ? 3 : 4.6;
  const [left, right] = [vectorPath(half.left, 'h'), vectorPath(half.right, 'h')];
  left.setAttribute('transform', `translate(${-shift} 0)`);
  right.setAttribute('transform', `translate(${shift} 0)`);
  const middle = gap[state];
  if (middle !== undefined) svg.append(vectorPath(middle[1], middle[0]));
  svg.append(left, right);
  return svg;
}

function vector(width: number, height: number, viewBox: string, className: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox, width, height, class: className, 'aria-hidden': 'true' })) {
    svg.setAttribute(key, String(value));
  }
  return svg;
}

function vectorPath(d: string, className = ''): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  if (className !== '') path.setAttribute('class', className);
  return path;
}

/** The one element that matches inside `root`. A page without it is our bug. */
export function need<Type extends Element = HTMLElement>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector);
  if (found === null) throw new Error(`the workspace has no ${selector}`);
  return found;
}
