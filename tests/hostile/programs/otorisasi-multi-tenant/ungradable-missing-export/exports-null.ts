// null where a configuration belongs.
export const gateway = null;
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
