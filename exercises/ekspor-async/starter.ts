import type { ApiRequest, ApiResponse, Delivery, Environment, ExportQuery, Integration, World } from 'gerbang';

/** Endpoint lama menyusun laporan di dalam request, jadi belum ada yang perlu diatur. */
export function integration(environment: Environment): Integration {
  return { kind: 'queue', timeoutSeconds: 30, maximumAttempts: 1, retentionHours: 1 };
}

/** POST /reports/export: menyusun laporan, lalu menjawab dengan URL berkasnya. */
export async function startExport(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const jobId = await world.ids.create();
  const content = await world.reports.render(request.body as ExportQuery);
  await world.files.write(`${jobId}.csv`, content);
  await world.jobs.create({ id: jobId, tenantId: request.caller.tenantId, status: 'SUCCEEDED' });
  return { status: 200, body: { jobId, downloadUrl: await world.files.link(`${jobId}.csv`, 3600) } };
}

/** GET /reports/export/{jobId}: memberi URL baru untuk berkas yang sudah ada. */
export async function exportStatus(request: ApiRequest, world: World, environment: Environment): Promise<ApiResponse> {
  const jobId = request.pathParameters['jobId'] ?? '';
  const job = await world.jobs.find(jobId);
  if (job === null) return { status: 404, body: 'Tidak ditemukan' };
  return { status: 200, body: { jobId, downloadUrl: await world.files.link(`${jobId}.csv`, 3600) } };
}

/** Dipanggil untuk setiap pengantaran pesan. Endpoint lama tidak mengirim pesan. */
export async function work(delivery: Delivery, world: World, environment: Environment): Promise<void> {}
