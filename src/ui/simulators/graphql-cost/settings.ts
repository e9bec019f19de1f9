import { defineSettings, flag, number, text } from '../parts/settings.ts';
import { queries } from './queries.ts';

/** The query, how its pages and its runs are handled, and the limits of the API; 0 is a limit that is not set. */
export const address = defineSettings('graphql-cost', {
  query: text(queries.list, 1_500),
  batched: flag(false),
  mostItems: number(0, 0, 200),
  depth: number(0, 0, 15),
  resolvers: number(0, 0, 2_000),
});

export type CostSettings = typeof address.start;
