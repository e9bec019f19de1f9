// A configuration that is not JSON: it refers to itself.
export const gateway: any = {};
gateway.self = gateway;
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
