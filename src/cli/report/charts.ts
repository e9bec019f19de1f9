import { parse, View } from 'vega';
import type { Mark, Spec } from 'vega';
import { text } from './report.id.ts';

/** A drawing for 520 px and wider, and one for a narrow column. */
export type ChartSize = 'large' | 'small';

const widths = { large: 520, small: 320 } as const;
const labels = { labelFont: 'var(--sans)', labelFontSize: 12, labelColor: 'var(--ink-3)' };
const axis = {
  ...labels,
  titleFont: 'var(--sans)',
  titleFontSize: 12,
  titleFontWeight: 'normal',
  titleColor: 'var(--ink-2)',
  domainColor: 'var(--line-strong)',
  tickColor: 'var(--line-strong)',
} as const;
const words = { font: { value: 'var(--sans)' }, fontSize: { value: 12 }, fill: { value: 'var(--ink-2)' } } as const;
const frame = { autosize: 'none', config: { background: 'transparent' } } as const;
/** Learners in the highest bin up to which each has a block of its own. */
const mostBlocks = 24;

/** Number of learners whose score lies in each tenth, those who passed apart from the others. */
export interface Distribution {
  readonly passed: readonly number[];
  readonly others: readonly number[];
}

/** Whether a distribution is drawn with one block for each learner. */
export function hasBlocks({ others, passed }: Distribution): boolean {
  return Math.max(...passed.map((count, bin) => count + (others[bin] ?? 0))) <= mostBlocks;
}

/** Draws a distribution: a column for each tenth of the score. SVG text whose colours are the page's tokens. */
export function drawDistribution(distribution: Distribution, size: ChartSize): Promise<string> {
  const width = widths[size];
  const blocks = hasBlocks(distribution);
  const totals = distribution.passed.map((count, bin) => count + (distribution.others[bin] ?? 0));
  const most = Math.max(...totals, 1);
  const spec: Spec = {
    ...frame,
    width: width - 16,
    height: blocks ? Math.max(48, most * 9) : 150,
    padding: { left: 8, right: 8, top: 20, bottom: 24 },
    data: [
      { name: 'pieces', values: pieces(distribution, blocks) },
      { name: 'totals', values: totals.map((count, bin) => ({ count, bin })).filter(({ count }) => count > 0) },
    ],
    scales: [
      { name: 'x', type: 'linear', range: 'width', domain: [0, 10], zero: true },
      { name: 'score', type: 'linear', range: 'width', domain: [0, 100], zero: true },
      { name: 'y', type: 'linear', range: 'height', domain: [0, most], zero: true },
    ],
    axes: [{ ...axis, scale: 'score', orient: 'bottom', values: [0, 20, 40, 60, 80, 100], tickSize: 4 }],
    marks: [column(blocks), count()],
  };
  return draw(spec);
}

function pieces({ others, passed }: Distribution, blocks: boolean): readonly object[] {
  const stack = (bin: number, from: number, size: number, isPassed: boolean): readonly object[] =>
    blocks
      ? Array.from({ length: size }, (_, step) => ({ bin, from: from + step, to: from + step + 1, isPassed }))
      : size === 0
        ? []
        : [{ bin, from, to: from + size, isPassed }];
  return passed.flatMap((size, bin) => [...stack(bin, 0, size, true), ...stack(bin, size, others[bin] ?? 0, false)]);
}

function column(blocks: boolean): Mark {
  const gap = blocks ? 0.75 : 0;
  return {
    type: 'rect',
    from: { data: 'pieces' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'bin', offset: 2 },
        x2: { scale: 'x', signal: 'datum.bin + 1', offset: -2 },
        y: { scale: 'y', field: 'to', offset: gap },
        y2: { scale: 'y', field: 'from', offset: -gap },
        fill: [{ test: 'datum.isPassed', value: 'var(--nila-fill)' }, { value: 'var(--h1)' }],
        stroke: [{ test: 'datum.isPassed', value: 'var(--nila-fill)' }, { value: 'var(--nila)' }],
        strokeWidth: { value: 1 },
      },
    },
  };
}

