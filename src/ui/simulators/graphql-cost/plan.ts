import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { pageSize, type FieldPlan } from '#world/graphql-cost';
import { shapes, type FieldShape } from './schema.ts';

/** How many objects a page holds: `most` is 0 where a client may ask for any number. */
export interface PageRule {
  readonly byDefault: number;
  readonly most: number;
}

/** Why a text is not a query of the schema. `line` counts from 1. */
export interface QueryProblem {
  readonly kind: 'syntax' | 'no-query' | 'unknown-field' | 'needs-fields' | 'has-no-fields' | 'unknown-fragment';
  readonly line: number;
  readonly name: string;
}

export type PlannedQuery =
  | { readonly kind: 'plan'; readonly fields: readonly FieldPlan[] }
  | { readonly kind: 'problem'; readonly problem: QueryProblem };

/** Tokens of a query that are read at all: a text is typed by anyone. */
const maximumTokens = 600;
/** Fields of a plan: fragments that spread fragments can ask for a great many with few tokens. */
const maximumFields = 2_000;

class Refused extends Error {
  readonly problem: QueryProblem;
  constructor(problem: QueryProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Reads the first operation of a text as a tree of fields, each with the source and the number of its objects. */
export function planQuery(text: string, pages: PageRule): PlannedQuery {
  try {
    const document = parse(text, { maxTokens: maximumTokens });
    const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operation?.operation !== 'query') throw new Refused({ kind: 'no-query', line: 1, name: '' });
    return { kind: 'plan', fields: planFields(operation.selectionSet.selections, 'Query', contextOf(document, pages)) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'problem', problem: error.problem };
    if (error instanceof GraphQLError)
      return { kind: 'problem', problem: { kind: 'syntax', line: error.locations?.[0]?.line ?? 1, name: '' } };
    throw error;
  }
}

interface Context {
  readonly pages: PageRule;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Names of the fragments that are being spread, so that one which spreads itself ends. */
  readonly within: readonly string[];
  /** Objects of the page that the fields stand in. */
  readonly page: number | undefined;
  readonly count: { fields: number };
}

function contextOf(document: DocumentNode, pages: PageRule): Context {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return {
    pages,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    within: [],
    page: undefined,
    count: { fields: 0 },
  };
}

function planFields(selections: readonly SelectionNode[], type: string, context: Context): readonly FieldPlan[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [planField(selection, type, context)];
    if (selection.kind === Kind.INLINE_FRAGMENT) return planFields(selection.selectionSet.selections, type, context);
    const name = selection.name.value;
    const fragment = context.fragments.get(name);
    if (fragment === undefined || context.within.includes(name))
      throw new Refused({ kind: 'unknown-fragment', line: selection.loc?.startToken.line ?? 1, name });
    return planFields(fragment.selectionSet.selections, type, { ...context, within: [...context.within, name] });
  });
}

function planField(field: FieldNode, type: string, context: Context): FieldPlan {
  const name = field.name.value;
  const response = field.alias?.value ?? name;
  const line = field.loc?.startToken.line ?? 1;
  context.count.fields += 1;
  if (context.count.fields > maximumFields) throw new Refused({ kind: 'syntax', line, name });
  if (name === '__typename') return { name: response, fields: [] };
  const shape = Object.hasOwn(shapes[type] ?? {}, name) ? shapes[type]?.[name] : undefined;
  if (shape === undefined) throw new Refused({ kind: 'unknown-field', line, name });
  if (shape.type !== undefined && field.selectionSet === undefined)
    throw new Refused({ kind: 'needs-fields', line, name });
  if (shape.type === undefined && field.selectionSet !== undefined)
    throw new Refused({ kind: 'has-no-fields', line, name });
  const inside = { ...context, page: pageOf(field, shape, context.pages) };
  return {
    name: response,
    ...(shape.source === undefined ? {} : { source: shape.source }),
    ...(shape.list && context.page !== undefined ? { items: context.page } : {}),
    fields: shape.type === undefined ? [] : planFields(field.selectionSet?.selections ?? [], shape.type, inside),
  };
}

function pageOf(field: FieldNode, { available }: FieldShape, pages: PageRule): number | undefined {
  if (available === undefined) return undefined;
  const value = field.arguments?.find((argument) => argument.name.value === 'limit')?.value;
  const asked = value?.kind === Kind.INT ? Number(value.value) : undefined;
  return pageSize(asked, { ...pages, available });
}
