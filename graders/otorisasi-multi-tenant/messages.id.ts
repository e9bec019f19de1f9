import { defineMessages } from '#kit';
import type { CheckMessage } from '#kit';
import type { grader } from './grader.ts';
import { auditMessages } from './messages/audit.id.ts';
import { gatewayMessages } from './messages/gateway.id.ts';
import { failureMessages, hidingMessages } from './messages/hiding.id.ts';
import { isolationMessages } from './messages/isolation.id.ts';
import { participantName, stepLabel } from './words.id.ts';

/** Findings are titles: they begin with a capital letter, also where they begin with a caller's role. */
function asTitles<Id extends string>(checks: Readonly<Record<Id, CheckMessage>>): Readonly<Record<Id, CheckMessage>> {
  const entries = Object.entries<CheckMessage>(checks).map(([id, message]) => {
    const finding: CheckMessage['finding'] = (params) => {
      const text = message.finding(params);
      return text.slice(0, 1).toUpperCase() + text.slice(1);
    };
    return [id, { ...message, finding }] as const;
  });
  return Object.fromEntries(entries) as Record<Id, CheckMessage>;
}

export const messages = defineMessages<typeof grader>({
  checks: asTitles({
    ...gatewayMessages,
    ...isolationMessages,
    ...hidingMessages,
    ...failureMessages,
    ...auditMessages,
  }),
  participants: participantName,
  step: stepLabel,
});
