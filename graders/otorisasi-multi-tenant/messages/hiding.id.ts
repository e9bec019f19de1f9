import type { CheckMessage } from '#kit';
import { answerOf, callerOf, routeOf } from '../words.id.ts';

const sample = {
  role: 'auditor',
  callerTenant: 'dinas-utara',
  route: 'getCase',
  caseId: 'case-4821',
  tenant: 'balai-timur',
  caseStatus: 'OPEN',
  answer: 403,
};

export const hidingMessages = {
  'hidden-differs-from-missing': {
    title: 'Tersembunyi tampak sama dengan tidak ada',
    finding: (params) =>
      `${callerOf(params)} dapat membedakan ${String(params['caseId'])} yang tersembunyi dari kasus yang tidak ada`,
    why: ({ same }) =>
      same === 'body'
        ? 'Statusnya sudah sama, tetapi isi atau header jawabannya berbeda. Perbedaan sekecil itu sudah memberi tahu bahwa kasusnya ada.'
        : 'Dengan mencoba banyak id, caller dapat memetakan kasus yang seharusnya tidak diketahuinya. Kedua keadaan perlu lewat jawaban yang sama, dari satu tempat.',
    got: ({ answer, missingAnswer }) => `tersembunyi ${String(answer)}, tidak ada ${String(missingAnswer)}`,
    expected: () => 'status, isi, dan header yang sama',
    sample: { ...sample, missingAnswer: 404, same: 'none' },
  },
  'hides-differently-per-route': {
    title: 'Satu kebijakan 404 dan 403 di semua rute',
    finding: (params) =>
      `${routeOf(params)} menolak ${String(params['role'])} dengan cara lain daripada yang diminta kebijakan`,
    why: ({ hide }) =>
      `Kebijakan saat itu ${String(hide)}. Bila satu rute menjawab jujur dan rute lain menyamarkan, caller tinggal bertanya lewat rute yang jujur. Pilihan antara 404 dan 403 sebaiknya lahir di satu tempat, dari keputusan yang sama.`,
    got: answerOf,
    expected: ({ expected }) => `status ${String(expected)}`,
    sample: { ...sample, route: 'approveCase', hide: 'ALWAYS_404', expected: 404 },
  },
  'sealed-evidence-in-response': {
    title: 'Barang bukti tersegel tidak ikut',
    finding: (params) =>
      params['shown'] === true
        ? `Barang bukti tersegel sampai ke ${String(params['role'])} lewat ${routeOf(params)}`
        : `${String(params['role'])} berhak atas barang bukti ${String(params['caseId'])}, tetapi tidak mendapatkannya`,
    why: ({ shown }) =>
      shown === true
        ? 'Kebijakan membolehkan kasusnya dibaca tanpa barang buktinya. Boleh membaca objek tidak sama dengan boleh membaca semua field-nya; ini berlaku di setiap rute yang mengirim kasus.'
        : 'Barang bukti hanya ditahan dari auditor dan respondent, dan hanya pada kasus tersegel. Periksa kapan tepatnya field itu dibuang.',
    got: ({ shown }) => (shown === true ? 'barang bukti ada di jawaban' : 'barang bukti tidak ada di jawaban'),
    expected: ({ shown }) => (shown === true ? 'kasus tanpa barang bukti' : 'kasus dengan barang bukti'),
    sample: { ...sample, answer: 200, shown: true },
  },
  'counts-hidden-cases': {
    title: 'Daftar tidak menghitung yang tersembunyi',
    finding: ({ role, about }) =>
      about === 'pages'
        ? `Halaman daftar ${String(role)} berubah karena kasus yang tidak boleh dilihatnya`
        : `Isi daftar ${String(role)} di luar butirnya berubah karena kasus yang tidak boleh dilihatnya`,
    why: () =>
      'Daftar yang sama diminta di dua dunia: satu berisi kasus tersembunyi, satu tidak pernah memilikinya. Jawabannya seharusnya tidak dapat dibedakan. Lihat kapan penyaringan terjadi dibandingkan dengan penghitungan dan pemotongan halaman.',
    got: ({ hiddenPages, plainPages, about }) =>
      about === 'pages'
        ? `butir per halaman ${String(hiddenPages)}; tanpa kasus tersembunyi ${String(plainPages)}`
        : 'field lain berbeda antara kedua dunia',
    expected: () => 'jawaban yang sama di kedua dunia',
    sample: { role: 'auditor', hiddenPages: '1, 2, 3', plainPages: '3, 3', about: 'pages' },
  },
  'list-without-limit': {
    title: 'Daftar terbatas dan lengkap',
    finding: ({ role, size, maximum, about }) =>
      about === 'size'
        ? `Satu halaman memuat ${String(size)} kasus, padahal paling banyak ${String(maximum)}`
        : `Mengikuti \`nextCursor\` sampai habis memberi ${String(role)} ${String(size)} dari ${String(maximum)} kasus, atau ada yang ganda`,
    why: ({ about }) =>
      about === 'size'
        ? 'Ukuran halaman diminta client, tetapi batasnya ditentukan kebijakan. Permintaan di atas batas boleh dipangkas atau ditolak.'
        : 'Cursor menghubungkan halaman satu dengan berikutnya: yang terakhir terkirim, lalu yang sesudahnya. Periksa id mana yang kamu jadikan cursor dan bagaimana ia dibaca kembali.',
    got: ({ size }) => `${String(size)} kasus`,
    expected: ({ maximum, about }) =>
      about === 'size' ? `paling banyak ${String(maximum)} kasus` : `${String(maximum)} kasus, masing-masing sekali`,
    sample: { ...sample, answer: 200, size: 6, maximum: 4, about: 'size' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;

export const failureMessages = {
  'allows-unknown-role-or-action': {
    title: 'Yang tidak dikenal ditolak',
    finding: ({ role, action, caseId, decided }) =>
      decided === 'none'
        ? `\`decide\` tidak menjawab untuk ${String(action)} oleh ${String(role)}`
        : `${String(action)} oleh ${String(role)} atas ${String(caseId)} diizinkan, padahal tidak ada aturan yang membolehkannya`,
    why: () =>
      'Role baru, aksi baru, dan claim yang tidak dibawa token akan datang pada waktunya. Bila tidak ada aturan yang cocok, jawabannya tolak; dua nilai yang sama-sama kosong bukanlah kecocokan.',
    got: ({ decided }) => (decided === 'none' ? 'tanpa keputusan' : 'diizinkan'),
    expected: () => 'ditolak',
    sample: { role: 'intern', action: 'READ', caseId: 'case-4821', decided: 'allow' },
  },
  'allows-when-policy-fails': {
    title: 'Tanpa kebijakan, akses ditolak',
    finding: (params) =>
      `Layanan kebijakan ${params['failure'] === 'fails' ? 'gagal' : 'tidak menjawab'}, dan ${routeOf(params)} tetap melayani`,
    why: () =>
      'Tanpa kebijakan tidak ada yang dapat diputuskan. Melayani dengan tebakan berarti siapa pun yang dapat mengganggu layanan kebijakan juga dapat membuka pintunya.',
    got: answerOf,
    expected: () => 'ditolak, tanpa data dan tanpa perubahan',
    sample: { ...sample, role: 'supervisor', answer: 200, failure: 'times-out' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
