import type { CheckMessage } from '#kit';
import { answerOf, callerOf, routeOf } from '../words.id.ts';

const sample = {
  role: 'auditor',
  callerTenant: 'dinas-utara',
  route: 'getCase',
  caseId: 'case-4821',
  tenant: 'balai-timur',
  caseStatus: 'OPEN',
  answer: 200,
};

const secrets: Readonly<Record<string, string>> = {
  token: 'token caller',
  email: 'email caller',
  evidence: 'isi barang bukti',
};

const problems: Readonly<Record<string, string>> = {
  threw: 'handler berakhir dengan exception',
  'never-settled': 'handler tidak pernah menjawab',
  limit: 'handler melampaui batas',
  response: 'jawabannya bukan sebuah response',
  error: 'tanpa objek `error`',
  code: 'tanpa `error.code`',
  message: 'tanpa `error.message`',
  correlationId: '`error.correlationId` bukan milik request ini',
};

export const auditMessages = {
  'audit-entry-incomplete': {
    title: 'Setiap keputusan satu catatan lengkap',
    finding: ({ field, entries, ...params }) =>
      field === 'count'
        ? `Keputusan untuk ${callerOf(params)} di ${routeOf(params)} meninggalkan ${String(entries)} catatan`
        : `Catatan untuk ${callerOf(params)} di ${routeOf(params)} tidak dapat dipakai: \`${String(field)}\` kosong atau keliru`,
    why: () =>
      'Catatan audit dibaca ketika tidak ada lagi yang ingat. Satu keputusan meninggalkan satu catatan, dan dari catatan itu saja terbaca siapa, aksi apa, kasus mana, hasilnya, dan alasannya.',
    got: ({ field, entries }) =>
      field === 'count' ? `${String(entries)} catatan` : `\`${String(field)}\` kosong atau keliru`,
    expected: () => 'tepat 1 catatan dengan sub, action, object, result, dan reason',
    sample: { ...sample, field: 'reason', entries: 1 },
  },
  'denial-not-audited': {
    title: 'Penolakan juga dicatat',
    finding: (params) => `Penolakan terhadap ${callerOf(params)} di ${routeOf(params)} tidak tercatat sebagai DENY`,
    why: () =>
      'Percobaan yang ditolak adalah tanda pertama dari serangan atau hak yang salah pasang. Telusuri jalur penolakan sampai akhir: di mana catatannya ditulis?',
    got: ({ entries }) => (entries === 0 ? 'tidak ada catatan' : 'catatan tanpa hasil DENY'),
    expected: () => '1 catatan dengan hasil DENY',
    sample: { ...sample, answer: 404, entries: 0 },
  },
  'audit-contains-secret': {
    title: 'Catatan audit tanpa rahasia',
    finding: ({ secret }) => `Catatan audit memuat ${secrets[String(secret)] ?? String(secret)}`,
    why: () =>
      'Log dibaca lebih banyak orang dan disimpan lebih lama daripada data asalnya. Yang perlu untuk membuktikan keputusan adalah siapa dan objek yang mana; id sudah memadai.',
    got: ({ secret }) => `${secrets[String(secret)] ?? String(secret)} di dalam catatan`,
    expected: () => 'id saja, tanpa token, data pribadi, dan isi bukti',
    sample: { ...sample, secret: 'email' },
  },
  'error-shape-differs': {
    title: 'Semua error berbentuk sama',
    finding: (params) =>
      `Satu penolakan di ${routeOf(params)} berbentuk lain: ${problems[String(params['problem'])] ?? 'bentuknya berbeda'}`,
    why: () =>
      'Client menangani kegagalan dari bentuknya: kode yang stabil, pesan yang aman, dan correlation id untuk melapor. Kegagalan yang jarang terjadi pun sebaiknya melewati penyusun jawaban yang sama.',
    got: ({ problem, ...params }) =>
      typeof params['answer'] === 'number'
        ? `${answerOf(params)}, ${problems[String(problem)] ?? 'bentuk lain'}`
        : answerOf(params),
    expected: () => '`error` dengan code, message, dan correlationId',
    sample: { ...sample, answer: 503, problem: 'error' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
