import type { Check } from '#kit';
import { rules as once } from '#lessons/04-idempotency-dan-async/rules.ts';
import { isAnswer, isOp, mark, reaches } from '../tell.ts';
import type { Trace } from '../trace.ts';
import { accepted } from './contract.ts';
import {
  commandParams,
  commandsFor,
  countNames,
  effectsOf,
  finalAnswer,
  finding,
  hadEffect,
  isSuccess,
  jobOf,
  statusTold,
  waitsBefore,
} from './seen.ts';

const group = 'idempotency';

/** Without these nothing that follows a first command can be asked. */
export const repeated = [...accepted, 'retry-answers-other-job'];

const markHandOver = mark(reaches('keys', 'jobs'), isOp('send', 'start', 'create', 'createWithMessage', 'answer'));

/** The same command again gets a success and the same job. */
function answersSameJob(
  purpose: string,
  more: Pick<Check<Trace>, 'rule' | 'points' | 'after'> & { readonly gate?: boolean },
): Check<Trace> {
  return {
    ...more,
    group,
    scenarios: ['retries'],
    test(trace, observe) {
      const [first] = commandsFor(trace, 'first');
      if (first === undefined) return undefined;
      for (const again of commandsFor(trace, purpose)) {
        observe();
        if (isSuccess(finalAnswer(again)) && jobOf(again) === jobOf(first)) continue;
        const { environment } = trace.scenario;
        const how = isSuccess(finalAnswer(again)) ? 'other-job' : 'refused';
        const steps = [first.step, ...waitsBefore(trace, again), again.step];
        return { params: { ...commandParams(again), how, hours: environment.retryHorizonHours }, steps };
      }
      return undefined;
    },
    mark: mark(reaches('keys', 'jobs'), isAnswer),
  };
}

export const retryAnswersOtherJob: Check<Trace> = {
  ...answersSameJob('retry', { rule: once['idem-hasil-sama'], points: 4, after: accepted }),
  gate: true,
};

export const fieldOrderTreatedAsOther: Check<Trace> = answersSameJob('reordered', {
  rule: once['idem-urutan-kunci'],
  points: 2,
  after: repeated,
});

export const keyForgottenBeforeHorizon: Check<Trace> = answersSameJob('retry-last', {
  rule: once['idem-masa-simpan'],
  points: 2,
  after: repeated,
});

/** Several at once: one job, one id for everybody, one file. */
export const concurrentRetriesStartMore: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 4,
  gate: true,
  after: repeated,
  scenarios: ['race'],
  test(trace, observe) {
    const { commands } = trace;
    if (commands.length < 2) return undefined;
    observe(commands.length);
    const steps = commands.map(({ step }) => step);
    const ids = new Set(commands.map(jobOf)).size;
    const jobs = countNames(effectsOf(trace, steps, 'job'));
    const files = countNames(effectsOf(trace, steps, 'file'));
    const refused = commands.find((command) => !isSuccess(finalAnswer(command)));
    if (refused !== undefined)
      return finding(trace, commands, {
        ...commandParams(refused),
        how: 'refused',
        clients: commands.length,
        jobs,
        ids,
        files,
      });
    if (ids === 1 && jobs <= 1 && files <= 1) return undefined;
    const how = ids > 1 || jobs > 1 ? 'jobs' : 'files';
    return finding(trace, commands, {
      how,
      clients: commands.length,
      jobs: Math.max(jobs, ids),
      ids,
      files,
      answer: 202,
    });
  },
  mark: mark(isOp('find', 'claim'), isOp('send', 'start', 'put', 'create', 'createWithMessage', 'write')),
};

/** A retry of a command that was accepted and handed over starts nothing. */
export const retryRepeatsWork: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 2,
  after: repeated,
  scenarios: ['retries'],
  test(trace, observe) {
    const [first] = commandsFor(trace, 'first');
    for (const again of commandsFor(trace, 'retry', 'retry-late')) {
      if (first === undefined) continue;
      observe();
      const sent = effectsOf(trace, [again.step], 'job', 'send', 'render')[0];
      if (sent !== undefined)
        return finding(trace, [first, again], { effect: sent.kind, late: again.asked.purpose !== 'retry' });
    }
    return undefined;
  },
  mark: markHandOver,
};

