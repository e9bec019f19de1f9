import { useMemo } from 'preact/hooks';
import { Experiments } from '../experiments.tsx';
import { Invariant } from '../invariant.tsx';
import { Sequence } from '../sequence.tsx';
import { useAddress } from '../use-address.ts';
import type { HandlerName } from './handlers.ts';
import * as text from './interleaved-retries.id.ts';
import { complete, countOrders, isOver, play, runners, type Runner } from './model.ts';
import { Outcome } from './outcome.tsx';
import { address, handlerNames, startingPoint } from './settings.ts';
import { StepButtons } from './step-buttons.tsx';

/** Two retries with one key whose calls the reader interleaves, for three ways of writing the handler. */
export function InterleavedRetries() {
  const [settings, change] = useAddress(address);
  const { handler, order } = settings;
  const run = play(handler, order);
  const orders = useMemo(() => countOrders(handler), [handler]);

  const step = (runner: Runner) => change({ handler, order: play(handler, order + runner).order });
  const undo = () => change({ handler, order: order.slice(0, -1) });
  const choose = (next: HandlerName) =>
    change({ handler: next, order: isOver(run) ? complete(next, order) : play(next, order).order });
  const press = (event: KeyboardEvent) => {
    const runner = runners.find((name) => name === event.key);
    if (runner !== undefined) step(runner);
    else if (event.key === 'Backspace') undo();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <header>
        <h3>{text.title}</h3>
        <button type="button" class="btn quiet s" onClick={() => change(startingPoint)}>
          {text.reset}
        </button>
      </header>
      <div class="body ir" onKeyDown={press}>
        <div class="ir-knobs">
          <fieldset class="ir-handler">
            <legend>{text.handlerLabel}</legend>
            {handlerNames.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="ir-handler"
                  value={name}
                  checked={name === handler}
                  onChange={() => choose(name)}
                />
                <span>
                  <b>{text.handlerChoices[name].name}</b>
                  <code>{text.handlerChoices[name].about}</code>
                </span>
              </label>
            ))}
          </fieldset>
          <StepButtons run={run} onStep={step} onUndo={undo} onClear={() => change({ handler, order: '' })} />
        </div>
        <div class="stage">
          <Sequence story={run.story} words={text.words} title={text.drawingTitle(run)} />
          <Outcome run={run} />
          <p class="ir-read" aria-live="polite">
            {text.reading(settings, run)}
          </p>
          <Invariant holds={orders.twice === 0} text={text.invariant(handler, orders)} />
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
