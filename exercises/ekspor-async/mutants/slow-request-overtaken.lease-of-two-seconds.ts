// gagal juga: failure-repeats-export
// Klaim dilepas setelah dua detik, dan yang mengambil alih membuat job sendiri.
import type {
  ApiRequest,
  ApiResponse,
  Delivery,
  Environment,
  ExportQuery,
  Finished,
  Integration,
  Job,
  World,
} from 'gerbang';

interface Claim {
  jobId: string;
  fingerprint: string;
  state: 'STARTING' | 'STARTED';
  /** Sampai saat ini yang memegang klaim dianggap masih hidup. */
  until: number;
}

export function integration({
  longestExportSeconds,
  functionTimeoutSeconds,
  retryHorizonHours,
}: Environment): Integration {
  const longEnough = longestExportSeconds + 120;
  const kind = longEnough <= functionTimeoutSeconds ? 'queue' : 'ecs';
  const timeoutSeconds = Math.max(longEnough, functionTimeoutSeconds);
  return { kind, timeoutSeconds, maximumAttempts: 5, retentionHours: 2 * retryHorizonHours + 24 };
}

export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  if (!request.caller.scopes.includes('reports:export')) return problem(request, 403, 'FORBIDDEN');
  const idempotencyKey = request.headers['idempotency-key'] ?? '';
  if (idempotencyKey.trim() === '') return problem(request, 400, 'IDEMPOTENCY_KEY_MISSING');
  const query = parse(request.body);
  if (query === undefined) return problem(request, 422, 'QUERY_INVALID');

  const { tenantId } = request.caller;
  const fingerprint = fingerprintOf(query);
  const key = `export|${encodeURIComponent(tenantId)}|${encodeURIComponent(idempotencyKey)}`;
  const ttl = (environment.retryHorizonHours + 1) * 3600;
  const until = () => Date.now() + 2000;

  const fresh: Claim = { jobId: await world.ids.create(), fingerprint, state: 'STARTING', until: until() };
  const answer = await world.keys.claim(key, fresh, ttl);
  let claim = answer.value as Claim;
  if (claim.fingerprint !== fingerprint) return problem(request, 409, 'IDEMPOTENCY_KEY_REUSED');
  if (claim.state === 'STARTED') {
    const job = await world.jobs.find(claim.jobId);
    return accepted(request, claim.jobId, job?.status ?? 'QUEUED');
  }
  if (!answer.claimed) {
    const taken: Claim = { ...fresh, until: until() };
    const alive = Date.now() < claim.until;
    if (alive || !(await world.keys.replace(key, claim, taken, ttl))) return inProgress(request);
    claim = taken;
  }

  const { correlationId } = request;
  try {
    await world.log.write({ message: 'export starting', correlationId, jobId: claim.jobId, tenantId });
    await world.jobs.create({ id: claim.jobId, tenantId, status: 'QUEUED', query });
    await world.queue.send({ correlationId, jobId: claim.jobId });
  } catch {
    await world.keys.replace(key, claim, { ...claim, until: 0 }, ttl);
    return { ...problem(request, 503, 'QUEUE_UNAVAILABLE'), headers: { 'retry-after': '5' } };
  }
  await world.keys.replace(key, claim, { ...claim, state: 'STARTED' }, ttl);
  await world.log.write({ message: 'export queued', correlationId, jobId: claim.jobId, tenantId });
  return accepted(request, claim.jobId, 'QUEUED');
}

export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  if (!request.caller.scopes.includes('reports:export')) return problem(request, 403, 'FORBIDDEN');
  const job = await world.jobs.find(request.pathParameters['jobId'] ?? '');
  if (job?.tenantId !== request.caller.tenantId) return problem(request, 404, 'JOB_NOT_FOUND');
  const { id: jobId, status } = job;
  switch (status) {
    case 'SUCCEEDED':
      return { status: 200, body: { jobId, status, downloadUrl: await world.files.link(String(job['file']), 600) } };
    case 'FAILED':
      return { status: 200, body: { jobId, status, error: { code: job['code'] } } };
    default:
      return { status: 200, headers: { 'retry-after': '10' }, body: { jobId, status } };
  }
}

