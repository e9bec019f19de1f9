import type { CheckMessage } from '#kit';
import { accidentOf, answerOf, toldOf } from '../words.id.ts';

const duplicateEnds: Readonly<Record<string, string>> = {
  unfinished: 'job itu tidak pernah selesai',
  files: 'ada lebih dari satu berkas',
  reopened: 'job yang sudah selesai dibuka kembali',
  'rendered-again': 'laporan yang sudah jadi disusun lagi',
};

const ends: Readonly<Record<string, string>> = {
  unfinished: 'ekspornya tidak pernah jadi',
  failed: 'jobnya `FAILED`',
  'no-file': 'jobnya `SUCCEEDED` tanpa berkas',
};

/** How an accepted export ended. */
function endOf({ how }: Parameters<CheckMessage['finding']>[0]): string {
  return ends[String(how)] ?? String(how);
}

export const recoveryMessages = {
  'duplicate-message-repeats-export': {
    title: 'Pesan ganda tetap satu ekspor',
    finding: ({ how }) => `Pesan yang sama diantar empat kali, dan ${duplicateEnds[String(how)] ?? String(how)}`,
    why: () =>
      'Antrean menjanjikan paling sedikit sekali, bukan tepat sekali. Salinannya tiba bersamaan, di tengah pekerjaan, atau lama setelah selesai. Yang menjadikannya satu adalah `work` sendiri: apa yang diperiksanya lebih dulu, dan nama apa yang ditulisnya.',
    got: ({ files, how, renders }) =>
      how === 'files'
        ? `${String(files)} berkas`
        : how === 'rendered-again'
          ? `${String(renders)} penyusunan setelah selesai`
          : (duplicateEnds[String(how)] ?? String(how)),
    expected: () => 'satu berkas, dan job tetap `SUCCEEDED`',
    sample: { how: 'files', files: 2, renders: 0 },
  },
  'queue-failure-loses-export': {
    title: 'Kegagalan antrean dapat diulang',
    finding: (params) =>
      params['how'] === 'refused'
        ? `Saat pekerjaan diserahkan, ${accidentOf(params, 'handler')}; client mengulang ${String(params['attempts'])} kali dan tidak pernah berhasil`
        : `Saat pekerjaan diserahkan, ${accidentOf(params, 'handler')}; client mendapat 2xx, tetapi ${endOf(params)}`,
    why: ({ how }) =>
      how === 'refused'
        ? 'Kuncinya telanjur tercatat, padahal pekerjaannya belum diserahkan. Retry perlu dapat meneruskan dari sana.'
        : '2xx adalah janji, dan setelah itu client tidak mengulang lagi. Jawaban berhasil baru boleh keluar bila pekerjaannya pasti sampai; bila belum, 503 membuat client datang lagi.',
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : endOf(params)),
    expected: () => 'retry berhasil, dan berkasnya ada',
    sample: { how: 'unfinished', accident: 'before', answer: 202, attempts: 2, key: 'k-123456' },
  },
  'crash-loses-export': {
    title: 'Handler yang mati dapat diteruskan',
    finding: (params) =>
      params['how'] === 'refused'
        ? `${accidentOf(params, 'Handler pertama')}; ${String(params['attempts'])} kali mencoba, client tetap ditolak`
        : `${accidentOf(params, 'Handler pertama')}; retry mendapat 2xx, tetapi ${endOf(params)}`,
    why: ({ how }) =>
      how === 'refused'
        ? 'Yang memegang klaim sudah tidak ada dan tidak akan kembali. Klaim yang belum sampai ke penyerahan perlu dapat diambil alih, segera atau setelah masa tertentu.'
        : 'Retry melihat kuncinya sudah ada lalu menjawab seolah pekerjaannya sudah diserahkan. Kunci yang ada belum berarti pesannya terkirim; catat keduanya, atau jadikan keduanya satu langkah.',
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : endOf(params)),
    expected: () => 'retry berhasil, dan berkasnya ada',
    sample: { how: 'refused', accident: 'before-send', answer: 409, attempts: 6, key: 'k-123456' },
  },
  'worker-crash-loses-export': {
    title: 'Worker yang mati digantikan',
    finding: (params) =>
      params['how'] === 'no-file'
        ? `${accidentOf(params, 'Worker pertama')}; job \`SUCCEEDED\` tanpa berkas yang utuh`
        : `${accidentOf(params, 'Worker pertama')}; pesannya diantar lagi, tetapi akhirnya ${endOf(params)}`,
    why: ({ how }) =>
      how === 'no-file'
        ? 'Status akhir ditulis sebelum yang dijanjikannya ada. Bila worker mati di antaranya, tidak ada yang kembali memperbaikinya.'
        : 'Pesan yang tidak selesai diantar lagi kepada worker lain. Worker itu perlu membedakan job yang sedang dikerjakan dari job yang ditinggalkan, sebelum percobaannya habis. Perhatikan lama lease, visibility timeout, dan apa yang terjadi pada pesan yang dilewati.',
    got: (params) => (params['how'] === 'refused' ? answerOf(params) : endOf(params)),
    expected: () => 'job `SUCCEEDED` dengan berkasnya',
    sample: { how: 'unfinished', accident: 'render', answer: 202, attempts: 1, key: 'k-123456' },
  },
  'failure-repeats-export': {
    title: 'Gagal lalu diulang tetap satu ekspor',
    finding: (params) =>
      `Pada percobaan pertama ${accidentOf(params, 'handler')}; setelah retry ada ${String(params['jobs'])} ekspor`,
    why: () =>
      'Percobaan yang tampak gagal mungkin sudah menyerahkan pekerjaannya. Bila retry memulai job dengan id lain, keduanya akan dikerjakan. Id yang dijanjikan perlu tetap sama di semua percobaan.',
    got: ({ jobs }) => `${String(jobs)} ekspor`,
    expected: () => 'satu ekspor',
    sample: { accident: 'after', jobs: 2, answer: 202, attempts: 2, key: 'k-123456' },
  },
  'job-forgotten-before-horizon': {
    title: 'Job dan berkasnya ada selama retry mungkin',
    finding: (params) =>
      params['problem'] === 'missing'
        ? `Menjelang ${String(params['hours'])} jam berkasnya sudah tidak ada`
        : `Menjelang ${String(params['hours'])} jam yang dijawab ${toldOf(params)}`,
    why: ({ hours, retention }) =>
      `Client masih dapat mengulang sampai ${String(hours)} jam dan mendapat \`jobId\` yang sama, lalu bertanya tentang job itu. \`retentionHours\` di lingkungan ini ${String(retention)}. Job yang sudah selesai juga tidak boleh berubah status.`,
    got: (params) => (params['problem'] === 'missing' ? 'tidak ada berkas' : toldOf(params)),
    expected: () => 'status job `SUCCEEDED` dengan berkasnya',
    sample: { problem: 'status', told: 'none', answer: 404, hours: 24, retention: 1 },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
