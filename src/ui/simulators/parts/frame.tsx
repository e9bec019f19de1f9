import type { ComponentChildren } from 'preact';
import { Experiments } from '../experiments.tsx';
import { frameText } from './frame.id.ts';

/** A state to put the simulator into, and the sentence that says what to look for in it. */
export interface Experiment<State> {
  readonly text: string;
  readonly settings: State;
}

interface Props<State> {
  readonly title: string;
  readonly start: State;
  readonly onChange: (state: State) => void;
  /** Beside the stage at 1200 px and above, over it below. Without knobs the stage takes the whole width. */
  readonly knobs?: ComponentChildren;
  /** Buttons of its own in the title bar, before "Ulang". */
  readonly actions?: ComponentChildren;
  /** What there is to notice now, in one or two sentences. It is read out when it changes. */
  readonly reading: string;
  readonly experiments: readonly Experiment<State>[];
  readonly children: ComponentChildren;
}

/** The frame that every simulator has: title and reset, stage and knobs, what to notice, what to try. */
export function Frame<State>(props: Props<State>) {
  const { title, start, onChange, knobs, actions, reading, experiments, children } = props;
  return (
    <>
      <header>
        <h3>{title}</h3>
        {actions}
        <button type="button" class="btn quiet s" onClick={() => onChange(start)}>
          {frameText.reset}
        </button>
      </header>
      <div class={knobs === undefined ? 'body' : 'body with-knobs'}>
        <div class="stage">{children}</div>
        {knobs}
      </div>
      <p class="read sim-reading" aria-live="polite">
        {reading}
      </p>
      <Experiments
        title={frameText.tryTitle}
        texts={experiments.map((experiment) => experiment.text)}
        onChoose={(index) => onChange(experiments[index]?.settings ?? start)}
      />
    </>
  );
}
