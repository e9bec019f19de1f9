import { setTimeout as sleep } from 'node:timers/promises';
import { acceptedSubmissionSchema, newSubmissionSchema, submissionSchema } from '#contract';
import type { AcceptedSubmission, Submission } from '#contract';
import { sourceSha256, variantSeed } from '#course';
import { assignVariant, finishKey, findSubmission, insertSubmission } from '#store';
import type { IdempotencyKey, InTransaction } from '#store';
import { timeoutOf } from '../../timeouts.ts';
import type { Task } from '../../grading/desk.ts';
import { authorize } from '../authorize.ts';
import { runCommand } from '../command.ts';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import { answer, failures, jsonBody } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';
import { viewSubmission } from '../submission-view.ts';
import { judgeFiles } from '../submitted-files.ts';
import { accountOf } from './me.ts';

const exampleFiles = { 'solution.ts': "import type { World } from 'gerbang';\n" };

const submit = defineRoute({
  method: 'post',
  path: '/submissions',
  tags: ['Submissions'],
  summary: 'Hand in a solution; the server grades it itself',
  description:
    'It is stored before anything else is done: whatever is answered 201 or 202 is never lost. 201 with the verdict where grading ended in time, 202 with a status address where it must wait. A full pool is answered 503 before anything is stored.',
  action: 'submission.create',
  limit: 'submit',
  rules: [
    'command-butuh-kunci',
    'idem-hasil-sama',
    'idem-satu-efek',
    'idem-payload-beda',
    'idem-per-pemilik',
    'idem-urutan-kunci',
    'idem-gagal-bisa-ulang',
    'status-202-tertunda',
    'status-429-berpanduan',
    'status-400-vs-422',
    'proses-lama-async',
  ],
  request: { body: jsonBody(newSubmissionSchema, { exercise: 'otorisasi-multi-tenant', files: exampleFiles }) },
  responses: {
    201: answer('Stored and graded', submissionSchema),
    202: answer('Stored; grading waits', acceptedSubmissionSchema),
    ...failures(
      'BODY_MALFORMED',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_SIGNED_IN',
      'NOT_ALLOWED',
      'IDEMPOTENCY_KEY_REUSED',
      'IDEMPOTENCY_IN_PROGRESS',
      'BODY_TOO_LARGE',
      'BODY_NOT_JSON',
      'RULE_BROKEN',
      'RATE_LIMITED',
      'OVERLOADED',
    ),
  },
});

/** Handing in. */
export function submitRoutes(): Routes {
  return createRoutes().openapi(submit, async (context) => {
    const { course, desk, metrics } = context.get('services');
    const body = context.req.valid('json');
    const exercise = course.exercises.get(body.exercise);
    if (exercise === undefined)
      return fail(context, 'RULE_BROKEN', {
        details: [{ path: 'body.exercise', message: 'is no exercise of this course' }],
      });
    const broken = judgeFiles(exercise, body.files);
    if (broken !== undefined)
      return fail(context, 'RULE_BROKEN', { details: [{ path: broken.path, message: broken.message }] });
    const place = desk.admit();
    if (place.kind === 'full') {
      metrics.shed();
      return fail(context, 'OVERLOADED', { retryAfter: place.retryAfter });
    }
    try {
      return await storeAndGrade(context, place.release);
    } catch (error) {
      place.release();
      throw error;
    }
  });
}

interface Stored {
  readonly task: Task;
  readonly key: IdempotencyKey;
}

/** Stores, and answers with the verdict where that is there in time. The place is given back when the grading ends. */
async function storeAndGrade(context: ApiContext, release: () => void) {
  const { clock, enqueue } = context.get('services');
  const account = accountOf(context);
  const body = context.req.valid('json' as never) as Parameters<typeof toSubmission>[1];
  let stored: Stored | undefined;
  const accepted = await runCommand(context, body, async (trx, key) => {
    // The route's scope has been asked already. On record with what it allows, in one commit: a refused 503 writes nothing.
    const refusal = await authorize(context, 'submission.create', { kind: 'none' }, trx);
    if (refusal !== undefined) return { kind: 'refused', response: refusal };
    const variantNo = await assignVariant(trx, account, body.exercise, clock());
    const submission = toSubmission(context, body, { account, variantNo, at: clock() });
    const { id } = await insertSubmission(trx, submission);
    await enqueue?.(trx, id);
    stored = { key, task: { id, exercise: body.exercise, files: body.files, seed: submission.seed } };
    return { kind: 'answer', status: 202, ...acceptedAnswer(context, id) };
  });
  if (stored === undefined || enqueue !== undefined) {
    release();
    return accepted as typeof accepted & { _status: 202 };
  }
  return (await gradeInTime(context, stored, release)) ?? (accepted as typeof accepted & { _status: 202 });
}

/** The answer with the verdict, or undefined where time is up first: then the stored 202 is the answer, also for repeats. */
async function gradeInTime(context: ApiContext, { key, task }: Stored, release: () => void) {
  const { course, desk, log } = context.get('services');
  const principal = context.get('principal');
  let waits = true;
  let answered: Submission | undefined;
  const graded = desk.grade(task, async (trx: InTransaction) => {
    if (!waits) return;
    const found = await findSubmission(trx, task.id);
    if (found === undefined) return;
    answered = viewSubmission(found, principal, course);
    await finishKey(trx, key, { status: 201, headers: locationOf(task.id), body: JSON.stringify(answered) });
  });
  void graded.finally(release);
  const timer = new AbortController();
  const outcome = await Promise.race([
    graded,
    sleep(timeoutOf('grading'), { kind: 'late' } as const, { signal: timer.signal }).catch(
      () => ({ kind: 'late' }) as const,
    ),
  ]);
  timer.abort();
  waits = false;
  if (outcome.kind !== 'graded' || answered === undefined) return undefined;
  if (answered.comparison === 'different') {
    context.get('services').metrics.mismatch(task.exercise);
    log.warn(
      { correlationId: context.get('correlationId'), submission: task.id },
      "a client's verdict of the same versions differs",
    );
  }
  return context.json(answered, 201, locationOf(task.id));
}

function toSubmission(
  context: ApiContext,
  {
    clientVerdict,
    exercise,
    files,
  }: {
    readonly exercise: string;
    readonly files: Record<string, string>;
    readonly clientVerdict?: { exerciseVersion: string; engineVersion: string; sha256: string } | undefined;
  },
  { account, at, variantNo }: { readonly account: string; readonly variantNo: number; readonly at: number },
) {
  return {
    account,
    exercise,
    variantNo,
    learnerKey: account,
    seed: variantSeed(exercise, account, variantNo),
    files,
    sourceSha256: sourceSha256(files),
    origin: 'web',
    submittedAt: at,
    receivedAt: at,
    client: clientVerdict,
    correlationId: context.get('correlationId'),
  } as const;
}

function acceptedAnswer(
  context: ApiContext,
  id: string,
): { readonly body: AcceptedSubmission; readonly headers: Record<string, string> } {
  return {
    body: {
      id,
      status: 'waiting',
      correlationId: context.get('correlationId'),
      links: { self: `/api/v1/submissions/${id}` },
    },
    headers: { ...locationOf(id), 'retry-after': '1' },
  };
}

function locationOf(id: string): Record<string, string> {
  return { location: `/api/v1/submissions/${id}` };
}
