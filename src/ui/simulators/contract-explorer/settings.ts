import { commandParts, type AnswerPart, type CommandPart } from '#world/case-contract';
import { choice, choices, defineSettings, flag } from '../parts/settings.ts';

export const requestNames = Object.keys(commandParts) as readonly CommandPart[];
export const answerNames = [
  'statusCode',
  'answerType',
  'caseId',
  'status',
  'code',
  'message',
  'correlationId',
  'self',
  'details',
] as const satisfies readonly AnswerPart[];
export const answerers = ['contract', 'gateway'] as const;

/** The request part by part, whose answer is shown, what is taken out of it, and the part that is looked at. */
export const address = defineSettings('contract-explorer', {
  part: choice<CommandPart | AnswerPart>('caseType', [...requestNames, ...answerNames]),
  answerer: choice('gateway', answerers),
  validator: flag(true),
  path: choice('right', commandParts.path),
  contentType: choice('json', commandParts.contentType),
  token: choice('valid', commandParts.token),
  key: choice('fresh', commandParts.key),
  subject: choice('given', commandParts.subject),
  caseType: choice('unsupported', commandParts.caseType),
  description: choice('given', commandParts.description),
  submitter: choice('absent', commandParts.submitter),
  brace: choice('given', commandParts.brace),
  missing: choices<AnswerPart>([], answerNames),
});

export type ExplorerSettings = typeof address.start;
