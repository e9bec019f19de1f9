import type { Failure } from './call.ts';

/** Sentences about an answer that did not come, or came as a refusal. */
export const failureText = {
  unreachable: 'Server tidak terjangkau. Periksa sambunganmu, lalu coba lagi; yang sudah kamu isi tetap ada.',
  'no-api':
    'Di alamat ini tidak ada API: situsnya disajikan sebagai berkas saja. Halaman ini memerlukan server Gerbang, yang dijalankan dengan `npm start`.',
  unreadable: 'Jawaban server tidak terbaca oleh halaman ini. Muat ulang halaman; mungkin servernya baru diperbarui.',
  refused: 'Server menolak permintaan ini tanpa penjelasan.',
  signIn: 'Kamu belum masuk, atau sesimu sudah berakhir.',
  toSignIn: 'Masuk',
  again: 'Coba lagi',
  more: 'Muat lebih banyak',
  correlation: 'ID korelasi',
  loading: 'Memuat…',
} as const;

/** What went wrong, as a sentence for whoever asked. The API's own messages are written to be shown. */
export function sayFailure(failure: Failure): string {
  if (failure.kind !== 'refused') return failureText[failure.kind].replaceAll('`', '');
  return failure.message === '' ? failureText.refused : failure.message;
}