export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {
  const { correlationId } = delivery.message;
  const jobId = delivery.message['jobId'] as string;
  const lease = `lease|${jobId}`;
  const { claimed } = await world.keys.claim(lease, delivery.attempt, environment.longestExportSeconds + 90);
  if (!claimed) throw new Error('lease held');

  const job = await world.jobs.find(jobId);
  if (job?.status === 'QUEUED' || job?.status === 'RUNNING') {
    try {
      await makeReport(job, world);
      await world.log.write({ message: 'export finished', correlationId, jobId });
    } catch (error) {
      const code = codeOf(error, delivery);
      if (code === undefined) {
        await world.keys.remove(lease);
        throw error;
      }
      await world.jobs.update(jobId, { status: 'FAILED', code }, ['QUEUED', 'RUNNING']);
      await world.log.write({ message: 'export failed', correlationId, jobId, code });
    }
  }
  await world.keys.remove(lease);
}

async function makeReport(job: Job, world: World): Promise<void> {
  await world.jobs.update(job.id, { status: 'RUNNING' }, ['QUEUED']);
  const file = `exports/${job.tenantId}/${job.id}`;
  await world.files.write(file, await world.reports.render(job['query'] as ExportQuery));
  await world.jobs.update(job.id, { status: 'SUCCEEDED', file }, ['RUNNING']);
}

function codeOf(error: unknown, { attempt, maximumAttempts }: Delivery): string | undefined {
  if ((error as Error).name === 'ReportInvalid') return 'REPORT_INVALID';
  return attempt < maximumAttempts ? undefined : 'REPORT_UNAVAILABLE';
}

export async function onFinished(event: Finished, world: World): Promise<void> {
  const { id, tenantId, status } = event.job;
  await world.realtime.publish(tenantId, { type: 'export', jobId: id, status });
}

function parse(body: unknown): ExportQuery | undefined {
  const { report, from, to } = (body ?? {}) as Record<string, unknown>;
  const complete = typeof report === 'string' && typeof from === 'string' && typeof to === 'string';
  return complete ? (body as ExportQuery) : undefined;
}

/** Semua isi permintaan sebagai baris `jalur=nilai` yang urut. */
function fingerprintOf(query: ExportQuery): string {
  const lines: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      lines.push(`${path}=${Array.isArray(value) ? '[]' : '{}'}`);
      for (const [name, inner] of Object.entries(value)) walk(inner, `${path}/${JSON.stringify(name)}`);
    } else {
      lines.push(`${path}=${JSON.stringify(value)}`);
    }
  };
  walk(query, '');
  return lines.sort().join('\n');
}

function accepted(request: ApiRequest, jobId: string, status: Job['status']): ApiResponse {
  const { correlationId } = request;
  return { status: 202, body: { jobId, status, correlationId, links: { status: `/reports/export/${jobId}` } } };
}

function inProgress(request: ApiRequest): ApiResponse {
  return { ...problem(request, 503, 'STARTING'), headers: { 'retry-after': '30' } };
}

const sentences: Record<string, string> = {
  FORBIDDEN: 'Scope tidak mencukupi',
  IDEMPOTENCY_KEY_MISSING: 'Sertakan Idempotency-Key',
  QUERY_INVALID: 'Permintaan tidak lengkap',
  IDEMPOTENCY_KEY_REUSED: 'Kunci ini milik permintaan lain',
  QUEUE_UNAVAILABLE: 'Coba lagi dengan kunci yang sama',
  STARTING: 'Permintaan yang sama sedang diproses',
  JOB_NOT_FOUND: 'Job tidak ada',
};

function problem(request: ApiRequest, status: number, code: string): ApiResponse {
  const { correlationId } = request;
  return { status, body: { error: { code, message: sentences[code] ?? code, correlationId } } };
}

export const origin = 'ekspor-async/mutants/slow-request-overtaken.lease-of-two-seconds';
