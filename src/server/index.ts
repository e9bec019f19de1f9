export { createLog } from './log.ts';
export type { Log } from './log.ts';
export { readSettings } from './settings.ts';
export type { Settings, SettingsOutcome } from './settings.ts';
export { serve } from './serve.ts';
export { startServer } from './start.ts';
export type { RunningServer, StartOptions } from './start.ts';
export { startWorker } from './worker.ts';
export type { RunningWorker, WorkerOptions } from './worker.ts';
