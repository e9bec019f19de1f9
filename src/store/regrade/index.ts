export type { Regraded, VersionsNow } from './grade-again.ts';
export { listOpenParts, noteRegraded, readOpenPart } from './parts.ts';
export type { RegradePart } from './parts.ts';
export { regradePart } from './regrade-part.ts';
export type { RegradePartOptions } from './regrade-part.ts';
export { regradeSubmissions } from './regrade-submissions.ts';
export type { RegradeOptions } from './regrade-submissions.ts';
export { createRegrade, findRegrade, finishRegrade, listRunningRegrades } from './regrades.ts';
export type { NewRegrade, StoredRegrade } from './regrades.ts';
