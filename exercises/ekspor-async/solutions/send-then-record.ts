import type {
  ApiRequest,
  ApiResponse,
  Delivery,
  Environment,
  ExportQuery,
  Finished,
  Integration,
  Job,
  Message,
  World,
} from 'gerbang';

/** Pesan membawa seluruh job, jadi worker tidak bergantung pada handler yang mungkin mati sebelum mencatatnya. */
interface ExportMessage extends Message {
  job: Job;
}

const messages: Record<string, [status: number, message: string]> = {
  SCOPE_MISSING: [403, 'Memulai atau melihat ekspor memerlukan scope reports:export'],
  KEY_MISSING: [400, 'Idempotency-Key memerlukan isi'],
  BODY_MALFORMED: [400, 'Body memerlukan report, from, dan to berupa teks'],
  KEY_MISMATCH: [409, 'Idempotency-Key ini milik permintaan dengan isi berbeda'],
  JOB_UNKNOWN: [404, 'Tidak ada job dengan id ini'],
  TRY_LATER: [503, 'Permintaan belum diterima; ulangi dengan kunci yang sama'],
};

export function integration(environment: Environment): Integration {
  const needed = environment.longestExportSeconds + 150;
  const inLambda = needed < environment.functionTimeoutSeconds;
  return {
    kind: inLambda ? 'queue' : 'ecs',
    timeoutSeconds: inLambda ? environment.functionTimeoutSeconds : needed,
    maximumAttempts: 4,
    retentionHours: environment.retryHorizonHours * 1.5 + 24,
  };
}

export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const { body, caller, correlationId, headers } = request;
  if (!caller.scopes.includes('reports:export')) return refuse(request, 'SCOPE_MISSING');
  const key = headers['idempotency-key'];
  if (key === undefined || key.trim().length === 0) return refuse(request, 'KEY_MISSING');
  if (!isExportQuery(body)) return refuse(request, 'BODY_MALFORMED');

  const claim = { jobId: await world.ids.create(), contents: contentsOf(body).join('\n') };
  const kept = await world.keys.claim(
    `${caller.tenantId.length}:${caller.tenantId}:${key}`,
    claim,
    (environment.retryHorizonHours + 2) * 3600,
  );
  const { jobId, contents } = kept.value as typeof claim;
  if (contents !== claim.contents) return refuse(request, 'KEY_MISMATCH');

  // Job baru dicatat setelah pesannya diterima. Selama belum tercatat, siapa pun boleh mengirim lagi.
  const recorded = kept.claimed ? null : await world.jobs.find(jobId);
  const job: Job = recorded ?? { id: jobId, tenantId: caller.tenantId, status: 'QUEUED', query: body };
  if (recorded === null) {
    try {
      await world.queue.send({ correlationId, job });
    } catch {
      return refuse(request, 'TRY_LATER');
    }
    await world.jobs.create(job);
  }
  const status = `/reports/export/${jobId}`;
  return { status: 202, headers: { location: status }, body: { jobId, status: job.status, links: { status } } };
}

export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  if (!request.caller.scopes.includes('reports:export')) return refuse(request, 'SCOPE_MISSING');
  const job = await world.jobs.find(String(request.pathParameters['jobId']));
  if (job === null || job.tenantId !== request.caller.tenantId) return refuse(request, 'JOB_UNKNOWN');
  const { id: jobId, status } = job;
  const more =
    status === 'SUCCEEDED'
      ? { downloadUrl: await world.files.link(fileName(job), 3600) }
      : status === 'FAILED'
        ? { error: job['error'] }
        : { retryAfterSeconds: 10 };
  return { status: 200, body: { jobId, status, ...more } };
}

export async function work(delivery: Delivery, world: World): Promise<void> {
  const { job, correlationId } = delivery.message as ExportMessage;
  await world.jobs.create(job);
  const mayWork = await world.jobs.update(job.id, { status: 'RUNNING' }, ['QUEUED', 'RUNNING']);
  if (!mayWork) return;
  const code = await makeReport(job, delivery, world);
  const change = code === null ? { status: 'SUCCEEDED' } : { status: 'FAILED', error: { code } };
  await world.jobs.update(job.id, change, ['RUNNING']);
  await world.log.write({ message: 'export ended', correlationId, jobId: job.id, code });
}

/** Kode kegagalan yang tidak akan dicoba lagi, atau `null` setelah berkasnya tertulis. */
async function makeReport(job: Job, delivery: Delivery, world: World): Promise<string | null> {
  try {
    await world.files.write(fileName(job), await world.reports.render(job['query'] as ExportQuery));
    return null;
  } catch (reason) {
    if (reason instanceof Error && reason.name === 'ReportInvalid') return 'REPORT_INVALID';
    if (delivery.attempt < delivery.maximumAttempts) throw reason;
    return 'ATTEMPTS_EXHAUSTED';
  }
}

export async function onFinished({ job, correlationId }: Finished, world: World): Promise<void> {
  const { id: jobId, status, tenantId } = job;
  await world.realtime.publish(tenantId, { jobId, status, correlationId });
}

function fileName({ id, tenantId }: Job): string {
  return `exports/${tenantId}/${id}.csv`;
}

function isExportQuery(body: unknown): body is ExportQuery {
  const fields: Partial<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  return [fields['report'], fields['from'], fields['to']].every((field) => typeof field === 'string' && field !== '');
}

/** Setiap nilai di dalam permintaan beserta jalurnya, urut menurut abjad. */
function contentsOf(value: unknown, path: readonly string[] = []): string[] {
  const line = (text: string) => `${JSON.stringify(path)} ${text}`;
  if (typeof value !== 'object' || value === null) return [line(JSON.stringify(value))];
  const inside = Object.entries(value).flatMap(([name, inner]) => contentsOf(inner, [...path, name]));
  return [line(Array.isArray(value) ? 'list' : 'object'), ...inside].sort();
}

function refuse(request: ApiRequest, code: keyof typeof messages): ApiResponse {
  const { correlationId } = request;
  const [status, message] = messages[code] ?? [500, 'Terjadi kegagalan'];
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '10' } : {};
  return { status, headers, body: { error: { code, message, correlationId } } };
}

export const origin = 'ekspor-async/solutions/send-then-record';
