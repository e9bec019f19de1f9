export { regradeSubmissions } from './regrade-submissions.ts';
export type { Regraded, RegradeOptions, VersionsNow } from './regrade-submissions.ts';
