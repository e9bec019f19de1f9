import { commandParts, type AnswerPart, type CommandPart } from '#world/case-contract';
import { Radios } from '../parts/knobs.tsx';
import * as text from './contract-explorer.id.ts';
import { isRequestPart, type ExplorerView } from './model.ts';
import { answerNames, type ExplorerSettings } from './settings.ts';

interface Props {
  readonly settings: ExplorerSettings;
  readonly view: ExplorerView;
  readonly onChange: (changes: Partial<ExplorerSettings>) => void;
}

/** What the chosen part promises, and the ways in which it can be broken. */
export function PartDetail({ settings, view, onChange }: Props) {
  const { part } = settings;
  const isThere = isRequestPart(part) || view.lines.includes(part);
  return (
    <section class="ce-detail kn">
      <div aria-live="polite">
        <h4>{text.partNames[part]}</h4>
        <p>{text.promiseOf(part)}</p>
        {!isThere && <p class="ce-note">{text.notInAnswer}</p>}
      </div>
      {isRequestPart(part) ? (
        <CommandVariants key={part} part={part} settings={settings} onChange={onChange} />
      ) : (
        isThere && <AnswerVariants key={part} part={part} settings={settings} onChange={onChange} />
      )}
    </section>
  );
}

interface CommandProps {
  readonly part: CommandPart;
  readonly settings: ExplorerSettings;
  readonly onChange: Props['onChange'];
}

function CommandVariants({ part, settings, onChange }: CommandProps) {
  const value: string = settings[part];
  const values: readonly string[] = commandParts[part];
  const names: Readonly<Record<string, string>> = text.variants[part];
  return (
    <Radios
      label={text.stateLabel}
      value={value}
      values={values}
      names={names}
      onChange={(chosen) => onChange({ [part]: chosen })}
    />
  );
}

interface AnswerProps {
  readonly part: AnswerPart;
  readonly settings: ExplorerSettings;
  readonly onChange: Props['onChange'];
}

/** A part of the contract's answer, there or taken out; of the gateway's answer nothing can be taken. */
function AnswerVariants({ part, settings, onChange }: AnswerProps) {
  const { answerer, missing } = settings;
  if (answerer === 'gateway') return <p class="ce-note">{text.notYours}</p>;
  const isMissing = missing.includes(part);
  return (
    <Radios
      label={text.stateLabel}
      value={isMissing ? 'absent' : 'given'}
      values={['given', 'absent']}
      names={part === 'statusCode' ? text.statusVariants : text.answerVariants}
      onChange={(value) =>
        onChange({
          missing: answerNames.filter((name) => (name === part ? value === 'absent' : missing.includes(name))),
        })
      }
    />
  );
}
