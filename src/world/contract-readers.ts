import type { AnswerPart, CaseAnswer } from './case-contract.ts';

/** Who reads the answers of an API, and what they do with them. */
export type Reader = 'sdk' | 'app' | 'officer' | 'partner' | 'support' | 'audit';
export type Purpose =
  'decide' | 'parse' | 'track' | 'follow' | 'progress' | 'branch' | 'mark' | 'read' | 'trace' | 'count';

export interface ReaderNeed {
  readonly reader: Reader;
  readonly purpose: Purpose;
  /** Parts that are read for it; with several, one is enough. */
  readonly reads: readonly AnswerPart[];
}

interface Need extends ReaderNeed {
  /** Whether the promised answer has anything for this purpose. */
  readonly applies: (promised: CaseAnswer) => boolean;
  /** Besides the parts that it reads: whether what was done is what was promised. */
  readonly holds?: (answer: CaseAnswer, promised: CaseAnswer) => boolean;
}

const always = () => true;
const isAccepted = ({ parts }: CaseAnswer) => parts.caseId !== undefined;
const isRefused = (promised: CaseAnswer) => !isAccepted(promised);

const needs: readonly Need[] = [
  { reader: 'sdk', purpose: 'decide', reads: ['statusCode'], applies: always, holds: (a, b) => a.status === b.status },
  { reader: 'sdk', purpose: 'parse', reads: ['answerType'], applies: always },
  { reader: 'app', purpose: 'track', reads: ['caseId', 'self'], applies: isAccepted, holds: sameCase },
  { reader: 'app', purpose: 'progress', reads: ['status'], applies: isAccepted },
  { reader: 'partner', purpose: 'follow', reads: ['self'], applies: isAccepted },
  { reader: 'app', purpose: 'branch', reads: ['code'], applies: isRefused },
  { reader: 'app', purpose: 'mark', reads: ['details'], applies: ({ parts }) => parts.details !== undefined },
  {
    reader: 'officer',
    purpose: 'read',
    reads: ['message'],
    applies: isRefused,
    holds: (answer, promised) => answer.parts.message === promised.parts.message,
  },
  { reader: 'support', purpose: 'trace', reads: ['correlationId'], applies: always },
  { reader: 'audit', purpose: 'count', reads: [], applies: always, holds: (a, b) => a.created === b.created },
];

/** Everybody who was promised something, and whether the answer lets them do it. */
export function serveReaders(
  answer: CaseAnswer,
  promised: CaseAnswer,
): readonly (ReaderNeed & { readonly served: boolean })[] {
  return needs
    .filter(({ applies }) => applies(promised))
    .map(({ reader, purpose, reads, holds = always }) => ({
      reader,
      purpose,
      reads,
      served: (reads.length === 0 || reads.some((part) => has(answer, part))) && holds(answer, promised),
    }));
}

function has({ parts }: CaseAnswer, part: AnswerPart): boolean {
  return part === 'statusCode' || parts[part] !== undefined;
}

/** Whatever names the case names the one that was promised. */
function sameCase({ parts }: CaseAnswer, promised: CaseAnswer): boolean {
  return (
    (parts.caseId ?? promised.parts.caseId) === promised.parts.caseId &&
    (parts.self ?? promised.parts.self) === promised.parts.self
  );
}
