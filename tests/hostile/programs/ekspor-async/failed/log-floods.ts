// Log entries of two kilobytes, twenty-five for every request.
export const integration = (environment: any) => ({ kind: 'ecs', timeoutSeconds: environment.longestExportSeconds + 200, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 });
export async function exportStatus(request: any, world: any): Promise<any> {
  const job = await world.jobs.find(request.pathParameters.jobId);
  return { status: 200, body: { jobId: job?.id, status: job?.status } };
}
export async function work({ message }: any, world: any): Promise<void> {
  const { query } = await world.jobs.find(message.id);
  await world.jobs.update(message.id, { status: 'RUNNING' });
  await world.files.write(message.id, await world.reports.render(query));
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
export async function startExport(request: any, world: any): Promise<any> {
  await Promise.all(Array.from({ length: 25 }, (_, index) => world.log.write({ message: 'x'.repeat(2000), correlationId: request.correlationId, index })));
  return { status: 202, body: { jobId: '1', status: 'QUEUED', links: { status: '/reports/export/1' } } };
}
