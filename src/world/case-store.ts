import type { Case } from './case-policy.ts';

/** Which cases to list: of these tenants, after this id, at most so many, in the order of their ids. */
export interface CaseQuery {
  readonly tenantIds: readonly string[];
  readonly after?: string | null | undefined;
  readonly limit: number;
}

/** Cases of all tenants: isolation is the duty of whoever asks. */
export interface CaseStore {
  readonly find: (caseId: string) => Case | undefined;
  readonly findInTenant: (tenantId: string, caseId: string) => Case | undefined;
  readonly list: (query: CaseQuery) => readonly Case[];
  /** Moves a case from one status to another in one step; false where it was not in the first. */
  readonly transition: (caseId: string, change: { readonly from: string; readonly to: string }) => boolean;
  /** Writes a status whatever the case's status is now; false where there is no such case. */
  readonly setStatus: (caseId: string, status: string) => boolean;
}

/** Creates a store that holds `cases`. They are not changed; a new status is kept beside them. */
export function createCaseStore(cases: readonly Case[]): CaseStore {
  const byId = new Map(cases.map((item) => [item.id, item]));
  const ordered = [...byId.keys()].sort();
  const setStatus = (caseId: string, status: string): boolean => {
    const item = byId.get(caseId);
    if (item !== undefined) byId.set(caseId, { ...item, status });
    return item !== undefined;
  };
  return {
    find: (caseId) => byId.get(caseId),
    findInTenant: (tenantId, caseId) => {
      const item = byId.get(caseId);
      return item?.tenantId === tenantId ? item : undefined;
    },
    list: ({ tenantIds, after, limit }) =>
      ordered
        .map((id) => byId.get(id) as Case)
        .filter((item) => tenantIds.includes(item.tenantId) && item.id > (after ?? ''))
        .slice(0, Math.max(0, limit)),
    transition: (caseId, { from, to }) => byId.get(caseId)?.status === from && setStatus(caseId, to),
    setStatus,
  };
}
