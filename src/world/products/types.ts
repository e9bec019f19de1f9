/** The services that the course chooses between. */
export type ProductId = 'REST' | 'HTTP' | 'WEBSOCKET' | 'APPSYNC' | 'ALB';

/** What can stand beside a service and give it a feature that it lacks. `BACKEND` is code of one's own behind it. */
export type Composer = 'CLOUDFRONT' | 'OWN_METERING' | 'QUEUE' | 'BACKEND';

/**
 * - `yes`: the service does it by itself.
 * - `composed`: something in front or behind does it; `with` says what.
 * - `no`: not without writing the service itself anew.
 */
export type Support =
  { readonly kind: 'yes' } | { readonly kind: 'no' } | { readonly kind: 'composed'; readonly with: Composer };

/** A page of AWS and the day on which the row was compared with it. */
export interface Source {
  readonly url: string;
  readonly checked: string;
}

/** One row of the matrix. `id` is permanent; its Indonesian name is in the lesson's words. */
export interface FeatureRow<Id extends string = string> {
  readonly id: Id;
  /** A service that is absent is one of which AWS's pages do not say it either way. */
  readonly support: Readonly<Partial<Record<ProductId, Support>>>;
  readonly sources: readonly Source[];
}
