import type { AnswerPart, CommandPart } from '#world/case-contract';

/** What each part of request and answer promises, in a client's words. */
export const promises: Readonly<Record<CommandPart | AnswerPart, string>> = {
  path: 'Benda apa yang ada, dan apa yang bisa dilakukan padanya. v1 menyebut kontrak versi mana yang berlaku.',
  contentType: 'Body ini JSON. Tanpa header itu server harus menebak, dan REST API menebak application/json.',
  token: 'Dengan identitas apa client datang. Pengirim, peran, dan tenant dibaca dari sini, tidak dari body.',
  key: 'Aman mengirim ulang: kunci dan isi yang sama selalu menghasilkan kasus yang sama.',
  subject: 'Siapa yang diperiksa. Wajib, jadi ketiadaannya salah bentuk dan dijawab 400.',
  caseType:
    'Jenis kasus dari daftar yang ditulis di kontrak. Nilai di luar daftar berbentuk sah dan melanggar domain, jadi 422.',
  description: 'Catatan bebas, boleh tidak ada. Kontrak menyebut yang wajib dan yang tidak.',
  submitter:
    'Tidak dijanjikan. Pengirim sudah terbukti di token; nilai kedua dari client membuka peluang keduanya berbeda.',
  brace: 'JSON-nya utuh. Tanpa kurung ini tidak ada field yang bisa diperiksa, jadi jawabannya 400.',
  statusCode: 'Salah siapa, dan bolehkah diulang. Proxy, SDK, dan pengulang otomatis membaca angka ini saja.',
  answerType: 'Body jawaban selalu JSON, juga ketika gagal. HTML dari proxy tidak dijanjikan siapa pun.',
  caseId: 'Nama kasus yang dibuat. Dengan ini client bertanya lagi setelah sinyalnya kembali.',
  status: 'Sampai mana pekerjaannya. ACCEPTED berarti tercatat, belum selesai.',
  correlationId: 'Satu nilai yang menyambung layar petugas dengan log di semua lapis.',
  self: 'Ke mana bertanya lagi. Client yang mengikuti tautan tidak perlu menyusun alamat sendiri.',
  code: 'Nama kegagalan yang tidak berubah walau kalimatnya diperbaiki. Aplikasi bercabang dari sini.',
  message: 'Kalimat yang aman dibaca orang. Tidak ada program yang boleh bergantung pada bunyinya.',
  details: 'Field mana dan kenapa, supaya aplikasi menandai kotaknya.',
};
