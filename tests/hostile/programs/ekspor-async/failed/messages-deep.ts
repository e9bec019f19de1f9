// Messages, jobs and keys nested as deep as may cross.
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
const nested = (depth: number): any => (depth === 0 ? 'x' : { inner: [nested(depth - 1)] });
export async function startExport(request: any, world: any): Promise<any> {
  for (const depth of [20, 60, 120, 400]) {
    const value = nested(depth);
    for (const call of [
      () => world.keys.claim(`deep-${depth}`, value, 1000),
      () => world.keys.replace(`deep-${depth}`, value, value, 1000),
      () => world.jobs.create({ id: `deep-${depth}`, tenantId: 'x', status: 'QUEUED', value }),
      () => world.queue.send({ correlationId: 'x', value }),
      () => world.log.write({ message: 'x', correlationId: 'x', value }),
      () => world.realtime.publish('x', value),
    ]) {
      try {
        await call();
      } catch {}
    }
  }
  return { status: 202, headers: {}, body: { jobId: 'x', status: 'QUEUED', links: { status: '/reports/export/x' }, value: nested(50) } };
}
