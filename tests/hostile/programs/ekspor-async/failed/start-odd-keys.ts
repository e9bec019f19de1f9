// Keys and values of the key store that are no texts, and times to live that are no times.
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
  const keys = ['', '__proto__', 'constructor', 'a\nb', '\ud800', null, 7, {}, ['__proto__'], 'x'.repeat(5000)];
  const times = [NaN, -1, 0, Infinity, 1e308, '60', null, {}, 60, 60];
  for (const [index, key] of keys.entries()) {
    const time = times[index];
    for (const call of [
      () => world.keys.claim(key, { ['__proto__']: 1, key }, time),
      () => world.keys.replace(key, undefined, { time }, time),
      () => world.keys.put(key, key, time),
      () => world.keys.find(key),
      () => world.keys.remove(key),
    ]) {
      try {
        await call();
      } catch {}
    }
  }
  return { status: 202, body: { jobId: '__proto__', status: 'QUEUED', links: { status: '/reports/export/__proto__' } } };
}
