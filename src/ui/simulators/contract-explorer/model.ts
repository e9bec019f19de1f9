import {
  answerByContract,
  answerByDefault,
  commandParts,
  withoutParts,
  type AnswerPart,
  type CaseAnswer,
  type CommandPart,
} from '#world/case-contract';
import { serveReaders } from '#world/contract-readers';
import { answerNames, requestNames, type ExplorerSettings } from './settings.ts';

export interface ExplorerView {
  /** Whole, as each of the two answers; what is taken out of an answer is out of the contract's only. */
  readonly answers: Readonly<Record<ExplorerSettings['answerer'], CaseAnswer>>;
  readonly shown: CaseAnswer;
  /** Parts of the shown answer before anything was taken out of it, in the order of their lines. */
  readonly lines: readonly AnswerPart[];
  readonly readers: ReturnType<typeof serveReaders>;
  readonly served: number;
  /** Request parts that are not as the contract asks. */
  readonly broken: readonly CommandPart[];
}

/** The request through both answerers, and who is served by the answer that is shown. */
export function viewExplorer(settings: ExplorerSettings): ExplorerView {
  const promised = answerByContract(settings);
  const answers = {
    contract: withoutParts(promised, settings.missing),
    gateway: answerByDefault(settings, settings.validator),
  };
  const shown = answers[settings.answerer];
  const whole = settings.answerer === 'contract' ? promised : shown;
  const readers = serveReaders(shown, promised);
  return {
    answers,
    shown,
    lines: answerNames.filter((part) => part === 'statusCode' || whole.parts[part] !== undefined),
    readers,
    served: readers.filter(({ served }) => served).length,
    broken: requestNames.filter((part) => settings[part] !== commandParts[part][0]),
  };
}

/** Whether a part belongs to the request. */
export function isRequestPart(part: ExplorerSettings['part']): part is CommandPart {
  return requestNames.some((name) => name === part);
}
