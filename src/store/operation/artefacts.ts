import type { Db } from '../database/dialect.ts';
import { readBytes } from '../database/dialect.ts';

/** An engine or a grader, compressed; the hash is of the bytes before compression. */
export interface KeptArtefact {
  readonly kind: 'engine' | 'grader';
  readonly version: string;
  readonly slug?: string | undefined;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Keeps what verdicts are made with from now on. What is there under its version stays as it is. */
export async function keepArtefacts(db: Db, artefacts: readonly KeptArtefact[], at: number): Promise<void> {
  for (const { bytes, kind, sha256, slug, version } of artefacts) {
    await db
      .insertInto('artefacts')
      .values({ kind, version, slug: slug ?? null, sha256, content: bytes, stored_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The compressed bytes of a version, or undefined where this installation never graded with it. */
export async function findArtefact(
  db: Db,
  kind: KeptArtefact['kind'],
  version: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('artefacts')
    .select('content')
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? undefined : readBytes(row.content);
}
