import type { ExerciseResults } from '#contract';
import { distribute, type Bin } from './distribution.ts';
import { resultsText as text } from './results.id.ts';

const width = 372;
const left = 4;
const bottom = 164;
const highest = 150;
const column = 36.4;
const axisMarks = [0, 20, 40, 60, 80, 100];

/** The scores of one exercise: a column for each tenth, a block for each learner. */
export function DistributionChart({ code, results }: { readonly code: string; readonly results: ExerciseResults }) {
  const { bins, perBlock } = distribute(results.distribution);
  const most = Math.max(1, ...bins.map(({ blocks }) => blocks.length));
  const step = Math.min(13, highest / most);
  const held = results.distribution.filter(({ held: isHeld }) => isHeld).length;
  const failed = results.distribution.filter(({ status }) => status === 'failed').length;
  return (
    <figure class="dist">
      <svg viewBox={`0 0 ${width} 186`} role="img" aria-label={text.chart(code, results.passed, failed, held)}>
        {bins.map((bin, index) => (
          <Column key={bin.from} bin={bin} x={left + index * column + 2} step={step} />
        ))}
        <line class="axis" x1={left} x2={left + 10 * column} y1={bottom} y2={bottom} />
        {axisMarks.map((mark) => (
          <text
            key={mark}
            x={left + (mark / 10) * column}
            y={182}
            text-anchor={mark === 0 ? 'start' : mark === 100 ? 'end' : 'middle'}
          >
            {mark}
          </text>
        ))}
      </svg>
      <figcaption>
        {text.perBlock(perBlock)} {held > 0 && text.heldLine}
      </figcaption>
    </figure>
  );
}

function Column({ bin, step, x }: { readonly bin: Bin; readonly x: number; readonly step: number }) {
  const height = Math.max(1, step - (step > 5 ? 2 : 0.6));
  const top = bottom - bin.blocks.length * step;
  return (
    <>
      {bin.blocks.map((kind, index) => {
        const y = bottom - (index + 1) * step;
        return (
          <g key={index} class={kind}>
            <rect class="block" x={x} y={y} width={column - 4} height={height} />
            {kind === 'held' && (
              <rect
                class="foot"
                x={x}
                y={y + height - Math.min(3, height / 2)}
                width={column - 4}
                height={Math.min(3, height / 2)}
              />
            )}
          </g>
        );
      })}
      {bin.learners > 0 && (
        <text class="count" x={x + column / 2 - 2} y={top - 4} text-anchor="middle">
          {bin.learners}
        </text>
      )}
    </>
  );
}
