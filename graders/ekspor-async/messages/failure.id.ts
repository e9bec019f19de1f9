import type { CheckMessage } from '#kit';
import { answerOf, secretOf, toldOf } from '../words.id.ts';

const shapes: Readonly<Record<string, string>> = {
  threw: 'exception yang tidak ditangkap',
  'never-settled': 'tidak pernah ada jawaban',
  limit: 'handler melampaui batasnya',
  returned: 'bukan sebuah response',
  response: 'bukan sebuah response',
  error: '`error` tidak ada',
  code: '`error.code` tidak ada',
  message: '`error.message` tidak ada',
  correlationId: '`error.correlationId` bukan milik request ini',
  'not-503': 'bukan 503',
};

const purposes: Readonly<Record<string, string>> = {
  'no-key': 'permintaan tanpa kunci',
  'no-scope': 'permintaan tanpa scope',
  malformed: 'permintaan yang rusak bentuknya',
  'other-payload': 'kunci dengan isi lain',
  'queue-fails': 'kegagalan antrean',
  status: 'pertanyaan status',
};

const runs: Readonly<Record<string, string>> = {
  command: '`startExport`',
  status: '`exportStatus`',
  work: '`work`',
  finished: '`onFinished`',
};

/** What is wrong at the end of a job whose report failed. */
function failedEnd(params: Parameters<CheckMessage['finding']>[0]): string {
  return params['problem'] === 'code' ? '`FAILED` tanpa kode yang tetap' : toldOf(params);
}

