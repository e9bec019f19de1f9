import type { Json } from '#verdict';

/** A job as it is stored; it may have more fields. */
export interface StoredJob {
  readonly id: string;
  readonly tenantId: string;
  readonly status: string;
  readonly [field: string]: Json;
}

/** What an update did: the job before and after it. */
export type JobUpdate =
  { readonly kind: 'updated'; readonly before: StoredJob; readonly after: StoredJob } | { readonly kind: 'refused' };

/**
 * Jobs by id, kept for some hours after they were created. Every operation is one step. `now` is in milliseconds.
 */
export interface JobStore {
  /** False where the id is taken. */
  readonly create: (job: StoredJob, now: number) => boolean;
  readonly find: (jobId: string, now: number) => StoredJob | undefined;
  /** Overwrites the named fields, the id excepted; `when` demands that the status is one of these. */
  readonly update: (
    jobId: string,
    change: Readonly<Record<string, Json>>,
    when: readonly string[] | undefined,
    now: number,
  ) => JobUpdate;
  readonly list: (now: number) => readonly StoredJob[];
}

/** Creates an empty store whose jobs are gone `retentionHours` after their creation. */
export function createJobStore({ retentionHours }: { readonly retentionHours: number }): JobStore {
  const jobs = new Map<string, { readonly job: StoredJob; readonly goneAt: number }>();
  const live = (jobId: string, now: number) => {
    const kept = jobs.get(jobId);
    return kept !== undefined && kept.goneAt > now ? kept : undefined;
  };
  return {
    create(job, now) {
      if (live(job.id, now) !== undefined) return false;
      jobs.set(job.id, { job, goneAt: now + retentionHours * 3_600_000 });
      return true;
    },
    find: (jobId, now) => live(jobId, now)?.job,
    update(jobId, change, when, now) {
      const kept = live(jobId, now);
      if (kept === undefined || (when !== undefined && !when.includes(kept.job.status))) return { kind: 'refused' };
      const after = { ...kept.job, ...change, id: jobId } as StoredJob;
      jobs.set(jobId, { ...kept, job: after });
      return { kind: 'updated', before: kept.job, after };
    },
    list: (now) => [...jobs.values()].filter(({ goneAt }) => goneAt > now).map(({ job }) => job),
  };
}
