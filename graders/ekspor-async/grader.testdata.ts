const head = `
const fail = (request, status, code) =>
  ({ status, body: { error: { code, message: 'x', correlationId: request.correlationId } } });
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
};
export const integration = (environment) => ({
  kind: 'ecs',
  timeoutSeconds: environment.longestExportSeconds + 60,
  maximumAttempts: 4,
  retentionHours: environment.retryHorizonHours + 1,
});
`;

/** The shortest right answer: an outbox whose job id is the key, and workers that take over what was left. */
export const rightAnswer = `${head}
export async function startExport(request, world) {
  const { body, caller, correlationId, headers } = request;
  if (!caller.scopes.includes('reports:export')) return fail(request, 403, 'SCOPE');
  const key = headers['idempotency-key'];
  if (!key) return fail(request, 400, 'KEY');
  if (typeof body?.report !== 'string') return fail(request, 400, 'BODY');
  const id = encodeURIComponent(JSON.stringify([caller.tenantId, key]));
  const print = JSON.stringify(sorted(body));
  const job = { id, tenantId: caller.tenantId, status: 'QUEUED', query: body, print };
  const created = await world.jobs.createWithMessage(job, { id, correlationId });
  const stored = created ? job : await world.jobs.find(id);
  if (stored.print !== print) return fail(request, 409, 'KEY_REUSED');
  return { status: 202, body: { jobId: id, status: stored.status, links: { status: '/reports/export/' + id } } };
}
export async function exportStatus(request, world) {
  const job = await world.jobs.find(request.pathParameters.jobId);
  if (job?.tenantId !== request.caller.tenantId) return fail(request, 404, 'JOB');
  const { id, status } = job;
  if (status === 'FAILED') return { status: 200, body: { jobId: id, status, error: { code: 'REPORT_FAILED' } } };
  if (status !== 'SUCCEEDED') return { status: 200, body: { jobId: id, status } };
  return { status: 200, body: { jobId: id, status, downloadUrl: await world.files.link(id, 300) } };
}
export async function work({ attempt, maximumAttempts, message: { id } }, world) {
  if (!(await world.jobs.update(id, { status: 'RUNNING' }, ['QUEUED', 'RUNNING']))) return;
  const job = await world.jobs.find(id);
  try {
    await world.files.write(id, await world.reports.render(job.query));
  } catch (error) {
    if (error.name !== 'ReportInvalid' && attempt < maximumAttempts) throw error;
    await world.jobs.update(id, { status: 'FAILED' }, ['RUNNING']);
    return;
  }
  await world.jobs.update(id, { status: 'SUCCEEDED' }, ['RUNNING']);
}
`;

/** What the endpoint did before: the client waits for the report. */
export const waitingAnswer = `${head}
export async function startExport(request, world) {
  const content = await world.reports.render(request.body);
  const id = await world.ids.create();
  await world.files.write(id, content);
  return { status: 200, body: { downloadUrl: await world.files.link(id, 300) } };
}
export const exportStatus = async (request) => fail(request, 404, 'JOB');
export const work = async () => undefined;
`;
