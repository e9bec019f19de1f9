export type { EngineBuild, GraderBundle } from './bundle.ts';
export { createSubmissionGrader } from './grade.ts';
export type { GradeOutcome, GradeRequest, SubmissionGrader } from './grade.ts';
