import { defineMessages } from '#kit';
import type { grader } from './grader.ts';
import { contractMessages } from './messages/contract.id.ts';
import { failureMessages } from './messages/failure.id.ts';
import { recoveryMessages } from './messages/recovery.id.ts';
import { retryMessages } from './messages/retries.id.ts';
import { securityMessages } from './messages/security.id.ts';
import { participantName, stepLabel } from './words.id.ts';

export const messages = defineMessages<typeof grader>({
  checks: { ...contractMessages, ...retryMessages, ...recoveryMessages, ...securityMessages, ...failureMessages },
  participants: participantName,
  step: stepLabel,
});
