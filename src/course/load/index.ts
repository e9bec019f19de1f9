export * from './course-files.ts';
export * from './exercise-folder.ts';
export * from './generated.ts';
export * from './lesson-folder.ts';
export * from './program-text.ts';
