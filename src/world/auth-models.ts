import type { FeatureId } from './products/matrix.ts';
import { productIds, supportOf, supportsNatively } from './products/support.ts';
import type { ProductId, Support } from './products/types.ts';

/** Ways in which a caller can be recognised, and what is mistaken for one. */
export const authModels = ['jwt', 'iam', 'lambda', 'mutual-tls', 'api-key', 'resource-policy'] as const;
export type AuthModel = (typeof authModels)[number];

export const callers = ['person', 'partner', 'service', 'job', 'device'] as const;
export type Caller = (typeof callers)[number];

/** What a caller holds already, with nothing made for it; `place` is an account, a VPC or an address that stays. */
export type Proof = 'sign-in' | 'client-secret' | 'role' | 'certificate' | 'place';

/**
 * A service in AWS passes on the token of the person whom it serves; a job has its role and nobody. What is built
 * into every copy of a device is no secret, so a device has a key and certificate of its own or nothing.
 */
export const proofsOf: Readonly<Record<Caller, readonly Proof[]>> = {
  person: ['sign-in'],
  partner: ['client-secret', 'certificate', 'place'],
  service: ['role', 'sign-in', 'place'],
  job: ['role', 'place'],
  device: ['certificate'],
};

/** What is asked of the whole; each of them must be answered by one of the models that are put together. */
export const demands = ['identity', 'person', 'routes', 'custom', 'metering', 'network', 'object'] as const;
export type Demand = (typeof demands)[number];

export interface AuthSituation {
  readonly caller: Caller;
  readonly demands: readonly Demand[];
  /** Nobody wants to keep a function in front of every request. */
  readonly withoutCode: boolean;
  /** The `execute-api` address still answers beside the custom domain. */
  readonly defaultEndpoint: boolean;
  /** One service, or whichever has what it takes. */
  readonly product: ProductId | 'any';
}

/** Why a model is no answer: the first that applies. */
export type AuthGap =
  | { readonly kind: 'proof' }
  | { readonly kind: 'product' }
  | { readonly kind: 'code' }
  | { readonly kind: 'demand'; readonly demand: Demand };

/**
 * One of these is enough. A token for a machine is that of a client with a secret (client credentials). A Lambda
 * authorizer reads whatever it is given, a signed `GetCallerIdentity` of a role too. An API key is a text that
 * everybody can send.
 */
const acceptedProofs: Readonly<Record<AuthModel, readonly Proof[] | undefined>> = {
  jwt: ['sign-in', 'client-secret'],
  iam: ['role'],
  lambda: ['sign-in', 'client-secret', 'certificate', 'role'],
  'mutual-tls': ['certificate'],
  'api-key': undefined,
  'resource-policy': ['place'],
};

const features: Readonly<Record<AuthModel, readonly FeatureId[]>> = {
  jwt: ['jwt-authorizer'],
  iam: ['iam-authorization'],
  lambda: ['lambda-authorizer'],
  'mutual-tls': ['mutual-tls'],
  'api-key': ['api-key'],
  'resource-policy': ['resource-policy'],
};

/**
 * The matrix speaks of API Gateway's keys. AppSync has keys of its own, without a usage plan
 * (https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html, 2026-11-22).
 */
const ownKeys: readonly ProductId[] = ['APPSYNC'];

/** What a service does about a model; undefined where AWS's pages do not say. */
export function modelSupport(model: AuthModel, product: ProductId): Support | undefined {
  if (model === 'api-key' && ownKeys.includes(product)) return { kind: 'yes' };
  const answers = features[model].flatMap((feature) => supportOf(product, feature) ?? []);
  return answers.find(({ kind }) => kind === 'yes') ?? answers[0];
}

