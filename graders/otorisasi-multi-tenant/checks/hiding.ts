import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { markReadAndAnswer, markSteps } from '../tell.ts';
import type { RequestRecord, Trace, WalkRecord } from '../trace.ts';
import { contains, evidenceOf, findCase, finding, granted, itemsOf, recordsFor, succeeded } from './seen.ts';

const group = 'hiding';
const after = ['refuses-legitimate-caller', 'ignores-object-tenant'];

export const hiddenDiffersFromMissing: Check<Trace> = {
  rule: authorization['samar-404-konsisten'],
  group,
  points: 6,
  after,
  scenarios: ['hiding-always'],
  test(trace, observe) {
    for (const hidden of hiddenRecords(trace).filter(({ asked }) => asked.handler === 'getCase')) {
      const missing = recordsFor(trace, 'missing').find(({ asked }) => asked.actor === hidden.asked.actor);
      if (missing?.response === undefined || hidden.response === undefined) continue;
      observe();
      if (anonymous(hidden) === anonymous(missing)) continue;
      return finding(trace, [missing, hidden], {
        missingAnswer: missing.response.status,
        same: missing.response.status === hidden.response.status ? 'body' : 'none',
      });
    }
    return undefined;
  },
  mark: (story) => markSteps(story, { cause: (step) => step.back === true, effect: (step) => step.back === true }),
};

/**
 * Refused requests about cases that exist. Where the caller got the case on any route, another check
 * has failed and there is nothing left to hide.
 */
function hiddenRecords(trace: Trace): readonly RequestRecord[] {
  const records = recordsFor(trace, 'hidden');
  const shown = records.filter((record) => granted(trace, record)).map(({ asked }) => asked.caseId);
  return records.filter(({ asked }) => !shown.includes(asked.caseId));
}

const moments = /\d{10,}|\d{4}-\d\d-\d\dT[\d:.]+Z?/g;

/** A response without what may differ between any two requests: their ids and the time. */
function anonymous({ response, asked, correlationId }: RequestRecord): string {
  return JSON.stringify(response)
    .replaceAll(asked.caseId ?? correlationId, '')
    .replaceAll(correlationId, '')
    .replace(moments, '');
}

export const hidesDifferentlyPerRoute: Check<Trace> = {
  rule: authorization['samar-404-konsisten'],
  group,
  points: 4,
  after: [...after, 'hidden-differs-from-missing'],
  scenarios: ['hiding-always', 'hiding-within-tenant'],
  test(trace, observe) {
    const records = hiddenRecords(trace).filter(({ response }) => response !== undefined);
    observe(records.length);
    const odd = records.find(({ asked, response }) => response?.status !== expectedStatus(asked.expected?.visible));
    return (
      odd &&
      finding(trace, [odd], { hide: trace.scenario.policy.hide, expected: expectedStatus(odd.asked.expected?.visible) })
    );
  },
  mark: markReadAndAnswer,
};

function expectedStatus(visible: boolean | undefined): number {
  return visible === true ? 403 : 404;
}

/** Evidence is withheld from those who may not see it, and only from them. */
export const sealedEvidenceInResponse: Check<Trace> = {
  rule: authorization['sealed-tak-bocor'],
  group,
  points: 4,
  after,
  scenarios: ['hiding-within-tenant'],
  test(trace, observe) {
    const records = recordsFor(trace, 'sealed-evidence').filter(succeeded);
    observe(records.length);
    const wrong = records.find((record) => showsEvidence(trace, record) !== mayShowEvidence(record));
    return wrong && finding(trace, [wrong], { shown: showsEvidence(trace, wrong) });
  },
  mark: markReadAndAnswer,
};

function showsEvidence(trace: Trace, { asked, response }: RequestRecord): boolean {
  const items =
    asked.caseId === null ? trace.scenario.cases.filter(({ sealed }) => sealed) : [findCase(trace, asked.caseId)];
  return contains(response?.body ?? null, items.flatMap(evidenceOf));
}

function mayShowEvidence({ asked }: RequestRecord): boolean {
  return asked.handler === 'getCase' && !asked.withheld;
}

/** A list must look the same whether or not there are cases that its reader may not see. */
export const countsHiddenCases: Check<Trace> = {
  rule: authorization['sealed-tak-bocor'],
  group,
  points: 4,
  after: [...after, 'auditor-sees-sealed'],
  scenarios: ['listing'],
  test(trace, observe) {
    const [without, withHidden] = [false, true].map((hidden) =>
      trace.walks.find(({ asked }) => asked.withHidden === hidden),
    );
    if (without === undefined || withHidden === undefined || without.pages.length === 0) return undefined;
    observe();
    if (JSON.stringify(without.pages) === JSON.stringify(withHidden.pages)) return undefined;
    const sizes = (walk: WalkRecord): string => walk.pages.map(({ ids }) => ids.length).join(', ');
    return {
      params: {
        role: withHidden.asked.caller.role,
        hiddenPages: sizes(withHidden).slice(0, 60),
        plainPages: sizes(without).slice(0, 60),
        about: sizes(withHidden) === sizes(without) ? 'fields' : 'pages',
      },
      steps: [without.step, withHidden.step],
    };
  },
  mark: (story) => markSteps(story, { cause: (step) => step.target === 'cases', effect: (step) => step.op === 'page' }),
};

/** No page above the maximum, whatever is asked for; and all pages together are the list, once each. */
export const listWithoutLimit: Check<Trace> = {
  rule: contract['list-berpaginasi'],
  group,
  points: 2,
  after,
  scenarios: ['listing'],
  test(trace, observe) {
    const maximum = trace.scenario.policy.maximumPageSize;
    for (const record of recordsFor(trace, 'over-limit').filter(succeeded)) {
      const size = pageSize(record);
      observe();
      if (size > maximum) return finding(trace, [record], { size, maximum, about: 'size' });
    }
    const walk = trace.walks.find(({ asked }) => !asked.withHidden);
    if (walk === undefined) return undefined;
    observe(walk.pages.length);
    const ids = walk.pages.flatMap((page) => page.ids);
    const complete = !walk.broken && [...ids].sort().join() === walk.asked.visibleIds.join();
    return complete
      ? undefined
      : {
          params: {
            role: walk.asked.caller.role,
            size: ids.length,
            maximum: walk.asked.visibleIds.length,
            about: 'rest',
          },
          steps: [walk.step],
        };
  },
  mark: (story) => markSteps(story, { cause: (step) => step.target === 'cases', effect: (step) => step.back === true }),
};

function pageSize({ response }: RequestRecord): number {
  const items = itemsOf(response?.body ?? null);
  return Array.isArray(items) ? items.length : 0;
}
