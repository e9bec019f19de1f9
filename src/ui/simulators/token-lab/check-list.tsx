import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckName } from '#world/token-check';
import { icon } from '../../workspace/dom.ts';
import { Select } from '../parts/knobs.tsx';
import type { StepView } from './model.ts';
import { presetNames, presetOf, presets, type PresetName, type TokenSettings } from './settings.ts';
import * as text from './token-lab.id.ts';

interface Props {
  readonly steps: readonly StepView[];
  readonly checks: TokenSettings['checks'];
  readonly onChange: (checks: TokenSettings['checks']) => void;
}

/** The checks in their order, each to be left out or put back, with what became of the token at it. */
export function CheckList({ steps, checks, onChange }: Props) {
  const toggle = (check: CheckName) =>
    onChange(checks.includes(check) ? checks.filter((other) => other !== check) : [...checks, check]);
  return (
    <section class="tl-checks" aria-label={text.checksTitle}>
      <h4>{text.checksTitle}</h4>
      <PresetSelect checks={checks} onChange={onChange} />
      <ol>
        {steps.map((step) => (
          <StepItem key={step.check} step={step} onToggle={() => toggle(step.check)} />
        ))}
      </ol>
    </section>
  );
}

function PresetSelect({ checks, onChange }: Omit<Props, 'steps'>) {
  const preset = presetOf(checks);
  const values: readonly (PresetName | 'own')[] = preset === undefined ? ['own', ...presetNames] : presetNames;
  return (
    <Select
      label={text.presetLabel}
      value={preset ?? 'own'}
      values={values}
      names={{ ...text.presetWords, own: text.ownChoice }}
      onChange={(chosen) => {
        if (chosen !== 'own') onChange(presets[chosen]);
      }}
    />
  );
}

const icons = { passed: 'check', failed: 'cross', skipped: 'dash', unreached: undefined } as const;

function StepItem({ step, onToggle }: { readonly step: StepView; readonly onToggle: () => void }) {
  const { check, state, slips } = step;
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const name = icons[state];
    mark.current?.replaceChildren(...(name === undefined ? [] : [icon(name, 14)]));
  }, [state]);
  return (
    <li class={`${state}${slips.length > 0 ? ' leaks' : ''}`}>
      <label>
        <input type="checkbox" checked={state !== 'skipped'} onChange={onToggle} />
        <span>
          <b>{text.checks[check].name}</b>
          <small>{text.checks[check].question}</small>
        </span>
      </label>
      <span class="tl-state">
        <i ref={mark} />
        {text.states[state]}
      </span>
      {slips.length > 0 && <p>{text.slipsText(slips)}</p>}
    </li>
  );
}
