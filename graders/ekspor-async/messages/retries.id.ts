import type { CheckMessage } from '#kit';
import { answerOf } from '../words.id.ts';

const effects: Readonly<Record<string, string>> = {
  job: 'membuat job lagi',
  send: 'mengirim pesan lagi',
  render: 'menyusun laporan lagi',
  file: 'menulis berkas lagi',
};

const starts: Readonly<Record<string, string>> = {
  job: 'membuat job',
  send: 'mengirim pesan',
  render: 'menyusun laporan',
  file: 'menulis berkas',
};

const noKeys: Readonly<Record<string, string>> = {
  none: 'tanpa `Idempotency-Key`',
  empty: 'dengan `Idempotency-Key` kosong',
  body: 'dengan kunci di body, bukan di header',
};

export const retryMessages = {
  'retry-answers-other-job': {
    title: 'Retry mendapat job yang sama',
    finding: (params) =>
      params['how'] === 'other-job'
        ? 'Retry dengan kunci dan isi yang sama mendapat job lain'
        : `Retry dengan kunci dan isi yang sama ditolak dengan ${answerOf(params)}`,
    why: () =>
      'Client yang tidak yakin jawabannya sampai akan mengulang dengan kunci yang sama, dan permintaan itu dapat tiba di environment lain. Yang diingat kunci harus ada di tempat yang dilihat semua environment, beserta job yang dijanjikannya.',
    got: (params) => (params['how'] === 'other-job' ? '`jobId` lain' : answerOf(params)),
    expected: () => 'jawaban berhasil dengan `jobId` yang sama',
    sample: { how: 'other-job', answer: 202, attempts: 1, key: 'k-123456', hours: 24 },
  },
  'concurrent-retries-start-more': {
    title: 'Retry serentak menjadi satu job',
    finding: (params) =>
      params['how'] === 'refused'
        ? `${String(params['clients'])} retry serentak, dan salah satunya tetap berakhir dengan ${answerOf(params)}`
        : params['how'] === 'files'
          ? `${String(params['clients'])} retry serentak menghasilkan ${String(params['files'])} berkas`
          : `${String(params['clients'])} retry serentak menghasilkan ${String(params['jobs'])} job`,
    why: ({ how }) =>
      how === 'refused'
        ? 'Yang kalah cepat boleh diminta mencoba lagi, tetapi pada percobaan berikutnya ia perlu mendapat job yang sama. Lihat apa yang dijawab kepada yang menemukan kuncinya sudah diambil.'
        : 'Semuanya membaca sebelum ada yang menulis, lalu semuanya menulis. Membaca dan menulis perlu terjadi dalam satu langkah, dan hanya yang menang yang memulai sesuatu.',
    got: (params) =>
      params['how'] === 'refused'
        ? answerOf(params)
        : params['how'] === 'files'
          ? `${String(params['files'])} berkas`
          : `${String(params['jobs'])} job`,
    expected: () => 'satu job, satu `jobId` untuk semua',
    sample: { how: 'jobs', clients: 4, jobs: 4, ids: 4, files: 4, answer: 202 },
  },
  'retry-repeats-work': {
    title: 'Retry yang sudah diterima tidak memulai apa pun',
    finding: ({ effect, late }) =>
      `Retry ${late === true ? 'setelah job selesai' : 'setelah 202'} ${effects[String(effect)] ?? String(effect)}`,
    why: () =>
      'Permintaan pertama sudah diterima dan pekerjaannya sudah diserahkan dengan selamat. Retry hanya perlu jawaban yang sama. Periksa apa yang membedakan jalur yang baru dari jalur yang sudah pernah.',
    got: ({ effect }) => effects[String(effect)] ?? String(effect),
    expected: () => 'jawaban saja',
    sample: { effect: 'send', late: false },
  },
  'slow-request-overtaken': {
    title: 'Handler yang lambat tidak disusul',
    finding: (params) =>
      params['how'] === 'refused'
        ? `Client mengulang selagi handler pertama masih bekerja, dan akhirnya ${answerOf(params)}`
        : `Client mengulang selagi handler pertama masih bekerja, dan terjadilah ${String(params['jobs'])} job`,
    why: () =>
      'Penyimpanan sedang lambat, client menutup koneksi, lalu mengulang. Handler pertama belum mati, hanya belum selesai. Klaim yang dilepas atau habis sebelum handler pasti berhenti membuat keduanya merasa sendirian.',
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : `${String(params['jobs'])} job`),
    expected: () => 'satu job',
    sample: { how: 'jobs', jobs: 2, took: 2, answer: 202, attempts: 2, key: 'k-123456' },
  },
  'other-payload-accepted': {
    title: 'Kunci sama dengan isi lain ditolak 409',
    finding: (params) =>
      params['effect'] === true
        ? 'Kunci yang sudah terpakai dengan isi lain memulai pekerjaan baru'
        : `Kunci yang sudah terpakai dengan isi lain dijawab ${answerOf(params)}`,
    why: ({ where }) =>
      where === 'nested'
        ? 'Bedanya ada di dalam `filter`, satu lapis lebih dalam. Client ini akan menerima laporan yang tidak dimintanya. Periksa apakah yang kamu bandingkan memuat semua lapis isi.'
        : 'Client ini akan menerima laporan yang tidak dimintanya dan tidak akan tahu. Kunci saja tidak cukup; ingatlah juga untuk isi apa kunci itu dipakai.',
    got: answerOf,
    expected: () => 'status 409, tanpa job dan pesan',
    sample: { answer: 202, effect: false, where: 'nested', attempts: 1, key: 'k-123456' },
  },
  'key-shared-between-tenants': {
    title: 'Kunci milik satu tenant',
    finding: (params) =>
      params['how'] === 'shared'
        ? `${String(params['tenant'])} mendapat job milik ${String(params['owner'])}`
        : `${String(params['tenant'])} ditolak dengan ${answerOf(params)} karena kunci milik ${String(params['owner'])}`,
    why: ({ alike }) =>
      alike === true
        ? 'Nama tenant dan kunci yang ditulis bersambung menjadi teks yang sama untuk dua pasangan yang berbeda. Pisahkan keduanya dengan cara yang tidak dapat ditiru isi kunci.'
        : 'Kunci dipilih client, dan dua tenant dapat memilih kunci yang sama. Ruang kunci perlu dipisah menurut pemilik, dari token.',
    got: (params) => (params['how'] === 'shared' ? '`jobId` milik tenant lain' : answerOf(params)),
    expected: () => 'job sendiri',
    sample: {
      how: 'shared',
      tenant: 'balai-timur',
      owner: 'dinas-utara',
      alike: false,
      answer: 202,
      attempts: 1,
      key: 'k-123456',
    },
  },
  'missing-key-accepted': {
    title: 'Tanpa Idempotency-Key ditolak 400',
    finding: (params) =>
      `Permintaan ${noKeys[String(params['kind'])] ?? 'tanpa kunci'} ${params['effect'] === true ? 'tetap dikerjakan' : `dijawab ${answerOf(params)}`}`,
    why: () =>
      'Tanpa kunci, retry tidak dapat dikenali sebagai retry. Lebih baik client tahu saat menulis kodenya daripada saat jobnya menjadi ganda. Kunci yang sah ada di header `Idempotency-Key`, dan tidak kosong.',
    got: answerOf,
    expected: () => 'status 400, tanpa efek',
    sample: { kind: 'none', effect: true, answer: 202, attempts: 1, key: '' },
  },
  'field-order-treated-as-other': {
    title: 'Urutan field tidak berarti apa-apa',
    finding: (params) =>
      params['how'] === 'refused'
        ? `Isi yang sama dengan urutan field lain ditolak dengan ${answerOf(params)}`
        : 'Isi yang sama dengan urutan field lain menjadi job lain',
    why: () =>
      'Dua objek JSON dengan field yang sama adalah isi yang sama, apa pun urutannya, di setiap lapis. Yang dibandingkan sebaiknya bentuk yang urutannya tetap.',
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : '`jobId` lain'),
    expected: () => 'jawaban berhasil dengan `jobId` yang sama',
    sample: { how: 'refused', answer: 409, attempts: 1, key: 'k-123456', hours: 24 },
  },
  'key-forgotten-before-horizon': {
    title: 'Kunci diingat selama client masih mengulang',
    finding: (params) =>
      params['how'] === 'refused'
        ? `Retry menjelang ${String(params['hours'])} jam ditolak dengan ${answerOf(params)}`
        : `Retry menjelang ${String(params['hours'])} jam menjadi job baru`,
    why: ({ hours }) =>
      `Di lingkungan ini client masih dapat mengulang sampai ${String(hours)} jam. Kunci yang dilupakan lebih dulu mengubah retry menjadi permintaan baru. Hitung \`ttlSeconds\` dari \`retryHorizonHours\`, dalam detik, dari saat yang benar.`,
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : '`jobId` lain'),
    expected: () => 'jawaban berhasil dengan `jobId` yang sama',
    sample: { how: 'other-job', hours: 24, answer: 202, attempts: 1, key: 'k-123456' },
  },
  'status-starts-work': {
    title: 'GET status tidak mengubah apa pun',
    finding: ({ effect }) => `GET status ${starts[String(effect)] ?? String(effect)}`,
    why: () =>
      'Client bertanya berkali-kali selama menunggu, dan setiap pertanyaan menjadi pekerjaan. Membaca status hanya membaca; yang memulai dan mengulang adalah POST dan worker.',
    got: ({ effect }) => starts[String(effect)] ?? String(effect),
    expected: () => 'jawaban saja',
    sample: { effect: 'send', told: 'QUEUED' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
