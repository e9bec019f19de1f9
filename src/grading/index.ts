export { toGraderModule } from './bundle.ts';
export type { EngineBuild, GraderBundle, GraderData, GraderModule } from './bundle.ts';
export { createSubmissionGrader } from './grade.ts';
export type { GradeOutcome, GradeRequest, SubmissionGrader } from './grade.ts';
export { deriveEngineVersion, deriveGraderVersion } from './versions.ts';
export type { EngineParts } from './versions.ts';
