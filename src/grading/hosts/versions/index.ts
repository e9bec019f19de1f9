export { packEngine, packGrader, readArtefact } from './artefact.ts';
export type { Artefact, ArtefactKind, ReadArtefact } from './artefact.ts';
export type { LoadArtefact, Unavailable } from './cache.ts';
export { readCurrentArtefacts, readCurrentVersions } from './current.ts';
export type { CurrentVersions } from './current.ts';
export { createVersionedPool } from './versioned-pool.ts';
export type { VersionedOutcome, VersionedPool, VersionedPoolOptions, VersionedRequest } from './versioned-pool.ts';
