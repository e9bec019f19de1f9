// A configuration that keeps everything forever and tries without end.
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
export async function work(): Promise<void> {
  throw new Error('again');
}
export const integration = () => ({ kind: 'ecs', timeoutSeconds: 43_200, maximumAttempts: 1e9, retentionHours: 1e300 });
