import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Hex } from '#course';
import type { GraderBundle } from './bundle.ts';

/** Everything of ours that runs a submission, but for the grader. */
export interface EngineParts {
  /** The metered QuickJS-NG module. */
  readonly wasm: Uint8Array;
  /** JavaScript whose value is the submission's guest. */
  readonly submissionGuest: string;
  /** JavaScript module of the host's side: `createEngine`, `createSubmissionGrader` and `closePrototypes`. */
  readonly host: string;
}

/** The version of an engine, from its parts. Stored engines are held to it, so this rule stays as it is. */
export function deriveEngineVersion({ wasm, submissionGuest, host }: EngineParts): string {
  return sha256Hex(JSON.stringify({ wasm: bytesToHex(sha256(wasm)), submissionGuest, host }));
}

/**
 * The version of an exercise, from what decides its verdicts; titles and texts are not in it.
 * Stored graders are held to it, so this rule stays as it is.
 */
export function deriveGraderVersion(bundle: Omit<GraderBundle, 'version'>): string {
  const { code, module, points } = bundle;
  const { exports, files, groups, limits } = bundle.exercise;
  return sha256Hex(JSON.stringify({ code, module, exports, files, groups, limits, points }));
}
