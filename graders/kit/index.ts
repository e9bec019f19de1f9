export * from './grader.ts';
export * from './lab.ts';
export * from './messages.ts';
export * from './runtime.ts';
export * from './verdict.ts';