/** Whether a model, as this caller would use it, answers a demand. */
export function answers(model: AuthModel, demand: Demand, situation: AuthSituation): boolean {
  const isPerson = proofsOf[situation.caller].includes('sign-in');
  switch (demand) {
    case 'identity':
      if (model === 'mutual-tls') return !situation.defaultEndpoint;
      return model !== 'api-key' && model !== 'resource-policy';
    case 'person':
      return isPerson && (model === 'jwt' || model === 'lambda');
    case 'routes':
      return model === 'jwt' || model === 'iam' || model === 'lambda' || model === 'resource-policy';
    case 'custom':
      return model === 'lambda';
    case 'metering':
      return model === 'api-key';
    case 'network':
      return model === 'resource-policy';
    case 'object':
      return false;
  }
}

/** Everything that speaks against a model in this situation; none of it where the model is enough by itself. */
export function findGaps(model: AuthModel, situation: AuthSituation): readonly AuthGap[] {
  const { caller, demands: asked, withoutCode, product } = situation;
  const accepted = acceptedProofs[model];
  const hasProof = accepted === undefined || proofsOf[caller].some((proof) => accepted.includes(proof));
  return [
    ...(hasProof ? [] : [{ kind: 'proof' } as const]),
    ...(product === 'any' || modelSupport(model, product)?.kind === 'yes' ? [] : [{ kind: 'product' } as const]),
    ...(withoutCode && model === 'lambda' ? [{ kind: 'code' } as const] : []),
    ...asked.flatMap((demand) => (answers(model, demand, situation) ? [] : [{ kind: 'demand', demand } as const])),
  ];
}

/** The models of which a method or route takes one. Keys, certificates and policies stand beside it. */
const authorizers: readonly AuthModel[] = ['jwt', 'iam', 'lambda'];

export interface Arrangement {
  readonly models: readonly AuthModel[];
  /** Services that have all of it. */
  readonly products: readonly ProductId[];
  /** Demands that none of the models answers. */
  readonly open: readonly Demand[];
  readonly tooManyAuthorizers: boolean;
  /** Models that cannot be used in this situation at all. */
  readonly unusable: readonly AuthModel[];
  readonly holds: boolean;
}

/** What models do together: one answer for each demand is enough, and one service must have them all. */
export function arrange(models: readonly AuthModel[], situation: AuthSituation): Arrangement {
  const open = situation.demands.filter((demand) => !models.some((model) => answers(model, demand, situation)));
  const unusable = models.filter((model) => findGaps(model, situation).some(({ kind }) => kind !== 'demand'));
  const tooManyAuthorizers = models.filter((model) => authorizers.includes(model)).length > 1;
  const products = productsOf(models, situation);
  const holds = models.length > 0 && products.length > 0 && open.length + unusable.length === 0 && !tooManyAuthorizers;
  return { models, products, open, tooManyAuthorizers, unusable, holds };
}

/** Counting by key takes a usage plan, which not every service with keys has. */
function productsOf(models: readonly AuthModel[], { product, demands: asked }: AuthSituation): readonly ProductId[] {
  const wanted = product === 'any' ? productIds : [product];
  return wanted.filter(
    (one) =>
      models.every((model) => modelSupport(model, one)?.kind === 'yes') &&
      (!asked.includes('metering') || supportsNatively(one, 'usage-plan')),
  );
}

/** The smallest arrangements that hold: none of them has a model that could be left out. */
export function smallestArrangements(situation: AuthSituation): readonly Arrangement[] {
  if (situation.demands.length === 0) return [];
  const found: Arrangement[] = [];
  for (const models of subsets()) {
    if (found.some((smaller) => smaller.models.every((model) => models.includes(model)))) continue;
    const arrangement = arrange(models, situation);
    if (arrangement.holds) found.push(arrangement);
  }
  return found;
}

/** Every set of models, the small ones first. */
function subsets(): readonly (readonly AuthModel[])[] {
  const all = authModels.reduce<readonly (readonly AuthModel[])[]>(
    (sets, model) => [...sets, ...sets.map((set) => [...set, model])],
    [[]],
  );
  return all.toSorted((one, other) => one.length - other.length);
}
