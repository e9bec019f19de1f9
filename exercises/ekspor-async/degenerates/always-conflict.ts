import type { ApiRequest, ApiResponse, Environment, Integration, World } from 'gerbang';

export function integration(environment: Environment): Integration {
  return {
    kind: 'queue',
    timeoutSeconds: environment.functionTimeoutSeconds,
    maximumAttempts: 2,
    retentionHours: 1000,
  };
}

export async function startExport(request: ApiRequest): Promise<ApiResponse> {
  const { correlationId } = request;
  return { status: 409, body: { error: { code: 'CONFLICT', message: 'Sudah ada', correlationId } } };
}

export async function exportStatus(request: ApiRequest, world: World): Promise<ApiResponse> {
  const { jobId = '' } = request.pathParameters;
  return { status: 200, body: { jobId, status: 'SUCCEEDED', downloadUrl: await world.files.link(jobId, 60) } };
}

export async function work(): Promise<void> {
  throw new Error('tidak sekarang');
}

export const origin = 'ekspor-async/degenerates/always-conflict';
