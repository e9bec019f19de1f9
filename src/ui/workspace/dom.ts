import { gateSvg } from '../shell/gate.ts';
import type { GateState } from '../shell/gate.ts';

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

/** A name with its number, as in case-2888: it stays on one line. */
const numbered = /(\p{L}+-\d+)/u;

/** A sentence with its `code` in code elements; everything else stays text. */
export function prose(sentence: string): (Node | string)[] {
  return sentence
    .split('`')
    .flatMap((piece, index) =>
      index % 2 === 1
        ? [el('code', {}, piece)]
        : piece.split(numbered).map((part, at) => (at % 2 === 1 ? el('span', { class: 'nb' }, part) : part)),
    );
}

const paths = {
  left: 'M10.5 3l-5 5 5 5',
  right: 'M5.5 3l5 5-5 5',
  up: 'M3 10.5l5-5 5 5',
  down: 'M3 5.5l5 5 5-5',
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

/** The gate in one of its states; the word beside it says the same. */
export function gateMark(state: GateState, size: number): SVGSVGElement {
  const holder = document.createElement('template');
  holder.innerHTML = gateSvg(state, size);
  return need(holder.content, 'svg', SVGSVGElement);
}

function vector(width: number, height: number, viewBox: string, className: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox, width, height, class: className, 'aria-hidden': 'true' })) {
    svg.setAttribute(key, String(value));
  }
  return svg;
}

function vectorPath(d: string): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  return path;
}

/** The one element that matches inside `root`. A page without it, or with another kind of it, is our bug. */
export function need(root: ParentNode, selector: string): HTMLElement;
export function need<Type extends Element>(root: ParentNode, selector: string, type: new () => Type): Type;
export function need(root: ParentNode, selector: string, type: new () => Element = HTMLElement): Element {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the workspace has no ${selector}`);
  return found;
}
