// Values of the key store as large as may cross, compared again and again.
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
const value = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`field-${index}`, [index, String(index), { index }]]));
export async function startExport(request: any, world: any): Promise<any> {
  await world.keys.put('large', value, 1e6);
  for (let turn = 0; turn < 5; turn += 1) await world.keys.replace('large', value, value, 1e6);
  return { status: 202, body: { jobId: '1', status: 'QUEUED', links: { status: '/reports/export/1' } } };
}
