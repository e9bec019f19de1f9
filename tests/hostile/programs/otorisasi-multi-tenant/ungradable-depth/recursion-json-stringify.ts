// Nested lists, a thousand deep, as the exported configuration.
let value: any = 1;
for (let level = 0; level < 1000; level += 1) value = [value];
export const gateway = { authorizer: value };
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
