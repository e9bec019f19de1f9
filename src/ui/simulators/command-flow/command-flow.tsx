import { Experiments } from '../experiments.tsx';
import { Invariant } from '../invariant.tsx';
import { Sequence } from '../sequence.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './command-flow.id.ts';
import { Hops } from './hops.tsx';
import { runCommand } from './model.ts';
import { address, choices, startingPoint, type Settings } from './settings.ts';

/** One command from the client to the file, with one fault on its way, and what each end is left with. */
export function CommandFlow() {
  const [settings, change] = useAddress(address);
  const run = runCommand(settings);
  const apply = (changes: Partial<Settings>) => change({ ...settings, ...changes });

  return (
    <>
      <header>
        <h3>{text.title}</h3>
        <button type="button" class="btn quiet s" onClick={() => change(startingPoint)}>
          {text.reset}
        </button>
      </header>
      <Hops fault={settings.fault} onChange={(fault) => apply({ fault })} />
      <div class="body cf">
        <div class="cf-side">
          <Knobs settings={settings} onChange={apply} />
          <dl class="cf-end">
            <dt>{text.endLabels.client}</dt>
            <dd>{text.clientEnd(run)}</dd>
            <dt>{text.endLabels.claim}</dt>
            <dd>{text.claimEnd(run)}</dd>
            <dt>{text.endLabels.worker}</dt>
            <dd>{text.workerEnd(run)}</dd>
          </dl>
          <p class="cf-read" aria-live="polite">
            {text.reading(settings, run)}
          </p>
          <Invariant holds={run.once} text={text.invariant(run)} />
        </div>
        <div class="stage">
          <Sequence story={run.story} words={text.words} title={text.drawingTitle(run)} />
        </div>
      </div>
      <Experiments
        title={text.tryTitle}
        texts={text.experiments.map((experiment) => experiment.text)}
        onChoose={(index) => change(text.experiments[index]?.settings ?? startingPoint)}
      />
    </>
  );
}

interface KnobsProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}

/** How the handler and the worker are written. */
function Knobs({ settings, onChange }: KnobsProps) {
  return (
    <fieldset class="cf-knobs">
      <legend class="vh">{text.knobsLabel}</legend>
      <label>
        <span>{text.handlerLabel}</span>
        <select
          value={settings.handler}
          onChange={({ currentTarget }) => {
            const handler = choices.handler.find((name) => name === currentTarget.value);
            if (handler !== undefined) onChange({ handler });
          }}
        >
          {choices.handler.map((name) => (
            <option key={name} value={name}>
              {text.handlerChoices[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.workerLabel}</span>
        <select
          value={settings.worker}
          onChange={({ currentTarget }) => {
            const worker = choices.worker.find((name) => name === currentTarget.value);
            if (worker !== undefined) onChange({ worker });
          }}
        >
          {choices.worker.map((name) => (
            <option key={name} value={name}>
              {text.workerChoices[name]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
