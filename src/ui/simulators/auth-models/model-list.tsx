import type { AuthModel } from '#world/auth-models';
import { SlidingGate } from '../sliding-gate.tsx';
import * as text from './auth-models.id.ts';
import type { ModelView } from './model.ts';
import { reasonText } from './reasons.id.ts';
import type { AuthSettings } from './settings.ts';

const drawnAs = { stands: 'open', partial: 'now', falls: 'closed' } as const;

interface Props {
  readonly models: readonly ModelView[];
  readonly settings: AuthSettings;
  readonly onToggle: (model: AuthModel) => void;
}

/** The models as gates, each to be taken into use, with why it is not enough or what it asks for. */
export function ModelList({ models, settings, onToggle }: Props) {
  return (
    <ul class="am-models" aria-label={text.modelsTitle}>
      {models.map((view) => {
        const { model, state, chosen } = view;
        return (
          <li key={model} class={`${state}${chosen ? ' chosen' : ''}`}>
            <SlidingGate class="am-gate" state={drawnAs[state]} size={30} />
            <label>
              <input type="checkbox" checked={chosen} onChange={() => onToggle(model)} />
              <span>
                <b>{text.models[model].name}</b> <small>{text.models[model].about}</small>
              </span>
            </label>
            <span class="am-state">{text.states[state]}</span>
            <p>{reasonText(view, settings)}</p>
          </li>
        );
      })}
    </ul>
  );
}
