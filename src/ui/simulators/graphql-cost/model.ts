import { costOfQuery, type QueryCost } from '#world/graphql-cost';
import { planQuery, type QueryProblem } from './plan.ts';
import type { CostSettings } from './settings.ts';

/** Calls that one request may make to the sources behind the API. */
export const callBudget = 20;
/** Parent objects that one batched call asks for. */
export const batchSize = 100;
/** Objects of a page whose size the client leaves open. */
export const defaultItems = 20;

export type CostView =
  | { readonly kind: 'cost'; readonly cost: QueryCost; readonly withinBudget: boolean }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

/** Reads the query and counts what it costs. */
export function viewCost({ query, batched, mostItems, depth, resolvers }: CostSettings): CostView {
  const planned = planQuery(query, { byDefault: defaultItems, most: mostItems });
  if (planned.kind === 'problem') return planned;
  const cost = costOfQuery(planned.fields, { batchSize: batched ? batchSize : 1, limits: { depth, resolvers } });
  return { kind: 'cost', cost, withinBudget: cost.calls <= callBudget };
}
