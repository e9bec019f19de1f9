import type { CheckMessage } from '#kit';
import { answerOf, toldOf } from '../words.id.ts';

const missing: Readonly<Record<string, string>> = {
  'http-status': 'statusnya bukan 202',
  jobId: '`jobId` tidak ada',
  status: '`status` bukan salah satu status job',
  links: '`links.status` tidak menunjuk ke `GET /reports/export/{jobId}`',
};

const downloads: Readonly<Record<string, string>> = {
  'no-url': 'tidak ada `downloadUrl`',
  'no-link': '`downloadUrl` bukan buatan `files.link`',
  expired: '`downloadUrl` sudah kedaluwarsa',
  missing: 'tidak ada berkas di balik `downloadUrl`',
  content: 'isi berkasnya bukan laporan yang diminta',
};

/** What is wrong with a download. */
export function downloadOf(problem: unknown): string {
  return downloads[String(problem)] ?? String(problem);
}

const refusals: Readonly<Record<string, string>> = {
  threw: 'exception yang tidak ditangkap',
  'never-settled': 'handler yang tidak pernah selesai',
  limit: 'handler yang melampaui batasnya',
  returned: 'sesuatu yang bukan response',
};

export const contractMessages = {
  'refuses-legitimate-export': {
    title: 'Ekspor yang sah diterima',
    finding: (params) => `Permintaan ekspor yang sah berakhir dengan ${answerOf(params)}`,
    why: ({ how }) =>
      `${how === 'answered' ? 'Handler sendiri yang menjawab demikian.' : `Di balik jawaban itu ada ${refusals[String(how)] ?? 'handler yang gagal'}.`} Token, scope, kunci, dan isinya benar. Pemeriksaan lain baru bermakna setelah permintaan biasa berhasil, jadi mulailah dari sini.`,
    got: answerOf,
    expected: () => 'status 202',
    sample: { answer: 502, how: 'threw' },
  },
  'job-never-finishes': {
    title: 'Yang diterima akhirnya selesai',
    finding: (params) => `Ekspor sudah diterima, tetapi setelah semuanya diam hasilnya: ${toldOf(params)}`,
    why: ({ renders, written }) =>
      renders === 0
        ? 'Tidak ada yang pernah menyusun laporannya. Periksa apakah pekerjaannya diserahkan ke tempat yang disebut `integration`, dan apakah yang mengambilnya menemukan job itu. Yang dijalankan tanpa ditunggu ikut membeku begitu handler menjawab.'
        : written === true
          ? 'Laporannya tersusun dan berkasnya ada, tetapi client tidak pernah mendengarnya. Ikuti status job dari `work` sampai `exportStatus`.'
          : 'Laporannya mulai disusun, tetapi berkasnya tidak pernah ada. Ikuti apa yang terjadi di `work` sesudah penyusunan dimulai.',
    got: toldOf,
    expected: () => 'status job `SUCCEEDED`',
    sample: { told: 'QUEUED', renders: 0, written: false },
  },
  'waits-for-the-export': {
    title: 'Jawaban pertama tidak menunggu ekspor',
    finding: ({ files, limit, renders }) =>
      renders === 1
        ? `Client menyerah setelah ${String(limit)} detik dan mengulang, sedangkan handler masih menunggu laporannya`
        : `Client menyerah setelah ${String(limit)} detik dan mengulang; laporan yang sama disusun ${String(renders)} kali dan menjadi ${String(files)} berkas`,
    why: ({ limit, seconds }) =>
      `Gateway menunggu paling lama ${String(limit)} detik, sedangkan ekspor ini perlu ${String(seconds)} detik. Handler yang ditinggalkan tetap berjalan sampai selesai, dan client yang mengulang memulai satu lagi. Jawaban pertama perlu keluar sebelum pekerjaannya dimulai.`,
    got: ({ limit }) => `504 setelah ${String(limit)} detik`,
    expected: () => '202 dalam sekejap',
    sample: { limit: 29, seconds: 120, renders: 2, files: 2 },
  },
  'accepted-answer-incomplete': {
    title: '202 membawa id, status, dan tautan',
    finding: ({ problem }) => `Jawaban penerimaan tidak lengkap: ${missing[String(problem)] ?? String(problem)}`,
    why: () =>
      'Setelah jawaban ini, satu-satunya pegangan client adalah isinya. Tanpa id dan tautan status ia tidak dapat bertanya lagi, dan tanpa 202 ia mengira pekerjaannya sudah selesai.',
    got: ({ answer, problem }) =>
      problem === 'http-status' ? `status ${String(answer)}` : (missing[String(problem)] ?? String(problem)),
    expected: () => '202 dengan `jobId`, `status`, dan `links.status`',
    sample: { problem: 'links', answer: 202 },
  },
  'status-behind-the-work': {
    title: 'Status mengikuti pekerjaannya',
    finding: (params) =>
      params['purpose'] === 'running'
        ? `Laporan sedang disusun, tetapi yang dijawab ${toldOf(params)}`
        : `Ekspor baru diterima, tetapi yang dijawab ${toldOf(params)}`,
    why: () =>
      'Status job adalah cara client memutuskan kapan bertanya lagi. Bila statusnya melompat atau tertinggal, client tidak dapat membedakan job yang antre, yang sedang berjalan, dan yang macet.',
    got: toldOf,
    expected: ({ purpose }) => (purpose === 'running' ? 'status job `RUNNING`' : 'status job `QUEUED` atau `RUNNING`'),
    sample: { purpose: 'running', told: 'QUEUED', answer: 200 },
  },
  'download-does-not-open': {
    title: 'URL unduh membuka laporan yang diminta',
    finding: ({ late, problem }) =>
      `Job sudah \`SUCCEEDED\`, tetapi ${downloadOf(problem)}${late === true ? ' ketika ditanyakan lagi kemudian' : ''}`,
    why: ({ problem }) =>
      problem === 'expired'
        ? 'URL unduh memang sebaiknya berumur pendek, tetapi client menerimanya saat bertanya dan mengikutinya sebentar kemudian. Lihat kapan URL itu dibuat dibandingkan dengan kapan ia dijawabkan.'
        : 'Client mengikuti `downloadUrl` semenit setelah menerimanya. Bandingkan nama yang ditulis `work` dengan nama yang ditautkan `exportStatus`, dan permintaan mana yang sampai ke penyusunan.',
    got: ({ problem }) => downloadOf(problem),
    expected: () => 'laporan utuh dari permintaan itu',
    sample: { problem: 'missing', late: false },
  },
  'work-exceeds-limit': {
    title: 'Ekspor terpanjang muat di tempatnya',
    finding: ({ field, how, kind, limit, seconds }) =>
      how === 'integration'
        ? `Nilai \`${String(field)}\` dari \`integration\` tidak dapat dipasang`
        : how === 'cut-off'
          ? `Ekspor ${String(seconds)} detik dihentikan di tengah jalan oleh \`${String(kind)}\``
          : `Ekspor ${String(seconds)} detik tidak pernah selesai di \`${String(kind)}\` dengan batas fungsi ${String(limit)} detik`,
    why: ({ how, kind, limit, timeoutSeconds }) =>
      how === 'integration'
        ? `Batas fungsi di lingkungan ini ${String(limit)} detik. Baca lagi nilai apa yang diterima tiap jenis integration: visibility timeout di \`queue\` tidak boleh kurang dari batas fungsi, dan percobaan dari 2 sampai 10.`
        : kind === 'queue'
          ? `Lambda dihentikan setelah ${String(limit)} detik, berapa kali pun pesannya diantar lagi. Pekerjaan yang lebih lama perlu tempat lain, atau dipecah menjadi bagian yang masing-masing muat.`
          : `Satu kali \`work\` mendapat ${String(timeoutSeconds)} detik. \`integration\` dipanggil dengan beberapa lingkungan; hitung jawabannya dari lingkungan itu, bukan dari satu angka.`,
    got: ({ how }) => (how === 'integration' ? 'integration ditolak' : 'job tidak `SUCCEEDED`'),
    expected: ({ how }) => (how === 'integration' ? 'integration yang dapat dipasang' : 'job `SUCCEEDED`'),
    sample: { how: 'cut-off', field: '', kind: 'queue', seconds: 1400, limit: 900, timeoutSeconds: 900 },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
