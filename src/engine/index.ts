export type { EngineLimits } from './allowance.ts';
export type { ConsoleLine } from './console.ts';
export { createEngine, maximumDepth } from './engine.ts';
export type { Engine, EngineAssets, LineSpan, Sandbox, SandboxDefinition, SandboxOutcome } from './engine.ts';
export type { GraderProgram } from './grader-guest.ts';
export { closePrototypes } from './close-prototypes.ts';
export { createLatency } from './latency.ts';
export { findTooDeep } from './nesting.ts';
