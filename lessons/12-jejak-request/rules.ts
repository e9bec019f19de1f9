import { defineRules } from '#course';

export const rules = defineRules('jejak-request', {
  'log-tanpa-rahasia': {
    section: 'yang-tidak-boleh-tercatat',
    severity: 'wajib',
    statement:
      'Log tidak menyimpan token, header Authorization, API key, atau data pribadi dan teregulasi dalam bentuk mentah.',
    why: 'Log disalin ke banyak tempat dan dibaca lebih banyak orang daripada basis data. Token yang tercatat utuh adalah kunci yang masih bisa dipakai sampai kedaluwarsa. Email dan nama di log membuat log itu sendiri menjadi data yang harus dilindungi dan dihapus sesuai aturan.',
    broken: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly claims: { readonly sub: string; readonly email: string };
}
declare function write(entry: unknown): void;

export function audit(request: Request, allowed: boolean): void {
  write({
    headers: request.headers,
    claims: request.claims,
    allowed,
  });
}`,
      note: 'Token ikut di headers, email ikut di claims. Keduanya kini ada di tempat penyimpanan log.',
    },
    right: {
      language: 'ts',
      code: `interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly claims: { readonly sub: string; readonly email: string };
}
declare function write(entry: unknown): void;

export function audit(
  request: Request,
  action: string,
  object: string,
  allowed: boolean,
): void {
  write({
    sub: request.claims.sub,
    action,
    object,
    result: allowed ? 'ALLOW' : 'DENY',
  });
}`,
      note: 'Field dipilih satu per satu. Yang tidak disebut tidak tercatat.',
    },
    aws: {
      title: 'Set up CloudWatch logging for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
      checked: '2026-11-22',
    },
  },
});
