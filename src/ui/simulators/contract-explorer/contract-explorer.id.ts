import type { AnswerPart, CommandPart, ErrorCode } from '#world/case-contract';
import type { Purpose, Reader } from '#world/contract-readers';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { ExplorerView } from './model.ts';
import { promises } from './promises.id.ts';
import { address, type ExplorerSettings } from './settings.ts';

/** Every sentence of the contract explorer but the promises themselves. */
export const title = 'Simulator: satu request, satu jawaban';
export const requestLabel = 'Request';
export const answerLabel = 'Jawaban';
export const answererLabel = 'Jawaban siapa';
export const answerers: Readonly<Record<ExplorerSettings['answerer'], string>> = {
  contract: 'Menurut kontrak',
  gateway: 'Bawaan gateway',
};
export const validatorLabel = 'Request validator dipasang';
export const validatorAbout = 'memeriksa header wajib dan model body';
export const removed = 'dihapus';
export const altered = 'diubah';
export const notSent = 'tidak dikirim';
export const readersTitle = 'Siapa membaca jawaban ini';
export const yes = 'bisa';
export const no = 'tidak bisa';
export const readsThis = 'membaca bagian ini';
export const notInAnswer = 'Bagian ini tidak ada di jawaban yang sedang tampil.';
export const notYours =
  'Jawaban bawaan tidak bisa dirusak lebih jauh. Pilih jawaban menurut kontrak untuk menghapus bagiannya.';
export const stateLabel = 'Keadaannya';

export const partNames: Readonly<Record<CommandPart | AnswerPart, string>> = {
  path: 'Method dan alamat',
  contentType: 'Content-Type request',
  token: 'Authorization',
  key: 'Idempotency-Key',
  subject: 'subjectId',
  caseType: 'caseType',
  description: 'description',
  submitter: 'submittedBy',
  brace: 'Kurung tutup JSON',
  statusCode: 'Status code',
  answerType: 'Content-Type jawaban',
  caseId: 'caseId',
  status: 'status',
  correlationId: 'correlationId',
  self: 'links.self',
  code: 'error.code',
  message: 'Pesan',
  details: 'error.details',
};

/** What a request part can be, by part and value. */
export const variants: { readonly [Part in CommandPart]: Readonly<Record<ExplorerSettings[Part], string>> } = {
  path: { right: 'seperti di kontrak', misspelled: 'salah ketik, /v1/case' },
  contentType: { json: 'application/json', absent: 'dihapus' },
  token: { valid: 'sah, dengan scope', absent: 'dihapus', 'without-scope': 'sah, tanpa scope kasus/cases:submit' },
  key: {
    fresh: 'kunci baru',
    absent: 'dihapus',
    repeated: 'kunci lama, isi sama',
    reused: 'kunci lama, isi lain',
  },
  subject: { given: 'ada', absent: 'dihapus' },
  caseType: { supported: 'nilai dari daftar', unsupported: 'nilai di luar daftar', absent: 'dihapus' },
  description: { given: 'ada', absent: 'dihapus' },
  submitter: { absent: 'tidak dikirim', given: 'ditambahkan' },
  brace: { given: 'ada', absent: 'dihapus' },
};
export const answerVariants = { given: 'ada', absent: 'dihapus' } as const;
export const statusVariants = { given: 'sesuai sebabnya', absent: '200 untuk semuanya' } as const;

export const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  502: 'Bad Gateway',
};

/** The sentence that the contract writes for each of its codes. */
export const messages: Readonly<Record<ErrorCode, string>> = {
  ROUTE_NOT_FOUND: 'Alamat tidak ditemukan.',
  TOKEN_MISSING: 'Token belum disertakan.',
  SCOPE_MISSING: 'Token ini tidak berhak mengajukan kasus.',
  CONTENT_TYPE_UNSUPPORTED: 'Kirim sebagai application/json.',
  IDEMPOTENCY_KEY_REQUIRED: 'Idempotency-Key wajib ada.',
  JSON_MALFORMED: 'Body bukan JSON yang utuh.',
  CASE_SUBMISSION_INVALID: 'Pengajuan kasus tidak valid.',
  IDEMPOTENCY_KEY_REUSED: 'Kunci ini sudah dipakai untuk isi lain.',
};

