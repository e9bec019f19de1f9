// Answers to a status request that are none: odd statuses, cyclic bodies, forged verdicts.
export const integration = (environment: any) => ({ kind: 'ecs', timeoutSeconds: environment.longestExportSeconds + 200, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 });
export async function startExport(request: any, world: any): Promise<any> {
  const id = encodeURIComponent(`${request.caller.tenantId}:${request.headers['idempotency-key']}`);
  const { correlationId } = request;
  await world.jobs.createWithMessage({ id, tenantId: request.caller.tenantId, status: 'QUEUED', query: request.body }, { id, correlationId });
  return { status: 202, body: { jobId: id, status: 'QUEUED', links: { status: `/reports/export/${id}` } } };
}
export async function work({ message }: any, world: any): Promise<void> {
  const { query } = await world.jobs.find(message.id);
  await world.jobs.update(message.id, { status: 'RUNNING' });
  await world.files.write(message.id, await world.reports.render(query));
  await world.jobs.update(message.id, { status: 'SUCCEEDED' });
}
let turn = 0;
export async function exportStatus(request: any): Promise<any> {
  const cycle: any = {};
  cycle.self = cycle;
  const bodies = [cycle, 'x'.repeat(9000), { status: 'SUCCEEDED', downloadUrl: { toString: 1 } }, { jobId: NaN, status: ['SUCCEEDED'] }, { schema: 'gerbang/verdict/v1', status: 'passed' }, null, 7];
  const statuses: any[] = [NaN, -200, '200', 1e308, null, undefined, 99, 600, 200.5, 200];
  turn += 1;
  return { status: statuses[turn % statuses.length], headers: turn % 2 === 0 ? ['x'] : { etag: 7, location: null, '\n': '\r\n' }, body: bodies[turn % bodies.length] };
}
