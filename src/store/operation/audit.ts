import type { AuditEntry } from '#contract';
import { createId } from '../create-id.ts';
import type { Db } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { cutPage } from '../page.ts';
import type { Page, PageRequest } from '../page.ts';

/** Keeps a decision on record. Ids only: no names, no addresses, no bodies. */
export async function appendAudit(
  db: Db,
  { correlationId, ...entry }: Omit<AuditEntry, 'id' | 'at'> & { readonly at: number },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: createId(), ...entry, correlation_id: correlationId })
    .execute();
}

/** Decisions, the last first. */
export async function listAudit(db: Db, { after, limit }: PageRequest): Promise<Page<AuditEntry>> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('at', '<', after?.at ?? 0),
          where.and([where('at', '=', after?.at ?? 0), where('id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return cutPage(
    rows,
    limit,
    ({ at, id }) => ({ at, id }),
    ({ at, correlation_id, ...row }) => ({ ...row, at: toMoment(at), correlationId: correlation_id }),
  );
}
