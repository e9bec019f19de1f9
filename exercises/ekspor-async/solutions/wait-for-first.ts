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

interface Entry {
  readonly jobId: string;
  readonly query: string;
  readonly sent: boolean;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export function integration(environment: Environment): Integration {
  const { longestExportSeconds: longest, functionTimeoutSeconds: limit } = environment;
  const fits = longest + 100 < limit;
  return {
    kind: fits ? 'queue' : 'ecs',
    timeoutSeconds: fits ? limit : longest + 200,
    maximumAttempts: 6,
    retentionHours: environment.retryHorizonHours + 30,
  };
}

/** Satu request ekspor, dari pemeriksaan sampai jawaban. */
class ExportRequest {
  readonly #request: ApiRequest;
  readonly #world: World;
  readonly #environment: Environment;

  constructor(request: ApiRequest, world: World, environment: Environment) {
    this.#request = request;
    this.#world = world;
    this.#environment = environment;
  }

  async handle(): Promise<ApiResponse> {
    const { caller, headers, body } = this.#request;
    const key = headers['idempotency-key'];
    const query = (typeof body === 'object' ? body : null) as ExportQuery | null;
    if (!caller.scopes.includes('reports:export'))
      return this.#refuse(403, 'SCOPE_REQUIRED', 'Perlu scope reports:export');
    if (!isText(key)) return this.#refuse(400, 'KEY_REQUIRED', 'Perlu Idempotency-Key');
    if (!isText(query?.report) || !isText(query.from) || !isText(query.to)) {
      return this.#refuse(400, 'BODY_INVALID', 'Perlu report, from, dan to');
    }

    const name = `export/${JSON.stringify({ tenant: caller.tenantId, key })}`;
    const mine: Entry = { jobId: await this.#world.ids.create(), query: stable(query), sent: false };
    const { claimed, value } = await this.#world.keys.claim(name, mine, this.#keepSeconds);
    const entry = claimed ? mine : await this.#settled(name, value as Entry);
    if (entry.query !== mine.query) return this.#refuse(409, 'KEY_IN_USE', 'Kunci ini sudah mewakili permintaan lain');
    if (!entry.sent && !(await this.#send(name, entry, query))) {
      return this.#refuse(503, 'NOT_QUEUED', 'Ulangi dengan kunci yang sama');
    }
    const status = entry.sent ? (await this.#world.jobs.find(entry.jobId))?.status : 'QUEUED';
    return this.#accept(entry.jobId, status ?? 'QUEUED');
  }

  /** Menunggu pemegang kunci sebentar. Yang tidak kunjung selesai diteruskan: setiap langkahnya aman diulang. */
  async #settled(name: string, seen: Entry): Promise<Entry> {
    let entry = seen;
    for (let turn = 0; !entry.sent && turn < 10; turn += 1) {
      await sleep(500);
      entry = ((await this.#world.keys.find(name)) as Entry | null) ?? entry;
    }
    return entry;
  }

  async #send(name: string, entry: Entry, query: ExportQuery): Promise<boolean> {
    const { caller, correlationId } = this.#request;
    const { jobId } = entry;
    const job: Job = { id: jobId, tenantId: caller.tenantId, status: 'QUEUED', query, correlationId };
    await this.#world.jobs.create(job);
    for (let turn = 1; turn <= 3; turn += 1) {
      try {
        await this.#world.queue.send({ jobId, correlationId });
        await this.#world.keys.replace(name, entry, { ...entry, sent: true }, this.#keepSeconds);
        await this.#world.log.write({ message: 'export queued', jobId, correlationId });
        return true;
      } catch {
        await sleep(turn * 200);
      }
    }
    return false;
  }

  get #keepSeconds(): number {
    return this.#environment.retryHorizonHours * 3600 + 7200;
  }

  #accept(jobId: string, status: Job['status']): ApiResponse {
    const link = `/reports/export/${jobId}`;
    return {
      status: 202,
      headers: { location: link, 'retry-after': '15' },
      body: { jobId, status, links: { status: link } },
    };
  }

  #refuse(status: number, code: string, message: string): ApiResponse {
    return refuse(this.#request, status, code, message);
  }
}

export function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  return new ExportRequest(request, world, environment).handle();
}

export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  const { jobId = '' } = request.pathParameters;
  const job = await world.jobs.find(jobId);
  if (job === null || job.tenantId !== request.caller.tenantId) {
    return refuse(request, 404, 'NO_SUCH_JOB', 'Job ini tidak ada');
  }
  const details =
    job.status === 'SUCCEEDED'
      ? { downloadUrl: await world.files.link(`${job.tenantId}/${jobId}.csv`, 900) }
      : job.status === 'FAILED'
        ? { error: { code: job['code'] } }
        : {};
  return { status: 200, body: { jobId, status: job.status, ...details } };
}

export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {
  const { jobId, correlationId } = delivery.message as { jobId: string; correlationId: string };
  const free = await world.keys.claim(`worker/${jobId}`, true, environment.longestExportSeconds + 60);
  if (!free.claimed) throw new Error('worker lain sedang memegang job ini');
  try {
    await new Report(jobId, delivery, world).make();
  } finally {
    await world.keys.remove(`worker/${jobId}`);
  }
  await world.log.write({ message: 'delivery handled', jobId, correlationId, attempt: delivery.attempt });
}

class Report {
  readonly #jobId: string;
  readonly #delivery: Delivery;
  readonly #world: World;

  constructor(jobId: string, delivery: Delivery, world: World) {
    this.#jobId = jobId;
    this.#delivery = delivery;
    this.#world = world;
  }

  async make(): Promise<void> {
    const { jobs, reports, files } = this.#world;
    const job = await jobs.find(this.#jobId);
    if (job === null || !(await jobs.update(job.id, { status: 'RUNNING' }, ['QUEUED', 'RUNNING']))) return;
    const content = await this.#orFail(() => reports.render(job['query'] as ExportQuery));
    if (content === undefined) return;
    await files.write(`${job.tenantId}/${job.id}.csv`, content);
    await jobs.update(job.id, { status: 'SUCCEEDED' }, ['RUNNING']);
  }

  /** `undefined` setelah job-nya dinyatakan gagal. Gangguan sementara dilempar lagi supaya pesannya kembali. */
  async #orFail(render: () => Promise<string>): Promise<string | undefined> {
    try {
      return await render();
    } catch (cause) {
      const permanent = cause instanceof Error && cause.name === 'ReportInvalid';
      const last = this.#delivery.attempt === this.#delivery.maximumAttempts;
      if (!permanent && !last) throw cause;
      const code = permanent ? 'REPORT_NOT_POSSIBLE' : 'REPORT_SOURCE_DOWN';
      await this.#world.jobs.update(this.#jobId, { status: 'FAILED', code });
      return undefined;
    }
  }
}

export async function onFinished({ job }: Finished, world: World): Promise<void> {
  await world.realtime.publish(job.tenantId, `${job.id} ${job.status}`);
}

function stable(query: ExportQuery): string {
  const names = new Set<string>();
  JSON.stringify(query, (name, value: unknown) => {
    names.add(name);
    return value;
  });
  return JSON.stringify(query, [...names].sort());
}

function refuse(request: ApiRequest, status: number, code: string, message: string): ApiResponse {
  const { correlationId } = request;
  const headers = { 'x-correlation-id': correlationId };
  return { status, headers, body: { error: { code, message, correlationId } } };
}

export const origin = 'ekspor-async/solutions/wait-for-first';
