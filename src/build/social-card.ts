import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import type { Font } from 'satori';
import subsetFont from 'subset-font';
import { gateShapes } from '#ui/shell/gate.ts';
import { heroGates, type HeroGate } from '#ui/shell/hero-gates.ts';

/** Pixels, as Open Graph and X ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says: of a lesson its position, title and promise; of the course its name and what it is about. */
export interface SocialCard {
  readonly kicker: string;
  readonly title: string;
  readonly line: string;
  /** Number of the lesson whose gate is lit, from 1; none lights the first. */
  readonly lesson?: number;
  readonly lessons: number;
}

const colours = { paper: '#fbfbf8', ink: '#1a201e', ink2: '#454d49', ink3: '#636b66', light: '#f4b41a' } as const;

const faces = [
  { name: 'Jakarta', weight: 800, axis: 750, file: 'plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal' },
  { name: 'Jakarta', weight: 500, axis: 560, file: 'plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal' },
  { name: 'Literata', weight: 400, axis: 420, file: 'literata/files/literata-latin-wght-normal' },
] as const;

let loaded: Promise<Font[]> | undefined;

/** The course's faces at fixed weights: the card's layout knows no variable fonts. */
async function loadFonts(): Promise<Font[]> {
  const basicLatin = Array.from({ length: 0x17f - 0x20 }, (_, offset) => String.fromCodePoint(0x20 + offset)).join('');
  return Promise.all(
    faces.map(async ({ axis, file, name, weight }) => {
      const source = await readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}.woff2`)));
      const data = await subsetFont(source, `${basicLatin}–—‘’“”•…`, {
        targetFormat: 'sfnt',
        keepFeatures: ['kern', 'mark', 'ccmp'],
        variationAxes: { wght: axis },
      });
      return { name, weight, style: 'normal' as const, data };
    }),
  );
}

/** The card as SVG of {@link cardSize} whose text is outlines: it looks the same wherever it is drawn. */
export async function drawCard(card: SocialCard): Promise<string> {
  loaded ??= loadFonts();
  const text = await satori(layout(card), {
    ...cardSize,
    fonts: await loaded,
  });
  const mark = `<g transform="translate(72 62) scale(1.75)" color="${colours.ink}" fill="${colours.ink}">${colourMark()}</g>`;
  const hero = `<g transform="translate(688 166.4) scale(.86)">${drawHero(card)}</g>`;
  const ground = `<path d="M0 536.2H1200" stroke="${colours.ink}" stroke-width="3"/>`;
  return text.replace('</svg>', `${mark}${hero}${ground}</svg>`);
}

function layout({ kicker, line, title }: SocialCard) {
  const size = title.length > 46 ? 54 : title.length > 34 ? 60 : 66;
  return box(
    { ...cardSize, flexDirection: 'column', background: colours.paper, padding: '66px 72px 0', fontFamily: 'Jakarta' },
    box(
      { marginLeft: 72, fontSize: 38, fontWeight: 800, letterSpacing: '-0.035em', lineHeight: 1.2, color: colours.ink },
      'Gerbang',
    ),
    box(
      { flexDirection: 'column', justifyContent: 'center', width: 630, height: 404, paddingTop: 16 },
      box({ fontSize: 27, fontWeight: 500, color: colours.ink3 }, kicker),
      box(
        {
          marginTop: 14,
          fontSize: size,
          fontWeight: 800,
          letterSpacing: '-0.035em',
          lineHeight: 1.1,
          color: colours.ink,
        },
        title,
      ),
      box(
        { marginTop: 24, fontFamily: 'Literata', fontSize: 31, lineHeight: 1.42, color: colours.ink2, width: 560 },
        line,
      ),
    ),
  );
}

function box(style: Readonly<Record<string, unknown>>, ...children: unknown[]) {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function drawHero({ lesson = 1, lessons }: SocialCard): string {
  const states = Array.from({ length: lessons }, (_, index) =>
    index + 1 === lesson ? 'now' : index + 1 < lesson ? 'open' : 'todo',
  );
  return heroGates(states as Parameters<typeof heroGates>[0])
    .map((gate) => {
      const half = (transform: string) => `<path d="${gate.half}" transform="${transform}"/>`;
      const light = `<path d="${gate.light}" fill="${colours.light}" stroke="none"/>`;
      return `<g ${paint(gate)}>${light}${half(gate.left)}${half(gate.right)}</g>`;
    })
    .join('');
}

function paint({ className, ink }: HeroGate): string {
  if (className === 'now') return `fill="${colours.ink}"`;
  if (className === 'ahead') return `fill="${mix(ink / 100)}" stroke="${colours.paper}" stroke-width="1.2"`;
  return `fill="none" stroke="${className === 'open' ? '#858c86' : '#c9ccc4'}" stroke-width="1.6"`;
}

/** Ink thinned with paper, as #rrggbb. */
function mix(share: number): string {
  const channel = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(colours.ink, at) * share + channel(colours.paper, at) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function colourMark(): string {
  return gateShapes('mark').replace('class="c"', `fill="${colours.light}"`);
}

/** The gate as an icon: `maskable` fills the square and keeps to the middle, where no mask cuts it. */
export function drawIcon(maskable: boolean): string {
  const side = maskable ? 50 : 36;
  const from = (32 - side) / 2;
  const plate = `<rect x="${from}" y="${from}" width="${side}" height="${side}" rx="${maskable ? 0 : 6}" fill="${colours.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${side} ${side}" width="${side * 8}" height="${side * 8}">${plate}<g fill="${colours.ink}">${colourMark()}</g></svg>`;
}
