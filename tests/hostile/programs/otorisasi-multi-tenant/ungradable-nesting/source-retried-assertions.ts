// Type assertions before lists, each of which may be a generic arrow function.
export const value = <any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[<any>[1]]]]]]]]]]]]]]]]]]]]]]]]];
export const gateway = {};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
