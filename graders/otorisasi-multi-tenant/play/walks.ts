import type { WalkStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import { createCaseStore } from '#world/case-store';
import type { CaseStore } from '#world/case-store';
import { tokenText } from '../tokens.ts';
import type { TraceEvent, WalkPage, WalkRecord } from '../trace.ts';
import { handlerRequest, headersOf, worldStub } from './client.ts';
import { readPage, readResponse } from './responses.ts';
import type { ReadPage } from './responses.ts';
import type { Stage } from './stage.ts';

/** Pages after which a list that never ends is given up. */
const mostPages = 8;

/** Follows a list from page to page as a client does. */
export async function playWalk(stage: Stage, step: number, asked: WalkStep): Promise<WalkRecord> {
  const store = asked.withHidden ? stage.store : visibleStore(stage, asked);
  const pages: WalkPage[] = [];
  let cursor: string | undefined;
  do {
    const read = await askPage(stage, asked, store, `w${step}-${pages.length}`, cursor);
    if (read === undefined) return { step, asked, pages, broken: true };
    pages.push(read.page);
    cursor = read.cursor;
  } while (cursor !== undefined && pages.length < mostPages);
  return { step, asked, pages, broken: false };
}

function visibleStore({ scenario }: Stage, { visibleIds }: WalkStep): CaseStore {
  return createCaseStore(scenario.cases.filter((item) => visibleIds.includes(item.id)));
}

async function askPage(
  stage: Stage,
  asked: WalkStep,
  store: CaseStore,
  tag: string,
  cursor: string | undefined,
): Promise<ReadPage | undefined> {
  const { actor, caller, instance, limit } = asked;
  const { lab, events } = stage;
  const note = (event: Pick<TraceEvent, 'op' | 'arg' | 'result' | 'back'>): void =>
    void events.push({ at: lab.now(), actor, target: 'gateway', ...event });
  const correlationId = `cor-${stage.scenario.id}-${tag}`;
  const query = { limit: `${limit}`, ...(cursor === undefined ? {} : { cursor }) };
  const headers = headersOf(caller, tokenText({ caller, credentials: 'valid' }));

  stage.admit(tag, { actor, store, policyService: 'up' });
  note({ op: 'listCases', arg: cursor === undefined ? `limit ${limit}` : 'cursor' });
  const request = handlerRequest({ headers, query, pathParameters: {} }, null, { ...caller }, correlationId);
  const outcome = await lab.call(instance, tag, 'listCases', [request, worldStub]);
  const read = readPage(readResponse(outcome), correlationId);
  const size = read === undefined ? 'broken' : `${read.page.ids.length}${read.page.hasNext ? '+' : ''}`;
  note({ op: 'page', result: size, back: true });
  return read;
}
