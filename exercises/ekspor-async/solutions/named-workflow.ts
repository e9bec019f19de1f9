import type {
  ApiRequest,
  ApiResponse,
  Caller,
  Delivery,
  Environment,
  ExportQuery,
  Integration,
  Job,
  World,
} from 'gerbang';

export function integration(environment: Environment): Integration {
  return {
    kind: 'stepFunctions',
    timeoutSeconds: Math.ceil(environment.longestExportSeconds * 1.5) + 60,
    maximumAttempts: 3,
    retentionHours: Math.max(72, environment.retryHorizonHours * 2),
  };
}

/** POST /reports/export */
export async function startExport(request: ApiRequest, world: World): Promise<ApiResponse> {
  const refusal = refuse(request);
  if (refusal !== null) return refusal;
  const { caller, correlationId } = request;
  const query = request.body as ExportQuery;
  const name = executionName(caller, request.headers['idempotency-key'] ?? '');
  if (name.length > 80) return fail(request, 400, 'KEY_TOO_LONG', 'Idempotency-Key terlalu panjang');

  // Nama eksekusi diambil dari kunci, jadi memulai dua kali tidak menjalankan dua kali. Inputnya pun harus sama,
  // maka correlation id yang dipakai adalah yang tersimpan di job, bukan milik retry ini.
  const first: Job = { id: name, tenantId: caller.tenantId, status: 'QUEUED', query, correlationId };
  const job = (await world.jobs.create(first)) ? first : await world.jobs.find(name);
  if (job === null) return fail(request, 503, 'TRY_AGAIN', 'Ulangi dengan kunci yang sama');
  if (ordered(job['query']) !== ordered(query)) {
    return fail(request, 409, 'IDEMPOTENCY_MISMATCH', 'Kunci ini sudah dipakai untuk permintaan lain');
  }
  if (job.status === 'QUEUED') {
    try {
      await world.workflow.start(name, { correlationId: String(job['correlationId']), jobId: name });
    } catch (error) {
      const running = (error as Error).name === 'ExecutionAlreadyExists';
      if (!running) return fail(request, 503, 'TRY_AGAIN', 'Ulangi dengan kunci yang sama');
    }
  }
  await world.log.write({ message: 'POST /reports/export', correlationId, jobId: name, sub: caller.sub });
  const self = '/reports/export/' + name;
  return {
    status: 202,
    headers: { location: self },
    body: { jobId: name, status: job.status, links: { status: self } },
  };
}

/** GET /reports/export/{jobId} */
export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  const job = await world.jobs.find(request.pathParameters['jobId'] ?? '');
  const mine = job !== null && job.tenantId === request.caller.tenantId;
  if (!mine) return fail(request, 404, 'UNKNOWN_JOB', 'Job tidak ditemukan');
  const body: Record<string, unknown> = {
    jobId: job.id,
    status: job.status,
    links: { self: `/reports/export/${job.id}` },
  };
  if (job.status === 'FAILED') body['error'] = { code: job['reason'], retryable: false };
  if (job.status === 'SUCCEEDED') {
    body['downloadUrl'] = await world.files.link(`${job.tenantId}/${job.id}`, 3600);
    body['expiresInSeconds'] = 3600;
  }
  return { status: 200, body };
}

/** Task di state machine. */
export async function work(delivery: Delivery, world: World): Promise<void> {
  const jobId = String(delivery.message['jobId']);
  const { correlationId } = delivery.message;
  const job = await world.jobs.find(jobId);
  if (job === null) return;
  const begun = await world.jobs.update(jobId, { status: 'RUNNING' }, ['QUEUED', 'RUNNING']);
  if (!begun) return;

  const finish = async (change: { status: 'SUCCEEDED' } | { status: 'FAILED'; reason: string }): Promise<void> => {
    await world.jobs.update(jobId, change, ['RUNNING']);
    await world.log.write({ message: `export ${change.status.toLowerCase()}`, correlationId, jobId });
  };
  try {
    const content = await world.reports.render(job['query'] as ExportQuery);
    await world.files.write(`${job.tenantId}/${jobId}`, content);
  } catch (error) {
    const { name } = error as Error;
    if (name === 'ReportInvalid') return finish({ status: 'FAILED', reason: 'REPORT_INVALID' });
    if (delivery.attempt >= delivery.maximumAttempts) return finish({ status: 'FAILED', reason: 'RENDER_UNAVAILABLE' });
    throw error;
  }
  await finish({ status: 'SUCCEEDED' });
}

function refuse(request: ApiRequest): ApiResponse | null {
  const body = request.body as Partial<ExportQuery> | null | undefined;
  const filled = (value: unknown) => typeof value === 'string' && value.length > 0;
  if (!request.caller.scopes.includes('reports:export')) return fail(request, 403, 'FORBIDDEN', 'Scope kurang');
  if (!filled(request.headers['idempotency-key'])) return fail(request, 400, 'KEY_MISSING', 'Idempotency-Key wajib');
  if (![body?.report, body?.from, body?.to].every(filled)) return fail(request, 400, 'INVALID', 'Isian tidak lengkap');
  return null;
}

/** Huruf, angka, `-`, dan `_` saja, berbeda untuk setiap pasangan tenant dan kunci. */
function executionName(caller: Caller, key: string): string {
  const encode = (text: string) =>
    Array.from(text, (letter) =>
      /[A-Za-z0-9-]/.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(16)}_`,
    ).join('');
  return `${encode(caller.tenantId)}__${encode(key)}`;
}

/** JSON yang field-nya diurutkan di setiap objek. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function fail(request: ApiRequest, status: number, code: string, message: string): ApiResponse {
  const headers: Record<string, string> = { 'x-correlation-id': request.correlationId };
  if (status === 503) headers['retry-after'] = '5';
  return { status, headers, body: { error: { code, message, correlationId: request.correlationId } } };
}

export const origin = 'ekspor-async/solutions/named-workflow';