function count(): Mark {
  return {
    type: 'text',
    from: { data: 'totals' },
    encode: {
      enter: {
        ...words,
        text: { signal: "replace(format(datum.count, ','), /,/g, '.')" },
        x: { scale: 'x', signal: 'datum.bin + 0.5' },
        y: { scale: 'y', field: 'count', offset: -5 },
        align: { value: 'center' },
      },
    },
  };
}

/** A check in the diagram of items; `row` is its number in the table. */
export interface ItemPoint {
  readonly row: number;
  readonly difficulty: number;
  readonly discrimination: number;
  readonly flagged: boolean;
}

/** Draws checks by how many pass them and by how well they tell submissions apart. */
export function drawItems(points: readonly ItemPoint[], size: ChartSize): Promise<string> {
  const lowest = Math.min(0, ...points.map(({ discrimination }) => discrimination));
  const spec: Spec = {
    ...frame,
    width: widths[size] - 60,
    height: size === 'large' ? 240 : 210,
    padding: { left: 48, right: 12, top: 12, bottom: 42 },
    data: [{ name: 'points', values: label(points) }],
    scales: [
      { name: 'x', type: 'linear', range: 'width', domain: [0, 1] },
      { name: 'y', type: 'linear', range: 'height', domain: [Math.floor(lowest * 5) / 5, 1] },
    ],
    axes: [
      {
        ...axis,
        scale: 'x',
        orient: 'bottom',
        values: [0, 0.25, 0.5, 0.75, 1],
        format: '.0%',
        title: text.items.easyAxis,
      },
      {
        ...axis,
        scale: 'y',
        orient: 'left',
        values: [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1],
        title: text.items.powerAxis,
        encode: { labels: { update: { text: { signal: "replace(format(datum.value, '.1f'), '.', ',')" } } } },
      },
    ],
    marks: [zeroLine(), dots(), numbers()],
  };
  return draw(spec);
}

/** Gives flagged points their number, where it does not stand on another one's. */
function label(points: readonly ItemPoint[]): object[] {
  const labelled: ItemPoint[] = [];
  return points.map((point) => {
    const isFree = labelled.every(
      ({ difficulty, discrimination }) =>
        Math.abs(difficulty - point.difficulty) > 0.09 || Math.abs(discrimination - point.discrimination) > 0.1,
    );
    if (!point.flagged || !isFree) return { ...point, label: '' };
    labelled.push(point);
    return { ...point, label: String(point.row) };
  });
}

function zeroLine(): Mark {
  return {
    type: 'rule',
    encode: {
      enter: {
        x: { value: 0 },
        x2: { signal: 'width' },
        y: { scale: 'y', value: 0 },
        stroke: { value: 'var(--line-strong)' },
        strokeDash: { value: [3, 3] },
      },
    },
  };
}

function dots(): Mark {
  return {
    type: 'symbol',
    from: { data: 'points' },
    encode: {
      enter: {
        x: { scale: 'x', field: 'difficulty' },
        y: { scale: 'y', field: 'discrimination' },
        shape: [{ test: 'datum.flagged', value: 'diamond' }, { value: 'circle' }],
        size: [{ test: 'datum.flagged', value: 90 }, { value: 55 }],
        fill: [{ test: 'datum.flagged', value: 'var(--surface)' }, { value: 'var(--nila-fill)' }],
        stroke: [{ test: 'datum.flagged', value: 'var(--fail)' }, { value: 'var(--paper)' }],
        strokeWidth: [{ test: 'datum.flagged', value: 2 }, { value: 1 }],
      },
    },
  };
}

function numbers(): Mark {
  return {
    type: 'text',
    from: { data: 'points' },
    encode: {
      enter: {
        ...words,
        fill: { value: 'var(--fail)' },
        fontWeight: { value: 'bold' },
        text: { field: 'label' },
        x: { scale: 'x', field: 'difficulty', offset: 9 },
        y: { scale: 'y', field: 'discrimination', offset: 4 },
      },
    },
  };
}

async function draw(spec: Spec): Promise<string> {
  const view = new View(parse(spec), { renderer: 'none' });
  try {
    return plain(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** Without the library's English descriptions, since the page gives its own, and with numbers as short as they look. */
function plain(svg: string): string {
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
      .replace(/\d+\.\d{3,}/g, (digits) => String(Math.round(Number(digits) * 100) / 100)),
  );
}
