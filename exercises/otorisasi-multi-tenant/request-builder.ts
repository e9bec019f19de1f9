import { decideCase, evidenceIsWithheld } from '#world/case-policy';
import type { Case, Policy } from '#world/case-policy';
import type { RequestStep } from './steps.ts';
import type { CallerClaims, Variant } from './variant.ts';

const actionOf = { getCase: 'READ', approveCase: 'APPROVE', listCases: 'READ' } as const;

type Asked = Pick<RequestStep, 'purpose' | 'handler'> &
  Partial<Omit<RequestStep, 'kind' | 'caller' | 'caseId' | 'expected' | 'withheld'>> & {
    readonly item?: Case | string;
  };

/** Collects the requests of one scenario and the cases that they are about. */
export interface RequestBuilder {
  readonly cases: Case[];
  readonly steps: RequestStep[];
  /** Makes a case that this scenario's store holds. */
  readonly put: (given: Partial<Case>) => Case;
  /** Adds a request of `caller`; `item` is a case of the store, or the id of one that does not exist. */
  readonly ask: (caller: CallerClaims, asked: Asked) => void;
}

/** Starts the requests of a scenario whose world follows `policy`. */
export function createRequests(variant: Variant, policy: Policy): RequestBuilder {
  const cases: Case[] = [];
  const steps: RequestStep[] = [];
  return {
    cases,
    steps,
    put(given) {
      const item = variant.makeCase(given);
      cases.push(item);
      return item;
    },
    ask(caller, { item, ...asked }) {
      const known = typeof item === 'object' ? item : undefined;
      steps.push({
        kind: 'request',
        actor: actorOf(variant, caller),
        instance: 'a',
        caller,
        credentials: 'valid',
        caseId: known?.id ?? (typeof item === 'string' ? item : null),
        query: {},
        headers: {},
        body: null,
        policyService: 'up',
        together: false,
        forbiddenIds: [],
        ...asked,
        withheld: known !== undefined && evidenceIsWithheld(caller, known, policy),
        ...(known === undefined ? {} : { expected: decideCase(caller, actionOf[asked.handler], known, policy) }),
      });
    },
  };
}

/** The name of a caller's column in a story. */
export function actorOf(variant: Variant, caller: CallerClaims): string {
  if (caller === variant.colleague) return 'supervisor-2';
  if (caller === variant.unplaced) return 'investigator-2';
  return caller === variant.newcomer ? 'newcomer' : caller.role;
}
