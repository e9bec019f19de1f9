import type { ApiRequest, ApiResponse, Environment, Integration } from 'gerbang';

export function integration(environment: Environment): Integration {
  const timeoutSeconds = Math.max(environment.functionTimeoutSeconds, environment.longestExportSeconds + 60);
  return { kind: 'ecs', timeoutSeconds, maximumAttempts: 3, retentionHours: environment.retryHorizonHours + 24 };
}

async function refuse(request: ApiRequest): Promise<ApiResponse> {
  const { correlationId } = request;
  return { status: 403, body: { error: { code: 'FORBIDDEN', message: 'Tidak diizinkan', correlationId } } };
}

export const startExport = refuse;

export async function exportStatus(request: ApiRequest): Promise<ApiResponse> {
  const { correlationId } = request;
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'Tidak ditemukan', correlationId } } };
}

export async function work(): Promise<void> {}

export const origin = 'ekspor-async/degenerates/always-refused';
