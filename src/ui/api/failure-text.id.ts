import type { Failure } from './call.ts';

/** Sentences about an answer that did not come, or came as a refusal. */
export const failureText = {
  unreachable: 'Server tidak terjangkau. Periksa sambunganmu, lalu coba lagi; yang sudah kamu isi tetap ada.',
  'no-api':
    'Di alamat ini tidak ada API: situsnya disajikan sebagai berkas saja. Halaman ini perlu server Gerbang (`npm start`).',
  unreadable: 'Jawaban server tidak terbaca oleh halaman ini. Muat ulang halaman; mungkin servernya baru diperbarui.',
  signIn: 'Kamu belum masuk, atau sesimu sudah berakhir.',
  toSignIn: 'Masuk',
  reload: 'Muat ulang',
  again: 'Coba lagi',
  correlation: 'ID korelasi',
  loading: 'Memuat…',
  waitSeconds: (seconds: number) => `Coba lagi dalam ${seconds} detik.`,
} as const;

/** What went wrong, as a sentence for whoever asked. The API's own messages are written to be shown. */
export function sayFailure(failure: Failure): string {
  if (failure.kind === 'failed') return failureText[failure.why];
  const wait =
    failure.retryAfterSeconds === undefined || /\d+ detik/.test(failure.error.message)
      ? ''
      : ` ${failureText.waitSeconds(failure.retryAfterSeconds)}`;
  return `${failure.error.message}${wait}`;
}

/** The id with which an operator finds the request in the log. */
export function correlationOf(failure: Failure): string | undefined {
  return failure.kind === 'failed' ? failure.correlationId : failure.error.correlationId;
}