/** The client hangs up and tries again while its first request is still being handled. */
export const slowRequestOvertaken: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 2,
  after: [...repeated, 'concurrent-retries-start-more'],
  scenarios: ['slow-handler'],
  test(trace, observe) {
    for (const command of trace.commands) {
      observe();
      const jobs = countNames(effectsOf(trace, [command.step], 'job'));
      const files = countNames(effectsOf(trace, [command.step], 'file'));
      const refused = !isSuccess(finalAnswer(command));
      if (!refused && jobs <= 1 && files <= 1) continue;
      const how = refused ? 'refused' : 'jobs';
      const took = Math.round((command.attempts[0]?.took ?? 0) / 1000);
      return finding(trace, [command], { ...commandParams(command), how, jobs: Math.max(jobs, files), took });
    }
    return undefined;
  },
  mark: mark(isOp('answer'), isOp('send', 'start', 'create', 'createWithMessage', 'claim')),
};

export const otherPayloadAccepted: Check<Trace> = {
  rule: once['idem-payload-beda'],
  group,
  points: 3,
  after: repeated,
  scenarios: ['retries'],
  test(trace, observe) {
    const [first] = commandsFor(trace, 'first');
    for (const other of commandsFor(trace, 'other-payload')) {
      if (first === undefined) continue;
      observe();
      const effect = hadEffect(trace, other);
      if (finalAnswer(other)?.status === 409 && !effect) continue;
      const sameTo = JSON.stringify(first.asked.body).slice(0, 60) === JSON.stringify(other.asked.body).slice(0, 60);
      const params = { ...commandParams(other), effect, where: sameTo ? 'nested' : 'top' };
      return { params, steps: [first.step, other.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs'), isAnswer),
};

export const keySharedBetweenTenants: Check<Trace> = {
  rule: once['idem-per-pemilik'],
  group,
  points: 3,
  after: repeated,
  scenarios: ['callers'],
  test(trace, observe) {
    const [first] = commandsFor(trace, 'owner');
    for (const other of commandsFor(trace, 'same-key')) {
      if (first === undefined) continue;
      observe();
      const job = jobOf(other);
      if (job !== undefined && job !== jobOf(first)) continue;
      const how = job === undefined ? 'refused' : 'shared';
      const params = {
        ...commandParams(other),
        how,
        tenant: other.asked.caller.tenantId,
        owner: first.asked.caller.tenantId,
      };
      return { params: { ...params, alike: other.asked.client === 'namesake' }, steps: [first.step, other.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'workflow'), isAnswer),
};

export const missingKeyAccepted: Check<Trace> = {
  rule: once['command-butuh-kunci'],
  group,
  points: 3,
  after: accepted,
  scenarios: ['callers'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'no-key')) {
      observe();
      const effect = hadEffect(trace, command);
      if (finalAnswer(command)?.status === 400 && !effect) continue;
      const kind = command.asked.key === '' ? 'empty' : command.asked.name === 'no-key-1' ? 'body' : 'none';
      return { params: { ...commandParams(command), effect, kind }, steps: [command.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow'), isAnswer),
};

/** Looking at a job changes nothing. */
export const statusStartsWork: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 1,
  after: accepted,
  scenarios: ['first-export', 'retries'],
  test(trace, observe) {
    for (const status of trace.statuses.filter(({ jobId }) => jobId !== undefined)) {
      observe();
      const started = trace.effects.find(
        (effect) =>
          effect.by === 'status' &&
          effect.step === status.step &&
          ['job', 'send', 'render', 'file'].includes(effect.kind),
      );
      if (started === undefined) continue;
      const command = trace.commands.find(({ asked }) => asked.name === status.asked.of);
      return finding(trace, [command, status], { effect: started.kind, told: statusTold(status) });
    }
    return undefined;
  },
  mark: mark(isOp('GET'), isOp('send', 'start', 'create', 'createWithMessage', 'render', 'write')),
};
