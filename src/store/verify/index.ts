export { countVerdicts } from './stored-verdicts.ts';
export type { VerdictRow, VerdictScope } from './stored-verdicts.ts';
export { verifyVerdicts } from './verify-verdicts.ts';
export type { DeriveVerdict, FirstDifference, Verification, Verified } from './verify-verdicts.ts';
