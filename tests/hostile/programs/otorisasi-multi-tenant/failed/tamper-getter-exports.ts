// A configuration whose getters answer otherwise each time they are asked.
let turn = 0;
export const gateway = {
  get authorizer() {
    turn += 1;
    return { kind: turn % 2 === 0 ? 'jwt' : 'cognito', issuer: 'x', audience: [], userPool: 'x' };
  },
  get routeScopes() {
    return {};
  },
  get cache() {
    return { identitySources: [], ttlSeconds: 0 };
  },
};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
