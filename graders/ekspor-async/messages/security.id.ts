import type { CheckMessage } from '#kit';
import { answerOf } from '../words.id.ts';

const claims: Readonly<Record<string, string>> = {
  refused: 'ditolak',
  'shared-key': 'mendapat job milik tenant itu',
  'job-owner': 'jobnya tercatat milik tenant itu',
  'named-sees': 'jobnya terlihat oleh tenant itu',
  read: 'dapat membaca job tenant itu',
};

const sample = {
  how: 'job-owner',
  tenant: 'balai-timur',
  named: 'dinas-utara',
  answer: 202,
  attempts: 1,
  key: 'k-123456',
};

function foundClaim({ how, named, tenant }: Parameters<CheckMessage['finding']>[0], place: string): string {
  return `${String(tenant)} menyebut ${String(named)} di ${place}, dan ${claims[String(how)] ?? String(how)}`;
}

export const securityMessages = {
  'other-tenant-reads-job': {
    title: 'Job tenant lain tidak terbaca',
    finding: ({ tenant }) => `${String(tenant)} membaca status job milik tenant lain`,
    why: () =>
      'Id job bukan rahasia: ia ada di tautan, di log, dan di email. Scope membuka rutenya, sedangkan boleh tidaknya melihat job ini ditentukan oleh pemiliknya.',
    got: answerOf,
    expected: () => 'status 404',
    sample: { tenant: 'balai-timur', answer: 200, told: 'SUCCEEDED' },
  },
  'hidden-job-differs-from-missing': {
    title: 'Job tenant lain tampak sama dengan tidak ada',
    finding: ({ about }) =>
      about === 'body'
        ? 'Jawaban untuk job tenant lain berbeda isi dari jawaban untuk job yang tidak ada'
        : about === 'status'
          ? 'Jawaban untuk job tenant lain berbeda status dari jawaban untuk job yang tidak ada'
          : 'Job tenant lain dan job yang tidak ada tidak dijawab 404',
    why: () =>
      'Perbedaan sekecil apa pun memberi tahu bahwa job itu ada, dan siapa yang aktif. Kedua keadaan sebaiknya lewat satu jawaban, dari satu tempat.',
    got: ({ answer, missingAnswer }) => `tenant lain ${String(answer)}, tidak ada ${String(missingAnswer)}`,
    expected: () => '404 dengan isi dan header yang sama',
    sample: { about: 'status', answer: 403, missingAnswer: 404 },
  },
  'scope-missing-accepted': {
    title: 'Tanpa scope reports:export ditolak 403',
    finding: (params) =>
      params['effect'] === true
        ? `Token dengan scope \`${String(params['scopes'])}\` memulai ekspor`
        : `Token dengan scope \`${String(params['scopes'])}\` dijawab ${answerOf(params)}`,
    why: () =>
      'Token itu sah, hanya tidak membawa scope yang diminta; scope yang namanya mirip tetap scope lain. Pemeriksaan ini mendahului semua efek.',
    got: answerOf,
    expected: () => 'status 403, tanpa efek',
    sample: { scopes: 'reports:read', effect: true, answer: 202, attempts: 1, key: 'k-123456' },
  },
  'trusts-tenant-header': {
    title: 'Tenant tidak diambil dari header',
    finding: (params) => foundClaim(params, '`x-tenant-id`'),
    why: () =>
      'Header itu kiriman client dan dapat berisi apa saja. Tenant untuk kunci, job, dan pembacaan status berasal dari claim yang sudah diperiksa gateway. Header yang salah cukup diabaikan.',
    got: ({ how }) => claims[String(how)] ?? String(how),
    expected: ({ tenant }) => `job milik ${String(tenant)}`,
    sample,
  },
  'trusts-tenant-in-body': {
    title: 'Tenant dan role tidak diambil dari body',
    finding: (params) => foundClaim(params, 'body'),
    why: () =>
      'Body hanya membawa permintaan bisnis. Field seperti `tenantId`, `sub`, atau `role` di dalamnya boleh ditolak atau diabaikan, tetapi tidak boleh menentukan milik siapa jobnya.',
    got: ({ how }) => claims[String(how)] ?? String(how),
    expected: ({ tenant }) => `job milik ${String(tenant)}, atau ditolak 400`,
    sample: { ...sample, how: 'shared-key' },
  },
  'publishes-to-other-tenant': {
    title: 'Pemberitahuan hanya ke tenant pemilik',
    finding: ({ owner, tenant }) => `Kejadian tentang job milik ${String(owner)} dikirim ke ${String(tenant)}`,
    why: () =>
      'Semua pelanggan tenant itu menerimanya, termasuk id job yang bukan miliknya. Tujuan pemberitahuan ditentukan pemilik job, bukan oleh apa yang ditulis client.',
    got: ({ tenant }) => `terkirim ke ${String(tenant)}`,
    expected: ({ owner }) => `hanya ke ${String(owner)}`,
    sample: { owner: 'balai-timur', tenant: 'dinas-utara' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
