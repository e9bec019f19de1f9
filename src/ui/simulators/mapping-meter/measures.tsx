import type { MappingMeasure, MappingVerdict } from '#world/mapping-complexity';
import * as text from './mapping-meter.id.ts';

const scale = ['adaptation', 'heavy', 'deciding', 'hidden-program'] as const satisfies readonly MappingVerdict[];
const counted = ['decisions', 'paths', 'branches', 'loops', 'depth', 'fields', 'lines'] as const;

/** The verdict on its scale, and the numbers that it rests on. */
export function Measures({ measure }: { readonly measure: MappingMeasure }) {
  const { verdict, decisions, words } = measure;
  const values = { ...measure, decisions: decisions.length };
  return (
    <>
      <ol class="mm-scale" aria-label={text.verdictLabel}>
        {scale.map((stop) => (
          <li
            class={stop === verdict ? `now ${decisions.length > 0 ? 'fail' : 'pass'}` : undefined}
            aria-current={stop === verdict ? 'true' : undefined}
            key={stop}
          >
            <b>{text.verdicts[stop].name}</b>
            <span>{text.verdicts[stop].about}</span>
          </li>
        ))}
      </ol>
      <dl class="sim-facts mm-facts">
        {counted.map((name) => (
          <div key={name}>
            <dt>{text.facts[name]}</dt>
            <dd class={name === 'decisions' ? (decisions.length > 0 ? 'fail' : 'pass') : undefined}>
              {text.count(values[name])}
            </dd>
          </div>
        ))}
        <div class="mm-words">
          <dt>{text.wordsLabel}</dt>
          <dd>{words.length === 0 ? text.noWords : words.join(', ')}</dd>
        </div>
      </dl>
    </>
  );
}
