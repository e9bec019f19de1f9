/**
 * Where a rule about a request can be kept: at the gateway, in a mapping template, in an integration without code
 * of one's own, or in the backend. A place that is said to keep a rule and cannot is worse than no place, for nobody
 * looks any further. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
 */

export type Place = 'gateway' | 'template' | 'direct' | 'backend';
export type GatewayProduct = 'REST' | 'HTTP';

/** What has to be done for a rule to be kept. */
export type Demand =
  | 'body-schema'
  | 'media-type'
  | 'value-format'
  | 'body-size'
  | 'token'
  | 'metering'
  | 'rate'
  | 'rename'
  | 'envelope'
  | 'forward'
  | 'lookup'
  | 'object-right'
  | 'state'
  | 'disclosure'
  | 'once';

/** The kinds of work that demands are: what a place must be able to do for them. */
export type Nature = 'shape' | 'caller' | 'traffic' | 'reshape' | 'call' | 'domain';

export const natures: Readonly<Record<Demand, Nature>> = {
  'body-schema': 'shape',
  'media-type': 'shape',
  'value-format': 'shape',
  'body-size': 'shape',
  token: 'caller',
  metering: 'caller',
  rate: 'traffic',
  rename: 'reshape',
  envelope: 'reshape',
  forward: 'call',
  lookup: 'call',
  'object-right': 'domain',
  state: 'domain',
  disclosure: 'domain',
  once: 'domain',
};

/** Why a place does not keep a rule that was put there. */
export type Gap =
  | 'not-offered'
  | 'presence-only'
  | 'fixed-limit'
  | 'request-only'
  | 'keeps-the-body'
  | 'calls-nobody'
  | 'no-templates'
  | 'cannot-refuse'
  | 'passes-as-is'
  | 'needs-envelope'
  | 'not-integrated'
  | 'acts-without-asking'
  | 'short-memory';

/** What a place costs that keeps a rule which another one keeps for less. */
export type Cost = 'starts-function' | 'takes-capacity' | 'own-metering' | 'only-forwards' | 'second-copy';

export type Placement =
  | { readonly kind: 'fits' }
  | { readonly kind: 'costs'; readonly cost: Cost }
  | { readonly kind: 'open'; readonly gap: Gap };

/** What each product's gateway does by itself. An HTTP API looks at no body and has no usage plans. */
const gatewayControls: Readonly<Record<GatewayProduct, readonly Demand[]>> = {
  REST: ['body-schema', 'media-type', 'token', 'metering', 'rate'],
  HTTP: ['token', 'rate'],
};

const fits: Placement = { kind: 'fits' };
const costs = (cost: Cost): Placement => ({ kind: 'costs', cost });
const open = (gap: Gap): Placement => ({ kind: 'open', gap });

/** What becomes of a rule that is put into a place. */
export function placeRule(product: GatewayProduct, demand: Demand, place: Place): Placement {
  if (place === 'gateway') return atGateway(product, demand);
  if (place === 'template') return inTemplate(product, demand);
  return place === 'direct' ? inDirectCall(product, demand) : inBackend(product, demand);
}

function atGateway(product: GatewayProduct, demand: Demand): Placement {
  if (gatewayControls[product].includes(demand)) return fits;
  // The validator of a REST API asks whether a parameter is there, not what is in it; 10 MB is the same for every API.
  if (demand === 'value-format') return open(product === 'REST' ? 'presence-only' : 'not-offered');
  if (demand === 'body-size') return open('fixed-limit');
  const gaps = { reshape: 'keeps-the-body', call: 'calls-nobody', domain: 'request-only' } as const;
  const nature = natures[demand];
  return open(nature === 'reshape' || nature === 'call' || nature === 'domain' ? gaps[nature] : 'not-offered');
}

function inTemplate(product: GatewayProduct, demand: Demand): Placement {
  if (product === 'HTTP') return open('no-templates');
  const nature = natures[demand];
  if (nature === 'reshape') return fits;
  return open(nature === 'call' ? 'calls-nobody' : 'cannot-refuse');
}

function inDirectCall(product: GatewayProduct, demand: Demand): Placement {
  switch (natures[demand]) {
    case 'call':
      // The ready-made actions of an HTTP API include SQS, EventBridge and Step Functions, not DynamoDB.
      return product === 'HTTP' && demand === 'lookup' ? open('not-integrated') : fits;
    case 'domain':
      // A condition expression can hold a state back, beside the code that knows the other states.
      if (demand === 'state') return costs('second-copy');
      return open(demand === 'once' ? 'short-memory' : 'acts-without-asking');
    default:
      // An HTTP API has SQS-SendMessage with parameters of its own; a REST API sends what a template wrote.
      if (demand === 'envelope') return product === 'HTTP' ? fits : open('needs-envelope');
      return open('passes-as-is');
  }
}

function inBackend(product: GatewayProduct, demand: Demand): Placement {
  if (natures[demand] === 'domain' || demand === 'rename') return fits;
  if (natures[demand] === 'call' || demand === 'envelope') {
    const canDoWithout = product === 'REST' || inDirectCall(product, demand).kind === 'fits';
    return canDoWithout ? costs('only-forwards') : fits;
  }
  if (!gatewayControls[product].includes(demand)) return fits;
  if (demand === 'rate') return costs('takes-capacity');
  return costs(demand === 'metering' ? 'own-metering' : 'starts-function');
}

/** The place that keeps a rule for the least; a rule's home changes with the product. */
export function homeOf(product: GatewayProduct, demand: Demand): Place {
  const order = ['gateway', 'template', 'direct', 'backend'] as const;
  return order.find((place) => placeRule(product, demand, place).kind === 'fits') ?? 'backend';
}

/** What a request meets that breaks the rule, or that needs its work. */
export type ProbeOutcome =
  | { readonly kind: 'refused'; readonly status: number; readonly by: Place; readonly functionRan: boolean }
  | { readonly kind: 'let-through' }
  | { readonly kind: 'served'; readonly by: Place; readonly functionRan: boolean }
  | { readonly kind: 'not-served' };

/** What a request is refused with that breaks the rule. Without a status the rule is work, and nothing is refused. */
const refusals: Readonly<Partial<Record<Demand, number>>> = {
  'body-schema': 400,
  'media-type': 415,
  'value-format': 400,
  'body-size': 413,
  token: 401,
  metering: 429,
  rate: 429,
  'object-right': 403,
  state: 409,
  disclosure: 404,
};

/** Sends the request that a rule is about through the place where the rule was put. */
export function probe(product: GatewayProduct, demand: Demand, place: Place): ProbeOutcome {
  const isKept = placeRule(product, demand, place).kind !== 'open';
  const functionRan = place === 'backend';
  const status = refusals[demand];
  if (status !== undefined)
    return isKept ? { kind: 'refused', status, by: place, functionRan } : { kind: 'let-through' };
  // The second of two equal commands is let through like any other that should have been held back.
  if (demand === 'once' && !isKept) return { kind: 'let-through' };
  return isKept ? { kind: 'served', by: place, functionRan } : { kind: 'not-served' };
}
