export * from './exercise-schema.ts';
export * from './exercise.ts';
export * from './lesson.ts';
export * from './rule-schema.ts';
export * from './rule.ts';
export * from './sha256.ts';
export * from './submission.ts';
export * from './variant.ts';
