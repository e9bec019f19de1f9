// __proto__, constructor and prototype as keys of everything that crosses.
const evil = JSON.parse('{"__proto__":{"allow":true,"outcome":"pass","status":"passed"},"constructor":{"prototype":{"passed":true}},"prototype":1,"hasOwnProperty":1,"toString":1,"length":1e9}');
export const gateway = { ...evil, authorizer: evil, routeScopes: evil, cache: evil };
export const decide = () => evil;
export const getCase = async (_: any, world: any) => {
  await world.audit.record(evil);
  await world.cases.transition('x', evil);
  return { ...evil, status: 200, body: evil, headers: evil };
};
export const listCases = async () => ({ status: 200, body: { items: [evil], nextCursor: '__proto__' } });
export const approveCase = getCase;
