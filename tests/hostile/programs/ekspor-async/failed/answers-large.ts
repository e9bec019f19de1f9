// Answers as large as may cross, with hundreds of headers.
export const integration = (environment: any) => ({ kind: 'ecs', timeoutSeconds: environment.longestExportSeconds + 200, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 });
export async function work({ message }: any, world: any): Promise<void> {
  const { query } = await world.jobs.find(message.id);
  await world.jobs.update(message.id, { status: 'RUNNING' });
  await world.files.write(message.id, await world.reports.render(query));
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
const headers = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x-${index}`, 'y'.repeat(20)]));
export async function startExport(): Promise<any> {
  return { status: 202, headers, body: { jobId: 'j', status: 'QUEUED', links: { status: '/reports/export/j' }, text: Array.from({ length: 500 }, (_, index) => ({ index })) } };
}
export async function exportStatus(request: any): Promise<any> {
  return { status: 404, headers, body: { error: { code: 'x', message: 'y'.repeat(9000), correlationId: request.correlationId } } };
}
