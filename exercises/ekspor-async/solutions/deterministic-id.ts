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

export function integration(environment: Environment): Integration {
  // ECS tidak punya batas waktu fungsi, jadi satu bentuk berlaku untuk semua lingkungan.
  return {
    kind: 'ecs',
    timeoutSeconds: patience(environment) + 60,
    maximumAttempts: 5,
    retentionHours: environment.retryHorizonHours + 12,
  };
}

/** Setelah ini sebuah job yang masih RUNNING dianggap ditinggalkan. */
function patience(environment: Environment): number {
  return environment.longestExportSeconds + 60;
}

export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const { caller, correlationId, headers } = request;
  if (caller.scopes.includes('reports:export') === false) return error(request, 403, 'FORBIDDEN', 'Tidak diizinkan');
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') return error(request, 400, 'NO_KEY', 'Idempotency-Key tidak ada');
  if (!isQuery(request.body)) return error(request, 400, 'BAD_QUERY', 'Laporan atau rentangnya tidak lengkap');

  const query = request.body;
  const id = `${encodeURIComponent(caller.tenantId)}:${encodeURIComponent(key)}`;
  const fingerprint = JSON.stringify(sorted(query));
  const fresh: Job = { id, tenantId: caller.tenantId, status: 'QUEUED', query, fingerprint, sent: false, startedAt: 0 };
  const job = (await world.jobs.create(fresh)) ? fresh : ((await world.jobs.find(id)) ?? fresh);
  if (job['fingerprint'] !== fingerprint) return error(request, 409, 'KEY_TAKEN', 'Kunci sudah dipakai');

  if (job.status === 'QUEUED' && job['sent'] === false) {
    // Siapa pun yang belum melihat tanda terkirim mengirim lagi: pesan ganda tidak berbahaya, pesan hilang ya.
    try {
      await world.queue.send({ correlationId, id });
    } catch {
      return error(request, 503, 'QUEUE_DOWN', 'Ulangi sebentar lagi', { 'retry-after': '3' });
    }
    await world.jobs.update(id, { sent: true });
  }
  const location = `/reports/export/${encodeURIComponent(id)}`;
  return { status: 202, headers: { location }, body: { jobId: id, status: job.status, links: { status: location } } };
}

export async function exportStatus(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const job = await findOwn(request, world);
  if (job === null) return error(request, 404, 'NOT_FOUND', 'Tidak ada job dengan id itu');
  const etag = `"${job.status}"`;
  const body = { jobId: job.id, status: job.status };
  if (job.status === 'SUCCEEDED') {
    return {
      status: 200,
      headers: { etag },
      body: { ...body, downloadUrl: await world.files.link(nameOf(job), 1800) },
    };
  }
  return { status: 200, headers: { etag }, body: job.status === 'FAILED' ? { ...body, error: job['error'] } : body };
}

async function findOwn(request: ApiRequest, world: World): Promise<Job | null> {
  const { jobId = '' } = request.pathParameters;
  const job = await world.jobs.find(jobId);
  return job !== null && job.tenantId === request.caller.tenantId ? job : null;
}

export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {
  const { id, correlationId } = delivery.message as { id: string; correlationId: string };
  const job = await world.jobs.find(id);
  if (job === null || ['SUCCEEDED', 'FAILED'].includes(job.status)) return;
  const abandoned = Date.now() - Number(job['startedAt']) > patience(environment) * 1000;
  if (job.status === 'RUNNING' && !abandoned) throw new Error('belum dianggap ditinggalkan');

  const begun = { status: 'RUNNING', startedAt: Date.now() };
  if (!(await world.jobs.update(id, begun, ['QUEUED', 'RUNNING']))) return;
  let content: string;
  try {
    content = await world.reports.render(job['query'] as ExportQuery);
  } catch (cause) {
    const hopeless = (cause as Error).name === 'ReportInvalid';
    if (!hopeless && delivery.attempt < delivery.maximumAttempts) {
      await world.jobs.update(id, { status: 'QUEUED' }, ['RUNNING']);
      throw cause;
    }
    const code = hopeless ? 'INVALID_REPORT' : 'GAVE_UP';
    await world.jobs.update(id, { status: 'FAILED', error: { code } }, ['RUNNING']);
    await world.log.write({ message: 'failed', correlationId, code, jobId: id });
    return;
  }
  await world.files.write(nameOf(job), content);
  await world.jobs.update(id, { status: 'SUCCEEDED' }, ['RUNNING']);
}

export async function onFinished(event: Finished, world: World, environment: Environment): Promise<void> {
  const { job, correlationId } = event;
  await world.realtime.publish(job.tenantId, { kind: 'EXPORT_FINISHED', jobId: job.id, correlationId });
}

function nameOf(job: Job): string {
  return `${job.id}.csv`;
}

function isQuery(body: unknown): body is ExportQuery {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return false;
  return ['report', 'from', 'to'].every((field) => typeof (body as Record<string, unknown>)[field] === 'string');
}

/** Salinan dengan urutan field menurut abjad, di setiap lapis. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

function error(
  request: ApiRequest,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): ApiResponse {
  return { status, headers, body: { error: { code, message, correlationId: request.correlationId } } };
}

export const origin = 'ekspor-async/solutions/deterministic-id';
