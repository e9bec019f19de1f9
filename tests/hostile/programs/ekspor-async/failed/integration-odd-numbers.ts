// A configuration of numbers that no queue can be made of, another one at each call.
export async function startExport(request: any, world: any): Promise<any> {
  const id = encodeURIComponent(`${request.caller.tenantId}:${request.headers['idempotency-key']}`);
  const { correlationId } = request;
  await world.jobs.createWithMessage({ id, tenantId: request.caller.tenantId, status: 'QUEUED', query: request.body }, { id, correlationId });
  return { status: 202, body: { jobId: id, status: 'QUEUED', links: { status: `/reports/export/${id}` } } };
}
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
let turn = 0;
const odd = [NaN, -1, 0, Infinity, 1e308, 0.5, 2 ** 53, -0, 5e-324, '900', null, undefined, 1n, [900], { valueOf: () => 900 }];
export const integration = () => {
  turn += 1;
  const value = odd[turn % odd.length];
  return { kind: ['queue', 'ecs', 'stepFunctions'][turn % 3], timeoutSeconds: value, maximumAttempts: value, retentionHours: value };
};
