/** What a story is drawn with. Colours and dashes come from the class, in story.css. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly class: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly class: string;
    }
  | { readonly kind: 'path'; readonly d: string; readonly class: string }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly class: string }
  | TextShape;

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: Font;
  readonly class: string;
}

export type Font = 'name' | 'detail' | 'mono';

interface FontMetrics {
  /** Average advance of a character in px, rounded up so that estimates err on the wide side. */
  readonly advance: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Plus Jakarta Sans 650 at 13 px and 450 at 12 px; JetBrains Mono at 11.5 px (advance 0.6 em exactly). */
export const fonts: Readonly<Record<Font, FontMetrics>> = {
  name: { advance: 7.7, ascent: 11, descent: 3 },
  detail: { advance: 6.7, ascent: 10, descent: 3 },
  mono: { advance: 6.9, ascent: 10, descent: 3 },
};

/** Estimated width of a text in px. */
export function textWidth(value: string, font: Font): number {
  return [...value].length * fonts[font].advance;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box that a text covers. */
export function textBox(shape: TextShape): Box {
  const width = textWidth(shape.text, shape.font);
  const left = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2;
  const { ascent, descent } = fonts[shape.font];
  return { left, top: shape.y - ascent, right: left + width, bottom: shape.y + descent };
}
