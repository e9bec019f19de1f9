// gagal juga: exhausted-retries-leave-job-open, temporary-failure-gives-up
// Job yang RUNNING dikira pasti sedang dikerjakan orang lain.
import type {
  ApiRequest,
  ApiResponse,
  Delivery,
  Environment,
  ErrorBody,
  ExportQuery,
  Finished,
  Integration,
  Job,
  World,
} from 'gerbang';

export const integration = (environment: Environment): Integration => ({
  kind: environment.longestExportSeconds < environment.functionTimeoutSeconds - 60 ? 'queue' : 'ecs',
  timeoutSeconds: environment.longestExportSeconds + environment.functionTimeoutSeconds,
  maximumAttempts: 3,
  retentionHours: environment.retryHorizonHours + 24,
});

type Handler = (request: ApiRequest, world: World) => Promise<ApiResponse>;

class Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  constructor(status: number, code: string, message: string) {
    this.status = status;
    this.code = code;
    this.message = message;
  }
}

/** Semua penolakan, dari mana pun asalnya, keluar lewat sini. */
const route =
  (handler: Handler): Handler =>
  async (request, world) => {
    const { correlationId } = request;
    try {
      if (!request.caller.scopes.includes('reports:export'))
        throw new Refusal(403, 'SCOPE', 'Scope reports:export tidak ada');
      return await handler(request, world);
    } catch (reason) {
      const { status, code, message } =
        reason instanceof Refusal ? reason : new Refusal(503, 'UNAVAILABLE', 'Coba lagi nanti');
      const body: ErrorBody = { error: { code, message, correlationId } };
      return { status, headers: status === 503 ? { 'retry-after': '2' } : {}, body };
    }
  };

export const startExport = route(async (request, world) => {
  const { tenantId } = request.caller;
  const key = request.headers['idempotency-key']?.trim();
  if (!key) throw new Refusal(400, 'KEY', 'Header idempotency-key belum diisi');
  const asked = Object(request.body) as Record<string, unknown>;
  const complete = ['report', 'from', 'to'].every((field) => typeof asked[field] === 'string');
  if (!complete) throw new Refusal(422, 'QUERY', 'report, from, dan to harus berupa teks');

  const id = [tenantId, key].map(encodeURIComponent).join(':');
  const query = request.body as ExportQuery;
  const wanted: Job = { id, tenantId, status: 'QUEUED', query };
  const stored = await world.jobs.createWithMessage(wanted, { correlationId: request.correlationId, job: id });
  const job = stored ? wanted : await world.jobs.find(id);
  if (job === null) throw new Error('job hilang di antara dua panggilan');
  if (!equal(job['query'], query)) throw new Refusal(409, 'CONFLICT', 'Kunci terpakai');
  const links = { status: `/reports/export/${id}` };
  return { status: 202, headers: { location: links.status }, body: { jobId: id, status: job.status, links } };
});

export const exportStatus = route(async (request, world) => {
  const job = await world.jobs.find(request.pathParameters['jobId'] ?? '');
  if (job?.tenantId !== request.caller.tenantId) throw new Refusal(404, 'JOB', 'Job tidak ada');
  const { id: jobId, status } = job;
  if (status === 'SUCCEEDED') return ok({ jobId, status, downloadUrl: await world.files.link(jobId, 300) });
  return ok(status === 'FAILED' ? { jobId, status, error: { code: String(job['because']) } } : { jobId, status });
});

const ok = (body: unknown): ApiResponse => ({ status: 200, body });

const equal = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(mine);
  const alike = Array.isArray(one) === Array.isArray(other) && names.length === Object.keys(theirs).length;
  return alike && names.every((name) => Object.hasOwn(theirs, name) && equal(mine[name], theirs[name]));
};

/** Tanpa lease: dua worker boleh menyusun laporan yang sama, tetapi berkas dan akhirnya tetap satu. */
export const work = async ({ message, attempt, maximumAttempts }: Delivery, world: World): Promise<void> => {
  const id = String(message['job']);
  const job = await world.jobs.find(id);
  if (job === null || job.status === 'SUCCEEDED' || job.status === 'FAILED') return;
  if (!(await world.jobs.update(id, { status: 'RUNNING' }, ['QUEUED']))) return;
  try {
    await world.files.write(id, await world.reports.render(job['query'] as ExportQuery));
  } catch (cause) {
    const invalid = cause instanceof Error && cause.name === 'ReportInvalid';
    if (!invalid && attempt < maximumAttempts) throw cause;
    await world.jobs.update(id, { status: 'FAILED', because: invalid ? 'INVALID' : 'UNAVAILABLE' }, ['RUNNING']);
    return;
  }
  await world.jobs.update(id, { status: 'SUCCEEDED' }, ['RUNNING']);
};

export const onFinished = async ({ job }: Finished, world: World): Promise<void> => {
  await world.realtime.publish(job.tenantId, { jobId: job.id, status: job.status });
};

export const origin = 'ekspor-async/mutants/worker-crash-loses-export.running-means-busy';
