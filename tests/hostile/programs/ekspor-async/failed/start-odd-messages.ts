// Messages without shape: cyclic, of functions, of symbols, of nothing.
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
  const cycle: any = { correlationId: 'x' };
  cycle.self = cycle;
  for (const message of [cycle, () => 0, Symbol('x'), undefined, null, 1n, new Map([[1, 2]]), new Date(NaN), [[[]]], '$world', { $world: ['log.write'] }, { toJSON() { throw 1; } }, { correlationId: NaN }]) {
    try {
      await world.queue.send(message);
    } catch {}
    try {
      await world.workflow.start('x', message);
    } catch {}
    try {
      await world.log.write(message);
    } catch {}
    try {
      await world.realtime.publish(message, message);
    } catch {}
  }
  return { status: 202, body: { jobId: 'x', status: 'QUEUED', links: { status: '/reports/export/x' } } };
}
