import { defineRules } from '#course';

export const rules = defineRules('pintu-sistem', {
  'gateway-tanpa-logika-bisnis': {
    section: 'penegak-bukan-pemilik-aturan',
    severity: 'wajib',
    statement:
      'Gateway menegakkan kebijakan yang kasar dan stabil; invarian domain, perpindahan state, dan aturan bisnis tinggal di backend.',
    why: 'Gateway tidak memegang data kasus, jadi aturan bisnis di sana selalu bekerja dari salinan yang bisa sudah basi. Begitu aturan itu tertulis di dua tempat, perubahan di satu tempat membuka celah di tempat lain. Aturan di mapping atau authorizer juga sulit diuji bersama kode domain, sehingga kesalahannya baru tampak di produksi.',
    broken: {
      language: 'ts',
      code: `interface AuthorizerEvent {
  readonly pathParameters: { readonly caseId: string };
}
declare function readStatus(caseId: string): Promise<string>;

export async function authorizer(event: AuthorizerEvent) {
  const status = await readStatus(event.pathParameters.caseId);
  return { isAuthorized: status === 'PENDING_SUPERVISOR_REVIEW' };
}`,
      note: 'State kasus diputuskan di authorizer. Antara jawaban ini dan penulisan di backend, kasusnya bisa sudah disetujui orang lain.',
    },
    right: {
      language: 'ts',
      code: `interface Case {
  readonly id: string;
  readonly status: string;
}
declare function load(caseId: string): Promise<Case>;
declare function approve(item: Case): Promise<void>;

export const routeScopes = {
  'POST /v1/cases/{caseId}/approve': 'cases:approve',
} as const;

export async function approveCase(caseId: string): Promise<number> {
  const item = await load(caseId);
  if (item.status !== 'PENDING_SUPERVISOR_REVIEW') return 409;
  await approve(item);
  return 200;
}`,
      note: 'Gateway hanya tahu scope per rute. State diperiksa oleh kode yang juga memegang dan mengubah kasusnya.',
    },
    aws: {
      title: 'Use API Gateway Lambda authorizers',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html',
      checked: '2026-11-22',
    },
  },
});
