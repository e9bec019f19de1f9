// Inferred types with conditions inside each other.
type Deep = any extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends [infer U extends any ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2] ? 1 : 2;
export const gateway = {};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
