import { featureRows, type FeatureId } from '#world/products/matrix';
import { productIds } from '#world/products/support';
import type { FeatureRow, ProductId, Support } from '#world/products/types';
import { featureNames, productNames } from '../../simulators/feature-matcher/products.id.ts';

/** What one product does about one feature; `unknown` where AWS's pages do not say. */
export type Cell = Support | { readonly kind: 'unknown' };

/** A row of a table of products: the feature's name and a cell for each product, in the order of the columns. */
export interface TableRow {
  readonly id: FeatureId;
  readonly name: string;
  readonly cells: readonly Cell[];
}

const compared: readonly ProductId[] = ['REST', 'HTTP'];

const deciding = {
  border: ['private-endpoint', 'edge-optimized-endpoint', 'waf', 'resource-policy'],
  caller: ['usage-plan', 'api-key', 'cognito-authorizer'],
  contract: ['request-validation', 'body-transformation', 'response-cache', 'built-in-cors', 'canary-release'],
} as const satisfies Readonly<Record<string, readonly FeatureId[]>>;
export type RowGroup = keyof typeof deciding;
const decided: readonly string[] = Object.values(deciding).flat();

/** Names of the two columns that {@link decidingRows} and {@link otherDifferences} have. */
export const comparedNames: readonly string[] = compared.map((product) => productNames[product]);

/** Rows that most often decide between REST and HTTP API, by group. */
export const decidingRows: readonly { readonly group: RowGroup; readonly rows: readonly TableRow[] }[] = (
  Object.keys(deciding) as RowGroup[]
).map((group) => ({ group, rows: deciding[group].map((id) => tableRow(rowOf(id), compared)) }));

/** The other rows in which REST and HTTP API differ. Their price is not among them: the lesson speaks of it. */
export const otherDifferences: readonly TableRow[] = featureRows
  .filter(
    ({ id, support }: FeatureRow) =>
      support.REST?.kind !== support.HTTP?.kind && id !== 'low-cost' && !decided.includes(id),
  )
  .map((row) => tableRow(row, compared));

/** Names of the columns of {@link matrixRows}, short. */
export const matrixNames: readonly string[] = productIds.map((product) => productNames[product].replace(' API', ''));

/** All five products against the features that tell them apart and of which at least four are known. */
export const matrixRows: readonly TableRow[] = featureRows
  .filter(({ support }: FeatureRow) => {
    const kinds = Object.values(support).map(({ kind }) => kind);
    return kinds.length > 3 && new Set(kinds).size > 1;
  })
  .map((row) => tableRow(row, productIds));

/** The page with which REST and HTTP API were compared, and the day. */
export const comparison = rowOf('usage-plan').sources[0];

function tableRow({ id, support }: FeatureRow<FeatureId>, products: readonly ProductId[]): TableRow {
  const name = featureNames[id];
  return {
    id,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    cells: products.map((product) => support[product] ?? { kind: 'unknown' }),
  };
}

function rowOf(id: FeatureId): FeatureRow<FeatureId> {
  const found = featureRows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`The matrix has no row "${id}".`);
  return found;
}
