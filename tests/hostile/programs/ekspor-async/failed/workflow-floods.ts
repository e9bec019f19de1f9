// Dozens of executions for every request, each of which runs as long as it may.
export async function exportStatus(request: any, world: any): Promise<any> {
  const job = await world.jobs.find(request.pathParameters.jobId);
  return { status: 200, body: { jobId: job?.id, status: job?.status } };
}
export const integration = () => ({ kind: 'stepFunctions', timeoutSeconds: 43_200, maximumAttempts: 10, retentionHours: 99 });
export async function startExport(request: any, world: any): Promise<any> {
  await Promise.all(Array.from({ length: 25 }, async (_, index) => world.workflow.start(`${await world.ids.create()}-${index}`, { correlationId: request.correlationId })));
  return { status: 202, body: { jobId: '1', status: 'QUEUED', links: { status: '/reports/export/1' } } };
}
export async function work(): Promise<void> {
  await new Promise(() => 0);
}
