// Workflows that start workflows, under names of every length.
export async function exportStatus(request: any, world: any): Promise<any> {
  const job = await world.jobs.find(request.pathParameters.jobId);
  return { status: 200, body: { jobId: job?.id, status: job?.status } };
}
export const integration = () => ({ kind: 'stepFunctions', timeoutSeconds: 4000, maximumAttempts: 3, retentionHours: 99 });
export async function startExport(request: any, world: any): Promise<any> {
  for (const name of ['', ' ', 'x'.repeat(81), 'x'.repeat(2000), '__proto__', 'a/b', null, 7, {}]) {
    try {
      await world.workflow.start(name, { correlationId: request.correlationId });
    } catch {}
  }
  await world.workflow.start('first', { correlationId: request.correlationId }).catch(() => 0);
  return { status: 202, body: { jobId: 'first', status: 'QUEUED', links: { status: '/reports/export/first' } } };
}
export async function work({ message }: any, world: any): Promise<void> {
  await world.workflow.start(await world.ids.create(), message);
}
