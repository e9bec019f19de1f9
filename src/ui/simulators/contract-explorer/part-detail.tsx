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
    <section class="ce-detail kn" aria-live="polite">
      <h4>{text.partNames[part]}</h4>
      <p>{text.promiseOf(part)}</p>
      {!isThere && <p class="ce-note">{text.notInAnswer}</p>}
      {isRequestPart(part) ? (
        <CommandVariants key={part} part={part} settings={settings} onChange={onChange} />
      ) : (
        isThere && <AnswerVariants key={part} part={part} settings={settings} onChange={onChange} />
      )}
    </section>
  );
}

interface CommandProps<Part extends CommandPart> {
  readonly part: Part;
  readonly settings: ExplorerSettings;
  readonly onChange: Props['onChange'];
}

function CommandVariants<Part extends CommandPart>({ part, settings, onChange }: CommandProps<Part>) {
  const values: readonly string[] = commandParts[part];
  return (
    <Radios
      label={text.stateLabel}
      value={settings[part]}
      values={values}
      names={text.variants[part]}
      onChange={(value) => onChange({ [part]: value })}
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
