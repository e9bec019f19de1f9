import type { Finding } from '#kit';
import type { Case } from '#world/case-policy';
import type { FindingParams, Json } from '#verdict';
import type { RequestRecord, Trace } from '../trace.ts';

/** The records that were put in a scenario for one question. */
export function recordsFor(trace: Trace, purpose: string): readonly RequestRecord[] {
  return trace.requests.filter(({ asked }) => asked.purpose === purpose);
}

/** Whether the client got what it asked for, as far as its status tells. */
export function succeeded({ response }: RequestRecord): boolean {
  return response !== undefined && response.status >= 200 && response.status < 300;
}

/**
 * Whether a request that must be refused got something all the same: a success, a changed case, an id
 * or a piece of evidence that was not for this caller.
 */
export function granted(trace: Trace, record: RequestRecord): boolean {
  const { asked, response, writes } = record;
  if (writes.length > 0) return true;
  if (response === undefined) return false;
  if (asked.handler === 'listCases') return contains(itemsOf(response.body), asked.forbiddenIds);
  return succeeded(record) || contains(response.body, evidenceOf(findCase(trace, asked.caseId)));
}

/** The items of a list's body; the body itself where it is no list. */
export function itemsOf(body: Json): Json {
  const items =
    typeof body === 'object' && body !== null ? (body as { readonly [key: string]: Json })['items'] : undefined;
  return Array.isArray(items) ? items : body;
}

export function findCase(trace: Trace, caseId: string | null): Case | undefined {
  return trace.scenario.cases.find((item) => item.id === caseId);
}

/** Texts that give a case's evidence away. */
export function evidenceOf(item: Case | undefined): readonly string[] {
  return item?.evidence.flatMap(({ id, content }) => [id, content]) ?? [];
}

/** Whether one of these texts occurs anywhere in a value. */
export function contains(value: Json, texts: readonly string[]): boolean {
  if (texts.length === 0) return false;
  const written = JSON.stringify(value);
  return texts.some((text) => written.includes(text));
}

/** What every message about a request can tell: who asked for what, and what came back. */
export function paramsOf(trace: Trace, record: RequestRecord): FindingParams {
  const { asked, response, outcome } = record;
  const item = findCase(trace, asked.caseId);
  return {
    role: asked.caller.role,
    callerTenant: asked.caller.tenantId,
    route: asked.handler,
    caseId: asked.caseId ?? '',
    tenant: item?.tenantId ?? '',
    caseStatus: item?.status ?? '',
    answer: response === undefined ? (outcome?.kind ?? 'not-called') : response.status,
  };
}

/** A finding about these requests, told by the last of them. */
export function finding(trace: Trace, records: readonly RequestRecord[], more: FindingParams = {}): Finding {
  const last = records.at(-1) as RequestRecord;
  return { params: { ...paramsOf(trace, last), ...more }, steps: records.map(({ step }) => step) };
}