export const readers: Readonly<Record<Reader, string>> = {
  sdk: 'SDK',
  app: 'Aplikasi Sari',
  officer: 'Petugas',
  partner: 'Partner',
  support: 'Meja bantuan',
  audit: 'Audit',
};
export const purposes: Readonly<Record<Purpose, string>> = {
  decide: 'mengambil keputusan yang benar dari angkanya',
  parse: 'memilih pembaca body',
  track: 'menanyakan kelanjutan kasusnya',
  follow: 'mengikuti tautan tanpa menyusun alamat',
  progress: 'menampilkan diterima, belum selesai',
  branch: 'memilih cabang error',
  mark: 'menandai kotak isian yang salah',
  read: 'membaca kalimat yang ditulis untuknya',
  trace: 'menemukan log dari telepon petugas',
  count: 'menghitung kasus yang benar-benar dijanjikan',
};

export const invariant = ({ served, readers: all }: ExplorerView) =>
  `${formatNumber(served)} dari ${formatNumber(all.length)} keperluan pembaca dilayani jawaban ini.`;

/** What there is to notice now: what the part that is looked at promises, and what its state means for readers. */
export function reading(settings: ExplorerSettings, view: ExplorerView): string {
  const { contract, gateway } = view.answers;
  const taken = settings.missing.filter((part) => settings.answerer === 'contract' && view.lines.includes(part));
  if (taken.length > 0) return withoutText(taken, view);
  if (view.broken.length === 0)
    return 'Request ini sesuai kontrak. Hapus satu bagian di kiri, atau satu bagian jawaban di kanan, lalu lihat siapa yang kehilangan sesuatu.';
  if (contract.status === gateway.status && contract.created === gateway.created)
    return contract.status === 202
      ? 'Bagian itu boleh tidak ada. Kontrak yang menyebut mana yang wajib membebaskan client dari menebak.'
      : `Angkanya sama, ${contract.status}. Bandingkan body keduanya: angka memberi tahu mesin, isinya menolong orang.`;
  if (gateway.status === 202)
    return contract.status === 202
      ? 'Kedua angka 202, tetapi gateway tidak mengenal kunci. Handler yang tidak mencatatnya membuat kasus kedua.'
      : `Kontrak menolak dengan ${contract.status}; gateway meneruskannya, dan kasusnya telanjur tercatat. Tidak ada yang rusak sampai seseorang membacanya.`;
  return `Kontrak menjawab ${contract.status}, bawaan gateway ${gateway.status}. Pembaca yang hanya melihat angka melakukan hal yang berbeda.`;
}

function withoutText(taken: readonly AnswerPart[], { readers: all }: ExplorerView): string {
  const names = taken.map((part) => (part === 'statusCode' ? 'angka yang benar' : partNames[part])).join(' dan ');
  const lost = all.filter(({ served }) => !served);
  if (lost.length === 0)
    return `Tanpa ${names} belum ada yang berhenti, karena masih ada bagian lain yang menjawab keperluan itu. Berapa lama kamu berani bergantung padanya?`;
  const who = lost.map(({ reader, purpose }) => `${readers[reader]} tidak bisa ${purposes[purpose]}`);
  return `Tanpa ${names}: ${who.join('; ')}.`;
}

/** What a part promises. */
export const promiseOf = (part: ExplorerSettings['part']) => promises[part];

const sound: ExplorerSettings = { ...address.start, caseType: 'supported', answerer: 'contract' };
export const experiments: readonly Experiment<ExplorerSettings>[] = [
  {
    text: 'Kirim isian yang sama dan baca jawaban menurut kontrak. Apa yang sekarang bisa ditandai aplikasi?',
    settings: { ...address.start, part: 'details', answerer: 'contract' },
  },
  {
    text: 'Pakai kunci lama untuk isi lain. Berapa kasus yang tercatat bila hanya gateway yang memeriksa?',
    settings: { ...sound, part: 'key', key: 'reused', answerer: 'gateway' },
  },
  {
    text: 'Kembalikan request-nya, lalu hapus correlationId dari jawaban. Siapa yang tidak bisa bekerja?',
    settings: { ...sound, part: 'correlationId', missing: ['correlationId'] },
  },
];
