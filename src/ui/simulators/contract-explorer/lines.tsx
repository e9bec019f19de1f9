import type { AnswerPart, CommandPart } from '#world/case-contract';
import * as text from './contract-explorer.id.ts';
import type { ExplorerView } from './model.ts';
import { requestNames, type ExplorerSettings } from './settings.ts';
import { answerLine, requestLine } from './written.ts';

type Part = ExplorerSettings['part'];

interface Props {
  readonly settings: ExplorerSettings;
  readonly view: ExplorerView;
  readonly onChoose: (part: Part) => void;
}

const bodyParts: readonly CommandPart[] = ['subject', 'caseType', 'description', 'submitter'];

/** The request, a line for each part. */
export function RequestLines({ settings, view, onChoose }: Props) {
  const lastOfBody = bodyParts.findLast((part) => requestLine(part, settings) !== undefined);
  const line = (part: CommandPart) => (
    <Line
      key={part}
      part={part}
      written={requestLine(part, settings)}
      comma={bodyParts.includes(part) && part !== lastOfBody}
      absent={part === 'submitter' ? text.notSent : text.removed}
      changed={view.broken.includes(part)}
      inBody={bodyParts.includes(part)}
      chosen={settings.part === part}
      onChoose={onChoose}
    />
  );
  return (
    <div class="ce-lines">
      {requestNames.filter((part) => !bodyParts.includes(part) && part !== 'brace').map(line)}
      <span class="ce-plain">{'{'}</span>
      {bodyParts.map(line)}
      {line('brace')}
    </div>
  );
}

/** The answer that is shown, a line for each part that it has or had. */
export function AnswerLines({ settings, view, onChoose }: Props) {
  const head: readonly AnswerPart[] = view.lines.filter((part) => part === 'statusCode' || part === 'answerType');
  const body = view.lines.filter((part) => !head.includes(part));
  const lastOfBody = body.findLast((part) => answerLine(part, view.shown) !== undefined);
  const isNested = body.includes('code');
  const line = (part: AnswerPart) => (
    <Line
      key={part}
      part={part}
      written={answerLine(part, view.shown)}
      comma={body.includes(part) && part !== lastOfBody}
      absent={text.removed}
      changed={settings.answerer === 'contract' && settings.missing.includes(part)}
      inBody={body.includes(part)}
      chosen={settings.part === part}
      onChoose={onChoose}
    />
  );
  return (
    <div class="ce-lines">
      {head.map(line)}
      <span class="ce-plain">{isNested ? '{ "error": {' : '{'}</span>
      {body.map(line)}
      <span class="ce-plain">{isNested ? '} }' : '}'}</span>
    </div>
  );
}

interface LineProps {
  readonly part: Part;
  readonly written: string | undefined;
  readonly comma: boolean;
  /** What is said in place of a part that is not there. */
  readonly absent: string;
  readonly changed: boolean;
  readonly inBody: boolean;
  readonly chosen: boolean;
  readonly onChoose: (part: Part) => void;
}

function Line({ part, written, comma, absent, changed, inBody, chosen, onChoose }: LineProps) {
  const classes = { changed, absent: written === undefined, 'in-body': inBody };
  const named = Object.entries(classes).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return (
    <button type="button" class={named.join(' ')} aria-pressed={chosen} onClick={() => onChoose(part)}>
      {written === undefined ? `${text.partNames[part]} ` : `${written}${comma ? ',' : ''}`}
      {written === undefined ? <em>{absent}</em> : changed && <em> {text.altered}</em>}
    </button>
  );
}
