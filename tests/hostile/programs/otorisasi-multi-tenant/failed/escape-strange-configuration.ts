// A configuration with texts where lists belong, enormous numbers and names of prototypes.
export const gateway = { authorizer: { kind: 'lambda', verifies: ['signature'], onMissingToken: 'ALLOW_ANONYMOUS', conditions: [{ attribute: 'claim.__proto__', equals: 'claim.constructor' }, { attribute: 'case.__proto__', equals: 'claim.toString' }, { attribute: 'case.', equals: '' }] }, routeScopes: { __proto__: [], constructor: ['x'], 'GET /cases': [] }, cache: { identitySources: ['$request.header.', '$request.header.__proto__', '$context.', '$', '', 'x'.repeat(1000)], ttlSeconds: 3600 } };
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
