import { WorldError } from '#kit';
import type { Json } from '#verdict';
import type { StoredJob } from '#world/job-store';

/** A text that an argument has to be. */
export function readText(value: Json | undefined, name: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a text that is not empty`);
  return value;
}

/** A number that an argument has to be; anything else counts as none. */
export function readNumber(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}

/** Fields of an object that an argument has to be. */
export function readFields(value: Json | undefined, name: string): { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${name} must be an object`);
  return value as { readonly [key: string]: Json };
}

export function readJob(value: Json | undefined): StoredJob {
  const job = readFields(value, 'job');
  for (const name of ['id', 'tenantId', 'status']) readText(job[name], `job.${name}`);
  return job as StoredJob;
}

/** The correlation id that a message or a log entry carries; null where it carries none. */
export function correlationOf(value: Json): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { correlationId } = value as { readonly [key: string]: Json };
  return typeof correlationId === 'string' ? correlationId : null;
}

function invalid(text: string): WorldError {
  return new WorldError('ValidationException', text);
}
