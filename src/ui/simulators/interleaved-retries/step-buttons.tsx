import * as text from './interleaved-retries.id.ts';
import { runners, type Run, type Runner } from './model.ts';

interface Props {
  readonly run: Run;
  readonly onStep: (runner: Runner) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** One button for each retry, with the call that it would make next, and the way back. */
export function StepButtons({ run, onStep, onUndo, onClear }: Props) {
  return (
    <fieldset class="ir-steps">
      <legend>{text.stepsLabel}</legend>
      {runners.map((runner) => (
        <button
          key={runner}
          type="button"
          class={`ir-go r${runner}`}
          aria-disabled={run.next[runner] === undefined}
          onClick={() => onStep(runner)}
        >
          <b>{text.runnerNames[runner]}</b> <span>{text.callName(run.next[runner])}</span>
        </button>
      ))}
      <span class="ir-back">
        <button type="button" class="btn quiet s" aria-disabled={run.order === ''} onClick={onUndo}>
          {text.undo}
        </button>
        <button type="button" class="btn quiet s" aria-disabled={run.order === ''} onClick={onClear}>
          {text.clear}
        </button>
      </span>
      <p>{text.keysHint}</p>
    </fieldset>
  );
}
