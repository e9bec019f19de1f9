import { defineMessages } from '#kit';
import type { grader } from './grader.ts';
import { authMessages } from './messages/auth.id.ts';
import { edgeMessages, observabilityMessages } from './messages/edge.id.ts';
import { productMessages, reasonMessages } from './messages/product.id.ts';
import { tierMessages, trafficMessages } from './messages/traffic.id.ts';

/** Nothing runs here, so that no story has participants or steps. */
export const messages = defineMessages<typeof grader>({
  checks: {
    ...productMessages,
    ...authMessages,
    ...trafficMessages,
    ...tierMessages,
    ...edgeMessages,
    ...observabilityMessages,
    ...reasonMessages,
  },
  participants: (id) => ({ name: id, short: id }),
  step: ({ op }) => op,
});
