// Seluruh request dicatat supaya mudah ditelusuri.
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
  const enough = environment.longestExportSeconds + 120;
  return {
    kind: enough <= environment.functionTimeoutSeconds ? 'queue' : 'ecs',
    timeoutSeconds: Math.max(enough, environment.functionTimeoutSeconds),
    maximumAttempts: 4,
    retentionHours: environment.retryHorizonHours + 24,
  };
}

/** POST /reports/export */
export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const { caller, correlationId } = request;
  if (!mayExport(request)) return fail(request, 403, 'FORBIDDEN', 'Token ini tidak membawa scope untuk ekspor');
  const idempotencyKey = request.headers['idempotency-key']?.trim() ?? '';
  if (idempotencyKey === '') return fail(request, 400, 'KEY_REQUIRED', 'Header Idempotency-Key wajib diisi');
  const query = readQuery(request.body);
  if (query === null) return fail(request, 400, 'QUERY_INVALID', 'Isi report, from, dan to');

  try {
    // Kunci menentukan id job. Siapa pun yang datang dengan kunci ini meneruskan job yang sama.
    const mine: Claim = { jobId: await world.ids.create(), fingerprint: canonical(query) };
    const key = JSON.stringify(['export', caller.tenantId, idempotencyKey]);
    const { value } = await world.keys.claim(key, mine, environment.retryHorizonHours * 3600 + 3600);
    const { jobId, fingerprint } = value as Claim;
    if (fingerprint !== mine.fingerprint) {
      return fail(request, 409, 'KEY_REUSED', 'Idempotency-Key ini sudah dipakai untuk permintaan lain');
    }
    const job: Job = { id: jobId, tenantId: caller.tenantId, status: 'QUEUED', query };
    const created = await world.jobs.createWithMessage(job, { jobId, correlationId });
    await world.log.write({ message: created ? 'export accepted' : 'export repeated', correlationId, jobId, request });
    return accepted(request, created ? job : ((await world.jobs.find(jobId)) ?? job));
  } catch {
    return unavailable(request);
  }
}

/** GET /reports/export/{jobId} */
export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  if (!mayExport(request)) return fail(request, 403, 'FORBIDDEN', 'Token ini tidak membawa scope untuk ekspor');
  try {
    const job = await world.jobs.find(request.pathParameters['jobId'] ?? '');
    if (job === null || job.tenantId !== request.caller.tenantId) {
      return fail(request, 404, 'JOB_NOT_FOUND', 'Job tidak ditemukan');
    }
    const view: Record<string, unknown> = { jobId: job.id, status: job.status };
    if (job.status === 'SUCCEEDED') view['downloadUrl'] = await world.files.link(fileOf(job), 900);
    if (job.status === 'FAILED') view['error'] = { code: job['failure'] };
    return { status: 200, headers: { 'x-correlation-id': request.correlationId }, body: view };
  } catch {
    return unavailable(request);
  }
}

/** Satu pengantaran: menyusun laporan sebuah job. */
export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {
  const { correlationId } = delivery.message;
  const jobId = String(delivery.message['jobId']);
  const job = await world.jobs.find(jobId);
  if (job === null || isFinished(job)) return;

  // Lease lebih lama dari kerjanya, dan habis sebelum pesan yang ditinggalkan worker yang mati diantar lagi.
  const lease = `work/${jobId}`;
  const { claimed } = await world.keys.claim(lease, delivery.attempt, environment.longestExportSeconds + 60);
  if (!claimed) throw new Error('Sedang dikerjakan worker lain');
  try {
    if (!(await world.jobs.update(jobId, { status: 'RUNNING' }, ['QUEUED', 'RUNNING']))) return;
    const content = await world.reports.render(job['query'] as ExportQuery);
    await world.files.write(fileOf(job), content);
    await world.jobs.update(jobId, { status: 'SUCCEEDED' }, ['RUNNING']);
    await world.log.write({ message: 'export succeeded', correlationId, jobId });
  } catch (cause) {
    const failure = finalFailure(cause, delivery);
    if (failure === null) {
      await world.keys.remove(lease);
      throw cause;
    }
    await world.jobs.update(jobId, { status: 'FAILED', failure }, ['QUEUED', 'RUNNING']);
    await world.log.write({ message: 'export failed', correlationId, jobId, failure });
  }
}

/** Sesudah sebuah job selesai atau gagal. */
export async function onFinished({ job, correlationId }: Finished, world: World): Promise<void> {
  await world.realtime.publish(job.tenantId, { jobId: job.id, status: job.status, correlationId });
}

interface Claim {
  jobId: string;
  fingerprint: string;
}

function mayExport(request: ApiRequest): boolean {
  return request.caller.scopes.includes('reports:export');
}

function readQuery(body: unknown): ExportQuery | null {
  if (typeof body !== 'object' || body === null) return null;
  const { report, from, to } = body as Record<string, unknown>;
  const complete = [report, from, to].every((value) => typeof value === 'string' && value !== '');
  return complete ? (body as ExportQuery) : null;
}

/** JSON dengan urutan field yang tetap, sehingga isi yang sama memberi teks yang sama. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

function fileOf(job: Job): string {
  return `${job.tenantId}/${job.id}.csv`;
}

function isFinished(job: Job): boolean {
  return job.status === 'SUCCEEDED' || job.status === 'FAILED';
}

/** Kode bila percobaan ini yang terakhir; `null` bila layak diulang. */
function finalFailure(cause: unknown, delivery: Delivery): string | null {
  if (cause instanceof Error && cause.name === 'ReportInvalid') return 'REPORT_INVALID';
  return delivery.attempt >= delivery.maximumAttempts ? 'REPORT_UNAVAILABLE' : null;
}

function accepted(request: ApiRequest, job: Job): ApiResponse {
  const status = `/reports/export/${job.id}`;
  return {
    status: 202,
    headers: { location: status, 'x-correlation-id': request.correlationId },
    body: { jobId: job.id, status: job.status, links: { status } },
  };
}

function unavailable(request: ApiRequest): ApiResponse {
  const response = fail(request, 503, 'UNAVAILABLE', 'Layanan sedang terganggu. Ulangi dengan kunci yang sama');
  return { ...response, headers: { ...response.headers, 'retry-after': '5' } };
}

function fail(request: ApiRequest, status: number, code: string, message: string): ApiResponse {
  const { correlationId } = request;
  return {
    status,
    headers: { 'x-correlation-id': correlationId },
    body: { error: { code, message, correlationId } },
  };
}

export const origin = 'ekspor-async/mutants/log-contains-payload.whole-request';
