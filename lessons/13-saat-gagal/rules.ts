import { defineRules } from '#course';

export const rules = defineRules('saat-gagal', {
  'proses-lama-async': {
    section: 'lebih-lama-dari-batas-tunggu',
    severity: 'wajib',
    statement:
      'Pekerjaan yang dapat lebih lama dari batas tunggu gateway diterima lalu dikerjakan di belakang, di tempat yang batas waktunya cukup untuk pekerjaan terlama.',
    why: 'Setelah batas tunggunya lewat, gateway menjawab 504 dan fungsi di belakangnya terus bekerja tanpa ada yang menunggu. Client mengulang, dan pekerjaan yang sama berjalan dua kali. Menaikkan timeout hanya menggeser harinya, dan memindahkan kerja ke fungsi yang juga punya batas waktu hanya menyembunyikan pemotongannya.',
    broken: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly body: unknown;
}
declare function render(query: unknown): Promise<string>;

export async function exportReport(query: unknown): Promise<Reply> {
  const url = await render(query); // 45 sampai 180 detik
  return { status: 200, body: { url } };
}`,
      note: 'Gateway pergi pada detik ke-29. Laporan tetap jadi, tetapi tidak ada yang menerimanya.',
    },
    right: {
      language: 'ts',
      code: `interface Reply {
  readonly status: number;
  readonly body: unknown;
}
declare function startJob(query: unknown): Promise<string>;

export async function exportReport(query: unknown): Promise<Reply> {
  const jobId = await startJob(query);
  const links = { status: '/reports/export/' + jobId };
  return { status: 202, body: { jobId, status: 'QUEUED', links } };
}`,
      note: 'Yang ditunggu client hanya pencatatan job. Kerjanya sendiri punya batas waktu sendiri.',
    },
    aws: {
      title: 'Quotas for configuring and running a REST API in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
      checked: '2026-11-23',
    },
  },
  'retry-terbatas': {
    section: 'kapan-berhenti-mencoba',
    severity: 'wajib',
    statement:
      'Jumlah percobaan dan total waktunya dibatasi, kegagalan permanen tidak diulang, dan setelah batas itu pekerjaannya berakhir sebagai gagal yang terlihat.',
    why: 'Kegagalan permanen tidak sembuh karena diulang; setiap percobaan hanya memakai kapasitas yang dibutuhkan pekerjaan lain. Percobaan tanpa batas membuat satu pesan rusak berputar selamanya di antrean. Sebaliknya, berhenti tanpa menulis status membuat client menunggu pekerjaan yang sudah ditinggalkan.',
    broken: {
      language: 'ts',
      code: `declare function render(query: unknown): Promise<string>;
declare function wait(seconds: number): Promise<void>;

export async function work(query: unknown): Promise<string> {
  for (;;) {
    try {
      return await render(query);
    } catch {
      await wait(1);
    }
  }
}`,
      note: 'Permintaan yang tidak mungkin dikerjakan diulang setiap detik sampai fungsi dihentikan, lalu diantar lagi.',
    },
    right: {
      language: 'ts',
      code: `declare function render(query: unknown): Promise<string>;
declare function fail(code: string): Promise<void>;
declare function isPermanent(error: unknown): boolean;

export async function work(query: unknown, attempt: number) {
  try {
    return await render(query);
  } catch (error) {
    if (isPermanent(error)) return fail('REPORT_INVALID');
    if (attempt >= 3) return fail('REPORT_UNAVAILABLE');
    throw error;
  }
}`,
      note: 'Yang permanen langsung gagal, yang sementara diulang antrean sampai batas, dan keduanya berakhir dengan status.',
    },
    aws: {
      title: 'REL05-BP03 Control and limit retry calls',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_limit_retries.html',
      checked: '2026-11-23',
    },
  },
});
