// Conditional expressions whose parts look like return types, without a bracket around another.
export const value = a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => a ? (b, c) : d => 1;
export const gateway = {};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
