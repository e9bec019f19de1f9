import { cohortPageSchema } from '#contract';
import type { Cohort } from '#contract';
import type { Failure } from '../answer.ts';
import { readPages } from '../client.ts';
import type { ApiClient } from '../client.ts';

export type FoundCohort =
  | { readonly kind: 'cohort'; readonly cohort: Cohort }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A cohort that the caller sees, by its id or, whatever the case, by its name. */
export async function findCohort(client: ApiClient, named: string): Promise<FoundCohort> {
  const cohorts: Cohort[] = [];
  for await (const answer of readPages(client, '/api/v1/cohorts', {}, cohortPageSchema)) {
    if (answer.kind !== 'answered') return { kind: 'failed', failure: answer };
    cohorts.push(...answer.value.items);
  }
  const byId = cohorts.find(({ id }) => id === named);
  if (byId !== undefined) return { kind: 'cohort', cohort: byId };
  const wanted = named.normalize('NFC').toLowerCase();
  const [only, ...others] = cohorts.filter(({ name }) => name.normalize('NFC').toLowerCase() === wanted);
  if (only === undefined) return { kind: 'unknown', names: cohorts.map(({ name }) => name) };
  return others.length === 0
    ? { kind: 'cohort', cohort: only }
    : { kind: 'ambiguous', ids: [only, ...others].map(({ id }) => id) };
}
