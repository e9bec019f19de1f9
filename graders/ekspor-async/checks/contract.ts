import { contentOf } from '../play/reports.ts';
import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as failing } from '#lessons/13-saat-gagal/rules.ts';
import type { Json } from '#verdict';
import { isAnswer, isOp, mark, reaches } from '../tell.ts';
import type { StatusRecord, Trace } from '../trace.ts';
import {
  answerCode,
  commandsFor,
  countNames,
  effectsOf,
  finalAnswer,
  finding,
  isDone,
  isSuccess,
  readField,
  jobOf,
  settleAfter,
  statusAfter,
  statusesFor,
  statusTold,
} from './seen.ts';

const group = 'contract';
/** Without these there is no job to ask about. */
export const accepted = [
  'refuses-legitimate-export',
  'job-never-finishes',
  'waits-for-the-export',
  'accepted-answer-incomplete',
];
const statuses: readonly string[] = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED'];

/** Whether an allowed command is answered with a success, if it is answered. Worth nothing, and needed for everything. */
export const refusesLegitimateExport: Check<Trace> = {
  rule: contract['status-202-tertunda'],
  group,
  points: 0,
  gate: true,
  scenarios: ['first-export'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'first')) {
      observe();
      const answer = finalAnswer(command);
      if (answer?.status === 504 || isSuccess(answer)) continue;
      const outcome = command.attempts.at(-1)?.outcome;
      const how = answer?.from === 'backend' ? 'answered' : (outcome?.kind ?? 'answered');
      return finding(trace, [command], { answer: answerCode(answer), how });
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow', 'reports'), isAnswer),
};

/**
 * Whether an accepted command comes to its report at all. Worth nothing, and needed for everything: promising is easy.
 * A command that waited for its report is another check's business.
 */
export const jobNeverFinishes: Check<Trace> = {
  rule: contract['status-202-tertunda'],
  group,
  points: 0,
  gate: true,
  after: ['refuses-legitimate-export'],
  scenarios: ['first-export'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'first')) {
      observe();
      if (!isSuccess(finalAnswer(command))) continue;
      const renders = effectsOf(trace, [command.step], 'render').length;
      const written = effectsOf(trace, [command.step], 'file').length > 0;
      const status = statusAfter(trace, command, 'finished');
      const untold = settleAfter(trace, command.step) === undefined || jobOf(command) !== undefined;
      if (status === undefined ? written || untold : isDone(status)) continue;
      const told = status === undefined ? 'none' : statusTold(status);
      return finding(trace, [command, status], { told, renders, written });
    }
    return undefined;
  },
  mark: mark(reaches('jobs', 'keys', 'queue', 'workflow', 'files'), isAnswer),
};

/** The client gives up while the handler renders, tries again, and the work is done twice. */
export const waitsForTheExport: Check<Trace> = {
  rule: failing['proses-lama-async'],
  group,
  points: 5,
  gate: true,
  after: accepted.slice(0, 2),
  scenarios: ['first-export'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'first')) {
      observe();
      const late = command.attempts.find(({ answer }) => answer?.status === 504);
      if (late === undefined) continue;
      const { environment, renderSeconds } = trace.scenario;
      const files = countNames(effectsOf(trace, [command.step], 'file'));
      const renders = effectsOf(trace, [command.step], 'render').length;
      const limit = environment.gatewayTimeoutSeconds;
      return finding(trace, [command], { limit, seconds: renderSeconds, renders, files });
    }
    return undefined;
  },
  mark: mark((step) => step.op === 'answer' && step.result === '504', isOp('write', 'render')),
};

