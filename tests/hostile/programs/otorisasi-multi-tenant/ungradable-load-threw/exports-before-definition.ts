// Exports that are read before they are defined.
export { gateway, decide, getCase, listCases, approveCase };
const early = gateway;
const gateway = {};
const decide = () => early;
const getCase = async () => null;
const listCases = async () => null;
const approveCase = async () => null;
