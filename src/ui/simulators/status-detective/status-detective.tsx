import { useRef } from 'preact/hooks';
import type { FailureKind } from '#world/failure-status';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { CaseFile } from './case-file.tsx';
import { Causes, MarkIcon, Statuses } from './choices.tsx';
import type { Guess } from './guesses.ts';
import { addGuess, nextIncident, viewDetective, type DetectiveView } from './model.ts';
import { Board, Outcome, Score } from './outcome.tsx';
import { address } from './settings.ts';
import * as text from './status-detective.id.ts';

/** Twelve failures seen through their logs: their cause, the status that the contract promises, the gateway's own. */
export function StatusDetective() {
  const [settings, change] = useAddress(address);
  const view = viewDetective(settings);
  const { at, guesses, seconds } = settings;
  const heading = useRef<HTMLHeadingElement>(null);
  const goOn = () => {
    change({ ...settings, at: nextIncident(at, guesses) });
    heading.current?.focus();
  };
  const guess = (one: Guess) => change({ ...settings, guesses: addGuess(guesses, one) });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(view)}
      experiments={text.experiments}
    >
      <Strip view={view} onChoose={(incident) => change({ ...settings, at: incident })} />
      <div class="sd-table">
        <CaseFile view={view} seconds={seconds} heading={heading} />
        <div class="sd-answers">
          <Causes view={view} onGuess={(cause) => guess({ incident: at, cause })} />
          <Statuses view={view} onGuess={(status) => guess({ incident: at, status })} />
        </div>
      </div>
      {view.solution !== undefined && (
        <Outcome
          solution={view.solution}
          seconds={seconds}
          onSeconds={(chosen) => change({ ...settings, seconds: chosen })}
          onNext={goOn}
        />
      )}
      {view.tally.solved === view.tally.of && <Board view={view} />}
      <Score tally={view.tally} />
    </Frame>
  );
}

interface StripProps {
  readonly view: DetectiveView;
  readonly onChoose: (incident: FailureKind) => void;
}

/** The incidents by number, to go to any of them. */
function Strip({ view, onChoose }: StripProps) {
  return (
    <nav class="sd-strip" aria-label={text.stripLabel}>
      {view.progress.map(({ incident, state }, index) => (
        <button
          key={incident}
          type="button"
          class={state}
          aria-current={incident === view.incident ? 'step' : undefined}
          aria-label={text.stripName(index + 1, state)}
          onClick={() => onChoose(incident)}
        >
          {index + 1}
          <MarkIcon mark={state === 'solved' ? 'right' : 'open'} />
        </button>
      ))}
    </nav>
  );
}
