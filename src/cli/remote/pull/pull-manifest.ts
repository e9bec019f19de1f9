import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, momentSchema, sha256Schema, slugSchema } from '#contract';
import { Misuse } from '../../misuse.ts';
import { parseJson } from '../read-body.ts';

/** Beside the submissions of a class: which they are on the server. `grade` passes it over. */
export const manifestName = 'gerbang-pull.json';

const pulledSubmissionSchema = z.strictObject({
  submission: idSchema,
  exercise: slugSchema,
  learner: z.strictObject({ id: z.string(), name: z.string() }),
  learnerKey: z.string(),
  variantNo: z.int().min(0),
  seed: z.string(),
  sourceSha256: sha256Schema,
  attempt: z.int().min(1),
  submittedAt: momentSchema,
  /** The server's verdicts, the newest last. */
  verdicts: z.array(
    z.strictObject({ exerciseVersion: sha256Schema, engineVersion: sha256Schema, sha256: sha256Schema }),
  ),
});
export type PulledSubmission = z.infer<typeof pulledSubmissionSchema>;

const pulledFileSchema = z.strictObject({
  /** SHA-256 of each file as it was written, by its path from the manifest's folder. */
  files: z.record(z.string(), sha256Schema),
  submissions: z.array(pulledSubmissionSchema),
  /** In which run it was last seen. */
  run: z.string(),
});
export type PulledFile = z.infer<typeof pulledFileSchema>;

const manifestSchema = z.strictObject({
  schema: z.literal('gerbang/pull/v1'),
  server: z.string(),
  cohort: z.strictObject({ id: idSchema, name: z.string() }),
  /** The last run: one that was cut off is gone on with, and one that ended is begun anew. */
  run: z.strictObject({ id: z.string(), complete: z.boolean() }),
  /** By the path of the file, or of the folder of a submission with several. */
  entries: z.record(z.string(), pulledFileSchema),
});
export type PullManifest = z.infer<typeof manifestSchema>;

/** Reads the manifest of a folder; undefined where there is none. Throws a {@link Misuse} where it is damaged. */
export async function readManifest(folder: string): Promise<PullManifest | undefined> {
  const path = join(folder, manifestName);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw new Misuse(`${path} cannot be read. Check its rights, or pull into another folder.`);
  }
  const { data } = manifestSchema.safeParse(parseJson(text));
  if (data !== undefined) return data;
  throw new Misuse(`${path} is damaged or of another version. Pull into another folder.`);
}

/** Writes it whole; a run that is killed leaves the one before. */
export async function writeManifest(folder: string, manifest: PullManifest): Promise<void> {
  const beside = join(folder, `.gerbang-${randomUUID()}`);
  try {
    await writeFile(beside, `${JSON.stringify(manifest, undefined, 1)}\n`, { flag: 'wx', mode: 0o600 });
    await rename(beside, join(folder, manifestName));
  } finally {
    await rm(beside, { force: true });
  }
}
