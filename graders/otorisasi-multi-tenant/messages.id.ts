import { defineMessages } from '#kit';
import type { grader } from './grader.ts';
import { auditMessages } from './messages/audit.id.ts';
import { gatewayMessages } from './messages/gateway.id.ts';
import { failureMessages, hidingMessages } from './messages/hiding.id.ts';
import { isolationMessages } from './messages/isolation.id.ts';
import { participantName, stepLabel } from './words.id.ts';

export const messages = defineMessages<typeof grader>({
  checks: { ...gatewayMessages, ...isolationMessages, ...hidingMessages, ...failureMessages, ...auditMessages },
  participants: participantName,
  step: stepLabel,
});