export const failureMessages = {
  'permanent-failure-not-reported': {
    title: 'Kegagalan permanen menjadi FAILED dengan kode',
    finding: (params) => `Laporan ini tidak akan pernah dapat disusun, tetapi yang dijawab ${failedEnd(params)}`,
    why: ({ problem }) =>
      problem === 'code'
        ? 'Client memerlukan kode yang tetap untuk memutuskan langkahnya, pendek dan tanpa spasi, seperti kode error yang lain. Pesan exception bukan kode.'
        : '`ReportInvalid` berarti mencoba lagi tidak ada gunanya. Selama status jobnya tidak berakhir, client terus bertanya.',
    got: failedEnd,
    expected: () => '`FAILED` dengan `error.code`',
    sample: { problem: 'status', told: 'RUNNING', renders: 1 },
  },
  'permanent-failure-retried': {
    title: 'Kegagalan permanen tidak diulang',
    finding: ({ renders }) => `Laporan yang tidak akan pernah dapat disusun dicoba ${String(renders)} kali`,
    why: () =>
      'Exception yang dilempar `work` membuat pesannya diantar lagi. Itu tepat untuk gangguan sementara, bukan untuk permintaan yang sudah pasti gagal. Bedakan keduanya dari nama errornya.',
    got: ({ renders }) => `${String(renders)} percobaan`,
    expected: () => 'satu percobaan',
    sample: { renders: 4, told: 'FAILED' },
  },
  'temporary-failure-gives-up': {
    title: 'Gangguan sementara dicoba lagi',
    finding: (params) =>
      `Data laporan terganggu sekali, dan jobnya ${params['told'] === 'FAILED' ? 'langsung `FAILED`' : 'tidak pernah selesai'}`,
    why: ({ renders }) =>
      renders === 1
        ? 'Penyusunannya hanya gagal sekali dan akan berhasil pada percobaan berikutnya. Lihat apakah percobaan itu pernah terjadi: pesan yang dianggap selesai tidak diantar lagi, dan lease yang tertinggal menahan penggantinya.'
        : 'Percobaan berikutnya terjadi, tetapi jobnya tidak sampai selesai. Lihat status apa yang ditinggalkan percobaan yang gagal.',
    got: ({ told }) => (told === 'FAILED' ? 'job `FAILED`' : 'job tidak selesai'),
    expected: () => 'job `SUCCEEDED`',
    sample: { told: 'FAILED', renders: 1 },
  },
  'exhausted-retries-leave-job-open': {
    title: 'Percobaan terbatas, dan akhirnya FAILED',
    finding: (params) =>
      params['problem'] === 'endless'
        ? `Laporan yang terus terganggu dicoba ${String(params['renders'])} kali`
        : `Percobaannya habis, tetapi yang dijawab ${failedEnd(params)}`,
    why: ({ maximumAttempts, problem }) =>
      problem === 'endless'
        ? `\`maximumAttempts\` bernilai ${String(maximumAttempts)}. Pengulangan di dalam \`work\` atau pesan baru dari \`work\` mengalikannya.`
        : `Setelah pengantaran ke-${String(maximumAttempts)} pesannya pindah ke dead-letter queue dan tidak ada lagi yang menyentuh jobnya. \`delivery\` memberi tahu kapan itu yang terakhir.`,
    got: (params) => (params['problem'] === 'endless' ? `${String(params['renders'])} percobaan` : failedEnd(params)),
    expected: ({ problem }) => (problem === 'endless' ? 'percobaan yang terbatas' : '`FAILED` dengan `error.code`'),
    sample: { problem: 'status', told: 'RUNNING', renders: 3, maximumAttempts: 3 },
  },
  'error-shape-differs': {
    title: 'Satu bentuk untuk semua error',
    finding: ({ problem, purpose }) =>
      `Jawaban untuk ${purposes[String(purpose)] ?? 'sebuah retry'}: ${shapes[String(problem)] ?? String(problem)}`,
    why: ({ problem }) =>
      problem === 'not-503'
        ? 'Antrean yang terganggu tidak berarti permintaannya keliru. 503 memberi tahu bahwa permintaan yang sama layak diulang.'
        : 'Client membaca semua kegagalan dengan satu cara, juga yang tidak direncanakan. Kirim semuanya lewat satu tempat yang tahu bentuknya, dengan correlation id dari request.',
    got: ({ answer, problem }) => `status ${String(answer)}, ${shapes[String(problem)] ?? String(problem)}`,
    expected: ({ problem }) => (problem === 'not-503' ? 'status 503' : 'sebuah `ErrorBody`'),
    sample: { problem: 'correlationId', answer: 409, purpose: 'other-payload' },
  },
  'error-reveals-internals': {
    title: 'Jawaban tidak memuat isi exception',
    finding: ({ found, where }) =>
      `Jawaban ${where === 'status' ? '`exportStatus`' : '`startExport`'} memuat ${found === 'stack' || found === 'solution.ts' ? 'stack trace' : `\`${String(found)}\``} dari dalam sistem`,
    why: () =>
      'Pesan exception menyebut alamat, tabel, dan ARN, yang berguna bagi penyerang dan tidak berguna bagi client. Tulis pesan sendiri untuk tiap kode; rincian cukup di log, ditemukan lewat correlation id.',
    got: ({ found }) => `\`${String(found)}\` ada di body`,
    expected: () => 'kode dan pesan yang kamu tulis sendiri',
    sample: { found: 'ORA-', where: 'status' },
  },
  'malformed-body-accepted': {
    title: 'Isi yang rusak ditolak 400 atau 422',
    finding: (params) =>
      params['effect'] === true
        ? `Body \`${String(params['body'])}\` memulai ekspor`
        : `Body \`${String(params['body'])}\` dijawab ${answerOf(params)}`,
    why: () =>
      'Tipe `ExportQuery` hanya harapan; yang tiba dapat berupa apa saja. Periksa bentuknya sebelum apa pun ditulis, supaya kegagalannya muncul pada client dan bukan beberapa menit kemudian di worker.',
    got: answerOf,
    expected: () => 'status 400 atau 422, tanpa efek',
    sample: { body: 'null', effect: false, answer: 502, attempts: 1, key: 'k-123456' },
  },
  'correlation-id-lost': {
    title: 'Correlation id ikut ke pesan dan log',
    finding: ({ by, found, where }) =>
      `${where === 'send' ? 'Pesan' : 'Catatan log'} dari ${runs[String(by)] ?? String(by)} ${found === 'none' ? 'tanpa' : 'dengan'} correlation id${found === 'none' ? '' : ' yang bukan miliknya'}`,
    why: () =>
      'Satu ekspor melewati handler, antrean, dan worker, masing-masing dengan log sendiri. Correlation id dari request pertama adalah satu-satunya benang yang menghubungkannya, jadi ia ikut dalam pesan dan ditulis di setiap catatan.',
    got: ({ found }) => (found === 'none' ? 'tidak ada' : 'id lain'),
    expected: () => '`correlationId` dari request',
    sample: { where: 'send', by: 'command', found: 'none' },
  },
  'log-contains-payload': {
    title: 'Log tanpa payload, token, dan data pribadi',
    finding: ({ by, secret }) => `Log dari ${runs[String(by)] ?? String(by)} memuat ${secretOf(secret)}`,
    why: () =>
      'Log dibaca lebih banyak orang dan disimpan lebih lama daripada datanya sendiri. Catat id, kode, dan correlation id; bukan request, caller, atau job seutuhnya.',
    got: ({ secret }) => `${secretOf(secret)} ada di log`,
    expected: () => 'id dan kode saja',
    sample: { secret: 'payload', by: 'command' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
