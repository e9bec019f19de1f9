export * from './findings.ts';
export * from './json.ts';
export * from './story.ts';
export * from './verdict.ts';
