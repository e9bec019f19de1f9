// Files without names, with names of line breaks, and links that last forever or not at all.
export const integration = (environment: any) => ({ kind: 'ecs', timeoutSeconds: environment.longestExportSeconds + 200, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 });
export async function startExport(request: any, world: any): Promise<any> {
  const id = encodeURIComponent(`${request.caller.tenantId}:${request.headers['idempotency-key']}`);
  const { correlationId } = request;
  await world.jobs.createWithMessage({ id, tenantId: request.caller.tenantId, status: 'QUEUED', query: request.body }, { id, correlationId });
  return { status: 202, body: { jobId: id, status: 'QUEUED', links: { status: `/reports/export/${id}` } } };
}
export async function exportStatus(request: any, world: any): Promise<any> {
  const job = await world.jobs.find(request.pathParameters.jobId);
  return { status: 200, body: { jobId: job?.id, status: job?.status } };
}
export async function work({ message }: any, world: any): Promise<void> {
  const times = [NaN, -1, 0, Infinity, 1e308, '60', null, {}, 0.5, 60];
  for (const [index, name] of ['', '__proto__', '../../x', 'a\nb\u2028c\u0000', '\ud800', null, 7, {}, ['x'], 'x'.repeat(5000)].entries()) {
    try {
      await world.files.write(name, times[index]);
    } catch {}
    try {
      await world.files.link(name, times[index]);
    } catch {}
  }
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
