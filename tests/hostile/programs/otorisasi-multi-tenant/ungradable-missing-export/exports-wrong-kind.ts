// A function where a configuration belongs.
export const gateway = () => ({});
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
