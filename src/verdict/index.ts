export * from './findings.ts';
export * from './json.ts';
export * from './pointer.ts';
export * from './story.ts';
export * from './verdict.ts';
