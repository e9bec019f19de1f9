/** Why an input could not be graded at all. What is wrong with an answer is in its verdict instead. */
export type InputErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'not-a-file'
  | 'link-loop'
  | 'empty'
  | 'empty-folder'
  | 'binary'
  | 'not-utf8'
  | 'too-large'
  | 'wrong-name'
  | 'learner-name'
  | 'header'
  | 'no-exercise'
  | 'unknown-exercise'
  | 'duplicate-learner'
  | 'json-line'
  | 'empty-archive'
  | 'archive-damaged'
  | 'archive-entry'
  | 'archive-climbs'
  | 'archive-encrypted'
  | 'archive-too-deep'
  | 'archive-too-large'
  | 'engine-fault';

export interface InputError {
  readonly code: InputErrorCode;
  readonly message: string;
}

type Details = {
  readonly name?: string;
  readonly expected?: string;
  readonly bytes?: number;
  readonly limit?: number;
  readonly cause?: string;
};

interface ErrorText {
  /** For a row of the table: at most 34 characters. */
  readonly short: string;
  readonly message: (details: Details) => string;
}

const texts: Readonly<Record<InputErrorCode, ErrorText>> = {
  'not-found': {
    short: 'tidak ditemukan',
    message: () => 'Tidak ada berkas atau folder di alamat ini. Periksa ejaannya.',
  },
  unreadable: {
    short: 'tidak bisa dibaca',
    message: ({ cause }) =>
      `Berkas ini tidak bisa dibaca${cause === undefined ? '' : ` (${cause})`}. Periksa izin aksesnya.`,
  },
  'not-a-file': { short: 'bukan berkas biasa', message: () => 'Ini bukan berkas biasa, jadi tidak dibuka.' },
  'link-loop': {
    short: 'tautan berputar',
    message: () => 'Tautan ini kembali ke folder di atasnya, jadi tidak diikuti.',
  },
  empty: { short: 'berkas kosong', message: () => 'Berkas ini kosong: tidak ada kode yang bisa dinilai.' },
  'empty-folder': { short: 'folder kosong', message: () => 'Tidak ada kiriman di folder ini.' },
  binary: { short: 'bukan teks', message: () => 'Isi berkas ini bukan teks. Minta pelajar mengirim berkas kodenya.' },
  'not-utf8': {
    short: 'bukan UTF-8',
    message: () => 'Teks berkas ini bukan UTF-8. Simpan ulang sebagai UTF-8, lalu nilai lagi.',
  },
  'too-large': {
    short: 'terlalu besar',
    message: ({ bytes, limit }) =>
      `Berkas ini ${inKilobytes(bytes)} KB; yang dibaca paling besar ${inKilobytes(limit)} KB.`,
  },
  'wrong-name': {
    short: 'nama berkas tidak dikenal',
    message: ({ expected }) =>
      `Nama berkas ini bukan nama kiriman. Yang dinilai: <pelajar>.ts atau <pelajar>/${expected ?? 'solution.ts'}.`,
  },
  'learner-name': {
    short: 'nama pelajar tidak sah',
    message: ({ name }) =>
      `"${printable(name)}" tidak bisa menjadi nama pelajar. Ganti nama berkasnya dengan huruf, angka, titik, garis bawah, @ atau tanda hubung, paling panjang 64.`,
  },
  header: {
    short: 'baris pertama rusak',
    message: () =>
      'Baris pertama "// gerbang ..." tidak lengkap. Unduh ulang kiriman dari halaman latihan, atau hapus baris itu.',
  },
  'no-exercise': {
    short: 'latihan tidak disebut',
    message: () =>
      'Latihannya tidak disebut. Pakai --exercise <slug>, folder bernama slug latihan, atau berkas yang diunduh dari halaman latihan.',
  },
  'unknown-exercise': {
    short: 'latihan tidak dikenal',
    message: ({ name, expected }) => `Latihan "${printable(name)}" tidak ada di sini. Yang ada: ${expected ?? '-'}.`,
  },
  'duplicate-learner': {
    short: 'pelajar ini sudah ada',
    message: ({ name }) =>
      `"${printable(name)}" sudah punya kiriman lain untuk latihan ini, dan yang itu yang dinilai. Sisakan satu, atau beri keduanya submittedAt bila memang percobaan berturut-turut.`,
  },
  'json-line': {
    short: 'baris JSON tidak dikenal',
    message: ({ cause }) => jsonLine[cause ?? ''] ?? jsonLine['fields'] ?? '',
  },
  'empty-archive': { short: 'arsip kosong', message: () => 'Tidak ada kiriman di arsip ini.' },
  'archive-damaged': {
    short: 'arsip rusak',
    message: () => 'Arsip ini rusak atau bukan zip. Yang sempat terbaca sudah dinilai; minta arsip yang utuh.',
  },
  'archive-entry': {
    short: 'isi arsip rusak',
    message: () =>
      'Berkas ini tidak bisa dibongkar dari arsipnya: rusak, tautan, atau panjangnya tidak seperti yang tertulis.',
  },
  'archive-climbs': {
    short: 'keluar dari arsip',
    message: () => 'Nama berkas ini menunjuk ke luar arsipnya, jadi tidak dibuka.',
  },
  'archive-encrypted': {
    short: 'arsip berkata sandi',
    message: () => 'Berkas ini dikunci dengan kata sandi. Minta arsip tanpa kata sandi.',
  },
  'archive-too-deep': {
    short: 'arsip terlalu dalam',
    message: () => 'Arsip di dalam arsip di dalam arsip tidak dibuka lagi. Bongkar dulu yang terluar.',
  },
  'archive-too-large': {
    short: 'arsip terlalu besar',
    message: () => 'Isi arsip ini melampaui 4 GB bila dibongkar, jadi sisanya tidak dibuka. Pecah arsipnya.',
  },
  'engine-fault': {
    short: 'mesin penilai terganggu',
    message: () => 'Mesin penilai terganggu saat menilai berkas ini. Bukan salah kiriman; nilai lagi.',
  },
};

const jsonLine: Readonly<Record<string, string>> = {
  'not-json': 'Baris ini bukan JSON. Setiap baris satu kiriman: {exercise, learner, files atau source, submittedAt?}.',
  verdict: 'Baris ini hasil penilaian, bukan kiriman. Berikan berkas kirimannya.',
  fields:
    'Baris ini bukan kiriman. Field-nya: exercise, learner, lalu files atau source, dan submittedAt bila ada (waktu ISO 8601 dengan zona).',
};

/** Whether a value read from somewhere is one of our codes. */
export function isInputErrorCode(value: unknown): value is InputErrorCode {
  return typeof value === 'string' && Object.hasOwn(texts, value);
}

/** An error of an input with its Indonesian line. */
export function inputError(code: InputErrorCode, details: Details = {}): InputError {
  return { code, message: texts[code].message(details) };
}

/** What a table row says of an error. */
export function shortError(code: InputErrorCode): string {
  return texts[code].short;
}

function inKilobytes(bytes = 0): string {
  return String(Math.ceil(bytes / 1024)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A name from a file system or a learner, safe to print: no control characters, not endless. */
function printable(name = ''): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}
