// Jobs whose ids, tenants and fields belong to the engine or to nobody.
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
const evil = JSON.parse('{"__proto__":{"status":"SUCCEEDED"},"constructor":{"prototype":{"passed":true}},"hasOwnProperty":1,"toString":1,"length":1e9,"$world":["log.write"]}');
export async function startExport(request: any, world: any): Promise<any> {
  const statuses = ['QUEUED', 'DONE', 'constructor', 7, null, {}, undefined, 'SUCCEEDED', 'QUEUED', ''];
  for (const [index, id] of ['__proto__', 'constructor', '', 'a\r\nb: c', '\u2028', '\ud800\ud800', null, 7, {}, ['x']].entries()) {
    const status = statuses[index];
    for (const call of [
      () => world.jobs.createWithMessage({ ...evil, id, tenantId: id, status }, { ...evil, correlationId: id }),
      () => world.jobs.create({ ...evil, id, tenantId: id, status }),
      () => world.jobs.update(id, { ...evil, id: 'other', tenantId: 'other', status }, ['__proto__', status]),
      () => world.jobs.find(id),
    ]) {
      try {
        await call();
      } catch {}
    }
  }
  return { ...evil, status: 202, headers: evil, body: evil };
}
