/**
 * What a GraphQL query costs the sources behind it. A resolver runs once for every parent object, so a field under
 * a list runs once for each item: the N+1 of a query is read off its tree before anything is asked. Sources:
 * https://docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html
 */

/** One field of a query, with what stands behind it. */
export interface FieldPlan {
  /** Name in the response, e.g. `assignee`. */
  readonly name: string;
  /** What the field's resolver asks. Without it the field is a part of its parent's value and costs nothing. */
  readonly source?: string;
  /** Objects that the field gives for each parent; 1 without. */
  readonly items?: number;
  readonly fields: readonly FieldPlan[];
}

/** Limits of an API. 0 stands for "not set": then depth has no limit, and resolver runs have the highest one. */
export interface QueryLimits {
  /** Nested levels of fields, 1 to 75. */
  readonly depth: number;
  /** Resolver runs of one request, 1 to 10,000. */
  readonly resolvers: number;
}

export const highestLimits: QueryLimits = { depth: 75, resolvers: 10_000 };

/** All runs of one field's resolver. */
export interface ResolverRuns {
  readonly path: readonly string[];
  readonly source: string;
  /** How many resolvers above have to answer first. */
  readonly wave: number;
  /** One for every parent object. */
  readonly runs: number;
  /** Runs that the limits allowed. */
  readonly allowed: number;
  /** Calls to the source: one for each allowed run, or fewer where runs are batched. */
  readonly calls: number;
}

/** A query that was answered, refused before a resolver ran, or cut off when its runs exceeded the limit. */
export type QueryOutcome = 'answered' | 'too-deep' | 'too-many-resolvers';

export interface QueryCost {
  readonly outcome: QueryOutcome;
  readonly depth: number;
  /** Resolver runs that the query asks for, whether or not they were allowed. */
  readonly runs: number;
  /** Calls that really reached the sources. */
  readonly calls: number;
  /** Rounds of calls that wait for one another. */
  readonly waves: number;
  readonly resolvers: readonly ResolverRuns[];
}

export interface CostOptions {
  /** Runs of one resolver that one call to its source may answer; 1 is no batching. */
  readonly batchSize: number;
  readonly limits: QueryLimits;
}

/** Levels of fields from the operation to its deepest field. `{ a { b } }` has two. */
export function depthOf(fields: readonly FieldPlan[]): number {
  return fields.reduce((deepest, field) => Math.max(deepest, 1 + depthOf(field.fields)), 0);
}

/**
 * What a query costs. One that is too deep reaches no source. One that runs too many resolvers is cut off: wave by
 * wave, in the order of the query, until the limit is used up, and what was called until then was called.
 */
export function costOfQuery(fields: readonly FieldPlan[], { batchSize, limits }: CostOptions): QueryCost {
  const asked = resolverRuns(fields, 1, 1, []).toSorted((one, other) => one.wave - other.wave);
  const depth = depthOf(fields);
  const runs = sum(asked.map((step) => step.runs));
  const most = limits.resolvers === 0 ? highestLimits.resolvers : limits.resolvers;
  const outcome = outcomeOf(limits.depth > 0 && depth > limits.depth, runs > most);
  const resolvers = spend(asked, outcome === 'too-deep' ? 0 : most, Math.max(1, batchSize));
  return {
    outcome,
    depth,
    runs,
    calls: sum(resolvers.map(({ calls }) => calls)),
    waves: resolvers.reduce((last, { wave, calls }) => (calls > 0 ? Math.max(last, wave) : last), 0),
    resolvers,
  };
}

/** The objects that a page holds: what is asked for, or the default, no more than the most, no more than there are. */
export function pageSize(
  asked: number | undefined,
  { byDefault, most, available }: { readonly byDefault: number; readonly most: number; readonly available: number },
): number {
  const wanted = asked ?? byDefault;
  return Math.max(0, Math.min(wanted, most === 0 ? wanted : most, available));
}

function outcomeOf(tooDeep: boolean, tooMany: boolean): QueryOutcome {
  if (tooDeep) return 'too-deep';
  return tooMany ? 'too-many-resolvers' : 'answered';
}

type AskedRuns = Omit<ResolverRuns, 'calls' | 'allowed'>;

function resolverRuns(
  fields: readonly FieldPlan[],
  parents: number,
  wave: number,
  above: readonly string[],
): readonly AskedRuns[] {
  return fields.flatMap((field) => {
    const path = [...above, field.name];
    const own = field.source === undefined ? [] : [{ path, source: field.source, wave, runs: parents }];
    const next = field.source === undefined ? wave : wave + 1;
    return [...own, ...resolverRuns(field.fields, parents * (field.items ?? 1), next, path)];
  });
}

function spend(asked: readonly AskedRuns[], most: number, batchSize: number): readonly ResolverRuns[] {
  let left = most;
  return asked.map((step) => {
    const allowed = Math.min(step.runs, left);
    left -= allowed;
    return { ...step, allowed, calls: Math.ceil(allowed / batchSize) };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
