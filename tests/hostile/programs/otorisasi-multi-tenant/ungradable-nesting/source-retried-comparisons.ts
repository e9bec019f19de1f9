// Comparisons with objects that look like type arguments.
export const value = a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < a < { m(a = a < 1) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} }) {} };
export const gateway = {};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
