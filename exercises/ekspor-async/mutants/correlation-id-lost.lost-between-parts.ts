// Pesan lanjutan dibuat tanpa membawa correlation id yang pertama.
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

/** Lambda selalu memadai, asal satu bagian laporan selesai sebelum batas waktunya. */
export function integration(environment: Environment): Integration {
  return {
    kind: 'queue',
    timeoutSeconds: environment.functionTimeoutSeconds,
    maximumAttempts: 5,
    retentionHours: environment.retryHorizonHours + 48,
  };
}

function partsIn(environment: Environment): number {
  return Math.max(2, Math.ceil(environment.longestExportSeconds / (environment.functionTimeoutSeconds * 0.9)));
}

interface Ticket {
  jobId: string;
  asked: string;
}

/** Yang tersimpan tentang satu bagian: sedang dikerjakan, selesai, atau sudah diteruskan ke bagian sesudahnya. */
interface Part {
  content?: string;
  passedOn?: boolean;
}

export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const { correlationId } = request;
  const { tenantId, scopes } = request.caller;
  if (!scopes.some((scope) => scope === 'reports:export')) return reply(request, 403, 'FORBIDDEN');
  const key = request.headers['idempotency-key'];
  if (!key) return reply(request, 400, 'IDEMPOTENCY_KEY');
  const query = request.body;
  if (!isQuery(query)) return reply(request, 400, 'QUERY');

  const ticket: Ticket = { jobId: `exp-${await world.ids.create()}`, asked: flatten(query) };
  const seconds = (environment.retryHorizonHours + 24) * 3600;
  const stored = (await world.keys.claim(JSON.stringify([tenantId, key]), ticket, seconds)).value as Ticket;
  if (stored.asked !== ticket.asked) return reply(request, 409, 'KEY_CONFLICT');

  const { jobId } = stored;
  const job: Job = { id: jobId, tenantId, status: 'QUEUED', query, parts: partsIn(environment) };
  const isNew = await world.jobs.createWithMessage(job, { correlationId, jobId, part: 0 });
  const status = isNew ? 'QUEUED' : ((await world.jobs.find(jobId))?.status ?? 'QUEUED');
  return { status: 202, body: { jobId, status, links: { status: `/reports/export/${jobId}` } } };
}

export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  const job = await world.jobs.find(request.pathParameters['jobId'] ?? '');
  if (!job || job.tenantId !== request.caller.tenantId) return reply(request, 404, 'JOB');
  const base = { jobId: job.id, status: job.status };
  if (job.status === 'SUCCEEDED') {
    return { status: 200, body: { ...base, downloadUrl: await world.files.link(`${job.id}.csv`, 7200) } };
  }
  const error = job.status === 'FAILED' ? { error: { code: String(job['code']) } } : {};
  return { status: 200, body: { ...base, ...error } };
}

/** Satu pesan, satu bagian. Yang menyelesaikan sebuah bagian mengirim pesan untuk bagian sesudahnya, sekali. */
export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {
  const { correlationId } = delivery.message;
  const jobId = String(delivery.message['jobId']);
  const part = Number(delivery.message['part']);
  const name = nameOf(jobId, part);
  const keep = (environment.retryHorizonHours + 24) * 3600;

  const job = await world.jobs.find(jobId);
  if (!job || job.status === 'SUCCEEDED' || job.status === 'FAILED') return;
  const { claimed, value } = await world.keys.claim(name, {}, environment.functionTimeoutSeconds - 5);
  let { content, passedOn } = value as Part;
  if (passedOn === true) return;
  if (!claimed && content === undefined) throw new Error('bagian ini sedang dikerjakan');
  try {
    if (part === 0) await world.jobs.update(jobId, { status: 'RUNNING' }, ['QUEUED']);
    const of = Number(job['parts']);
    if (content === undefined) {
      content = await world.reports.render(job['query'] as ExportQuery, { index: part, of });
      await world.keys.put(name, { content }, keep);
    }
    if (part + 1 < of) await world.queue.send({ correlationId: jobId, jobId, part: part + 1 });
    else await join(job, content, world);
  } catch (cause) {
    const invalid = cause instanceof Error && cause.name === 'ReportInvalid';
    if (!invalid && delivery.attempt < delivery.maximumAttempts) {
      if (content === undefined) await world.keys.remove(name);
      throw cause;
    }
    const code = invalid ? 'QUERY_REJECTED' : 'TOO_MANY_ATTEMPTS';
    await world.jobs.update(jobId, { status: 'FAILED', code }, ['RUNNING']);
    await world.log.write({ message: 'export failed', correlationId, jobId, part, code });
    return;
  }
  await world.keys.put(name, { content, passedOn: true }, keep);
}

/** Menyambung semua bagian setelah yang terakhir selesai. */
async function join(job: Job, last: string, world: World): Promise<void> {
  const contents: string[] = [];
  for (let index = 0; index < Number(job['parts']) - 1; index += 1) {
    const { content } = ((await world.keys.find(nameOf(job.id, index))) ?? {}) as Part;
    if (content === undefined) throw new Error(`bagian ${index} hilang`);
    contents.push(content);
  }
  await world.files.write(`${job.id}.csv`, [...contents, last].join(''));
  await world.jobs.update(job.id, { status: 'SUCCEEDED' }, ['RUNNING']);
}

export async function onFinished({ job, correlationId }: Finished, world: World): Promise<void> {
  const event = { jobId: job.id, status: job.status, correlationId };
  await world.realtime.publish(job.tenantId, event);
}

function nameOf(jobId: string, part: number): string {
  return `part:${jobId}:${part}`;
}

function isQuery(body: unknown): body is ExportQuery {
  const fields = typeof body === 'object' && body !== null ? (body as Partial<ExportQuery>) : {};
  return [fields.report, fields.from, fields.to].every((field) => typeof field === 'string' && field.length > 0);
}

/** Teks yang sama untuk isi yang sama, apa pun urutan field-nya. */
function flatten(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flatten).join(',')}]`;
  const record = value as Record<string, unknown>;
  const names = Object.keys(record).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${flatten(record[name])}`).join(',')}}`;
}

const texts = {
  FORBIDDEN: 'Scope reports:export diperlukan',
  IDEMPOTENCY_KEY: 'Idempotency-Key diperlukan',
  QUERY: 'report, from, dan to diperlukan',
  KEY_CONFLICT: 'Idempotency-Key ini milik permintaan dengan isi lain',
  JOB: 'Job tidak ditemukan',
};

function reply(request: ApiRequest, status: number, code: keyof typeof texts): ApiResponse {
  return { status, body: { error: { code, message: texts[code], correlationId: request.correlationId } } };
}

export const origin = 'ekspor-async/mutants/correlation-id-lost.lost-between-parts';
