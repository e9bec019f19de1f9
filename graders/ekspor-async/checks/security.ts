import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as identity } from '#lessons/05-siapa-caller/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { rules as graph } from '#lessons/10-graphql-domain/rules.ts';
import type { Rule } from '#course';
import { isAnswer, isOp, mark, reaches } from '../tell.ts';
import type { CommandRecord, StatusRecord, Trace } from '../trace.ts';
import { accepted } from './contract.ts';
import {
  answerCode,
  commandParams,
  commandsFor,
  effectsOf,
  finalAnswer,
  finding,
  hadEffect,
  isSuccess,
  jobOf,
  readField,
  statusesFor,
  statusTold,
} from './seen.ts';

const group = 'security';
const owned = [...accepted, 'retry-answers-other-job', 'key-shared-between-tenants'];

/** Somebody of another tenant asks for a job whose id he has got hold of. */
export const otherTenantReadsJob: Check<Trace> = {
  rule: authorization['scope-bukan-izin-objek'],
  group,
  points: 4,
  after: accepted,
  scenarios: ['callers'],
  test(trace, observe) {
    const own = statusesFor(trace, 'own').filter(({ answer }) => isSuccess(answer));
    for (const status of own.length === 0 ? [] : statusesFor(trace, 'hidden')) {
      observe();
      if (!isSuccess(status.answer)) continue;
      const params = {
        answer: answerCode(status.answer),
        told: statusTold(status),
        tenant: status.asked.caller.tenantId,
      };
      return {
        params,
        steps: [...commandsFor(trace, 'owner').map(({ step }) => step), ...own.map(({ step }) => step), status.step],
      };
    }
    return undefined;
  },
  mark: mark(reaches('jobs', 'keys'), isAnswer),
};

export const hiddenJobDiffersFromMissing: Check<Trace> = {
  rule: authorization['samar-404-konsisten'],
  group,
  points: 3,
  after: [...accepted, 'other-tenant-reads-job'],
  scenarios: ['callers'],
  test(trace, observe) {
    const [hidden] = statusesFor(trace, 'hidden');
    const [missing] = statusesFor(trace, 'missing');
    if (hidden === undefined || missing === undefined) return undefined;
    observe();
    const alike = anonymous(hidden) === anonymous(missing);
    if (alike && hidden.answer?.status === 404) return undefined;
    const params = {
      answer: answerCode(hidden.answer),
      missingAnswer: answerCode(missing.answer),
      about: hidden.answer?.status !== missing.answer?.status ? 'status' : alike ? 'not-404' : 'body',
    };
    return { params, steps: [...commandsFor(trace, 'owner').map(({ step }) => step), hidden.step, missing.step] };
  },
  mark: mark(isAnswer, isAnswer),
};

const moments = /\d{10,}|\d{4}-\d\d-\d\dT[\d:.]+Z?/g;

/** An answer without what may differ between any two: the ids in it and the time. */
function anonymous({ answer, correlationId, jobId = '' }: StatusRecord): string {
  return JSON.stringify(answer)
    .replaceAll(JSON.stringify(jobId).slice(1, -1), '')
    .replaceAll(encodeURIComponent(jobId.toWellFormed()), '')
    .replaceAll(correlationId, '')
    .replace(moments, '');
}

export const scopeMissingAccepted: Check<Trace> = {
  rule: authorization['scope-rute-minimum'],
  group,
  points: 4,
  after: accepted,
  scenarios: ['callers'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'no-scope')) {
      observe();
      const effect = hadEffect(trace, command);
      if (finalAnswer(command)?.status === 403 && !effect) continue;
      const scopes = command.asked.caller.scopes.join(' ');
      return { params: { ...commandParams(command), effect, scopes }, steps: [command.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow'), isAnswer),
};

/** The tenant that a client names, in its body or in its header. */
function namedTenant({ asked }: CommandRecord): string {
  const inBody = readField(asked.body, 'tenantId');
  return typeof inBody === 'string' ? inBody : (asked.headers['x-tenant-id'] ?? '');
}

/**
 * Whose is a job that a client asked for while naming another tenant? `mayRefuse`: a body with fields that do not
 * belong there may be refused as well.
 */
function belongsToCaller(place: 'header' | 'body', rule: Rule, points: number, mayRefuse: boolean): Check<Trace> {
  return {
    rule,
    group,
    points,
    after: owned,
    scenarios: ['guarded'],
    test(trace, observe) {
      for (const command of commandsFor(trace, `${place}-tenant`)) {
        observe();
        const answer = finalAnswer(command);
        if (mayRefuse && (answer?.status === 400 || answer?.status === 422) && !hadEffect(trace, command)) continue;
        const named = statusesFor(trace, `named-by-${place}`)[0];
        const [job] = effectsOf(trace, [command.step], 'job');
        const { tenantId: tenant } = command.asked.caller;
        const before = trace.commands.filter(
          ({ asked, step }) => step < command.step && asked.key === command.asked.key,
        );
        const read = statusesFor(trace, `read-by-${place}`)[0];
        const how = isSuccess(read?.answer)
          ? 'read'
          : jobOf(command) === undefined
            ? 'refused'
            : before.some((one) => jobOf(one) === jobOf(command))
              ? 'shared-key'
              : job !== undefined && job.owner !== tenant
                ? 'job-owner'
                : isSuccess(named?.answer)
                  ? 'named-sees'
                  : undefined;
        if (how === undefined) continue;
        const params = {
          ...commandParams(command),
          how,
          tenant,
          named: namedTenant(command),
        };
        const asked = how === 'named-sees' ? [named] : how === 'read' ? [read] : [];
        return {
          params,
          steps: [...before, command, ...asked].flatMap((record) => (record === undefined ? [] : [record.step])),
        };
      }
      return undefined;
    },
    mark: mark(reaches('jobs', 'keys'), isAnswer),
  };
}

export const trustsTenantHeader = belongsToCaller('header', identity['tenant-dari-token'], 4, false);
export const trustsTenantInBody = belongsToCaller('body', contract['body-hanya-input-bisnis'], 5, true);

/** Events of a job reach the subscribers of its owner, and nobody else. Without events there is nothing to say. */
export const publishesToOtherTenant: Check<Trace> = {
  rule: graph['subscription-terisolasi'],
  group,
  points: 0,
  after: accepted,
  scenarios: ['first-export', 'guarded'],
  test(trace, observe) {
    observe(trace.commands.length);
    for (const command of trace.commands) {
      const owner = command.asked.caller.tenantId;
      const stray = effectsOf(trace, [command.step], 'publish').find((event) => event.owner !== owner);
      if (stray !== undefined) return finding(trace, [command], { tenant: stray.owner.slice(0, 40), owner });
    }
    return undefined;
  },
  mark: mark(isOp('update'), isOp('publish')),
};
