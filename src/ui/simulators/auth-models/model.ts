import {
  arrange,
  authModels,
  findGaps,
  smallestArrangements,
  type Arrangement,
  type AuthGap,
  type AuthModel,
} from '#world/auth-models';
import type { AuthSettings } from './settings.ts';

export interface ModelView {
  readonly model: AuthModel;
  /** `partial` answers some of what is asked and needs another beside it. */
  readonly state: 'stands' | 'partial' | 'falls';
  readonly gaps: readonly AuthGap[];
  readonly chosen: boolean;
}

export interface AuthView {
  readonly models: readonly ModelView[];
  readonly arrangement: Arrangement;
  readonly smallest: readonly Arrangement[];
}

/** Judges every model by itself, the chosen ones together, and finds what would do. */
export function viewAuth(settings: AuthSettings): AuthView {
  return {
    models: authModels.map((model) => viewModel(model, settings)),
    arrangement: arrange(settings.models, settings),
    smallest: smallestArrangements(settings),
  };
}

function viewModel(model: AuthModel, settings: AuthSettings): ModelView {
  const gaps = findGaps(model, settings);
  const isUsable = gaps.every(({ kind }) => kind === 'demand');
  const answersSome = gaps.length < settings.demands.length;
  const state = gaps.length === 0 ? 'stands' : isUsable && answersSome ? 'partial' : 'falls';
  return { model, state, gaps, chosen: settings.models.includes(model) };
}

/** The chosen models with one more, or one less. */
export function toggleModel(models: AuthSettings['models'], model: AuthModel): AuthSettings['models'] {
  return authModels.filter((other) => (other === model ? !models.includes(model) : models.includes(other)));
}