export const acceptedAnswerIncomplete: Check<Trace> = {
  rule: contract['status-202-tertunda'],
  group,
  points: 4,
  after: accepted.slice(0, 3),
  scenarios: ['first-export'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'first')) {
      observe();
      const problem = problemOfAccepted(finalAnswer(command)?.status, finalAnswer(command)?.body);
      if (problem === undefined) continue;
      return { params: { problem, answer: answerCode(finalAnswer(command)) }, steps: [command.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow'), isAnswer),
};

function problemOfAccepted(code: number | undefined, body: Json | undefined): string | undefined {
  if (code !== 202) return 'http-status';
  const jobId = readField(body, 'jobId');
  if (typeof jobId !== 'string' || jobId === '') return 'jobId';
  const status = readField(body, 'status');
  if (typeof status !== 'string' || !statuses.includes(status)) return 'status';
  const link = readField(readField(body, 'links'), 'status');
  const right =
    typeof link === 'string' && [jobId, encodeURIComponent(jobId.toWellFormed())].some((id) => isLinkTo(link, id));
  return right ? undefined : 'links';
}

/** The route of a job's status, with anything in front of it. */
function isLinkTo(link: string, id: string): boolean {
  return link.endsWith(`/reports/export/${id}`);
}

/** What the status says while the work runs. */
export const statusBehindTheWork: Check<Trace> = {
  rule: contract['status-202-tertunda'],
  group,
  points: 4,
  after: accepted,
  scenarios: ['first-export'],
  test(trace, observe) {
    for (const [purpose, allowed] of [
      ['accepted', ['QUEUED', 'RUNNING']],
      ['running', ['RUNNING']],
    ] as const) {
      for (const status of statusesFor(trace, purpose)) {
        observe();
        const told = statusTold(status);
        if (allowed.some((one) => one === told)) continue;
        const waits = trace.scenario.steps.flatMap((step, index) => (step.kind === 'wait' ? [index] : []));
        const steps = [...commandsFor(trace, 'first').map(({ step }) => step), ...waits, status.step];
        return { params: { purpose, told, answer: answerCode(status.answer) }, steps };
      }
    }
    return undefined;
  },
  mark: mark(isOp('render', 'deliver'), isAnswer),
};

/** What the link opens, right after the work and at the end of the horizon. What is not kept that long is another check's. */
export const downloadDoesNotOpen: Check<Trace> = {
  rule: contract['status-202-tertunda'],
  group,
  points: 4,
  after: accepted,
  scenarios: ['first-export', 'retries'],
  test(trace, observe) {
    const { steps } = trace.scenario;
    for (const status of [...statusesFor(trace, 'finished'), ...statusesFor(trace, 'last')].filter(isDone)) {
      observe();
      const problem = problemOfDownload(trace, status);
      const late = status.asked.purpose === 'last';
      if (problem === undefined || (late && problem === 'missing')) continue;
      const pauses = steps.flatMap(({ kind }, index) => (kind === 'wait' && late ? [index] : []));
      const told = finding(trace, [...commandsFor(trace, 'first'), status], { problem, late });
      return { ...told, steps: [...(told.steps ?? []), ...pauses] };
    }
    return undefined;
  },
  mark: mark(reaches('files'), isAnswer),
};

/** What keeps the file behind a status answer from being the report that its command asked for. */
export function problemOfDownload(trace: Trace, { asked, opened: file }: StatusRecord): string | undefined {
  if (file === undefined) return 'no-url';
  if (file.kind !== 'content') return file.kind;
  const command = trace.commands.find((one) => one.asked.name === asked.of);
  return command !== undefined && file.content === contentOf(command.asked.body) ? undefined : 'content';
}

/** The longest export of an environment in which a function is too short for it, in the place that was chosen for it. */
export const workExceedsLimit: Check<Trace> = {
  rule: failing['proses-lama-async'],
  group,
  points: 3,
  after: [...accepted, 'download-does-not-open'],
  scenarios: ['first-export', 'longest'],
  test(trace, observe) {
    const { cutOff, deployment, scenario } = trace;
    const { kind, problem, timeoutSeconds } = deployment;
    const limit = scenario.environment.functionTimeoutSeconds;
    const { renderSeconds: seconds } = scenario;
    const commands = [...commandsFor(trace, 'first'), ...commandsFor(trace, 'longest')];
    if (problem !== undefined) {
      observe();
      return {
        params: { how: 'integration', field: problem, kind, seconds, limit, timeoutSeconds },
        steps: stepsFor(commands),
      };
    }
    for (const status of statusesFor(trace, 'finished')) {
      observe();
      if (isDone(status) && problemOfDownload(trace, status) === undefined) continue;
      const how = cutOff > 0 ? 'cut-off' : 'unfinished';
      return finding(trace, [...commands, status], { how, field: '', kind, seconds, limit, timeoutSeconds });
    }
    return undefined;
  },
  mark: mark(
    (step) => step.op === 'render',
    (step) => step.op === 'ended' || isAnswer(step),
  ),
};

function stepsFor(records: readonly { readonly step: number }[]): readonly number[] {
  return records.map(({ step }) => step);
}
