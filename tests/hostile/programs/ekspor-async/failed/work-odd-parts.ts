// Parts of a report that cannot be.
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
  const parts = [{ index: -1, of: 2 }, { index: 0, of: 0 }, { index: 5, of: 2 }, { index: 0.5, of: 1.5 }, { index: NaN, of: NaN }, { index: 0, of: 1e308 }, { index: '0', of: '2' }, [], 'all', null, 0, { of: 2 }, {}];
  for (const part of parts) {
    try {
      await world.reports.render({ report: 'x', from: 'x', to: 'x' }, part);
    } catch {}
  }
  for (const query of [null, [], 'x', 7, {}, { report: null }, { report: '__proto__' }]) {
    try {
      await world.reports.render(query);
    } catch {}
  }
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
