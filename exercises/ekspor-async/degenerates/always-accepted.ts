import type { ApiRequest, ApiResponse, Environment, Integration, World } from 'gerbang';

export function integration(environment: Environment): Integration {
  const timeoutSeconds = Math.max(environment.functionTimeoutSeconds, environment.longestExportSeconds + 60);
  return { kind: 'ecs', timeoutSeconds, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 };
}

export async function startExport(request: ApiRequest, world: World): Promise<ApiResponse> {
  const jobId = await world.ids.create();
  return { status: 202, body: { jobId, status: 'QUEUED', links: { status: `/reports/export/${jobId}` } } };
}

export async function exportStatus(request: ApiRequest): Promise<ApiResponse> {
  return { status: 200, body: { jobId: request.pathParameters['jobId'], status: 'QUEUED' } };
}

export async function work(): Promise<void> {}

export const origin = 'ekspor-async/degenerates/always-accepted';
