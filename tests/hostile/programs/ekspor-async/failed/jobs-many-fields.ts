// Jobs that grow by hundreds of fields at each update.
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
  for (let turn = 0; turn < 10; turn += 1) {
    const change = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field-${turn}-${index}`, index]));
    await world.jobs.update(message.id, { ...change, status: 'RUNNING' });
  }
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
