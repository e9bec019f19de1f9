import type { FindingParams, Location, UngradableReason, Verdict } from '#verdict';
import { syntaxTitle } from './syntax.id.ts';

/** What is read about a submission that could not be graded: what happened, and where to look. */
export interface UngradableMessage {
  readonly title: string;
  readonly why: string;
}

type Part = (params: FindingParams) => string;
type ReasonMessage = { readonly title: Part; readonly why: Part };

/** The place of a reason as people say it: `baris 12:9`. Empty where the verdict names none. */
export function placeOf(location: Location | undefined): string {
  return location === undefined ? '' : `baris ${location.line}:${location.column}`;
}

/** Text of an ungradable verdict. The title begins with the place where the verdict knows it. */
export function ungradableMessage(verdict: Verdict): UngradableMessage {
  const message = reasons[verdict.reason ?? 'engine-fault'];
  const params = verdict.params ?? {};
  const place = isPlaced(verdict) ? placeOf(verdict.location) : '';
  const title = message.title(params);
  return {
    title: place === '' ? title : `${place}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    why: message.why(params),
  };
}

/** Reasons about the whole submission carry a location that says nothing to a reader. */
function isPlaced({ reason, params }: Verdict): boolean {
  return !(
    reason === 'source-size' ||
    reason === 'files' ||
    reason === 'missing-export' ||
    params?.code === 'Transpiler'
  );
}

const reasons: Readonly<Record<UngradableReason, ReasonMessage>> = {
  files: {
    title: () => 'Berkas kiriman tidak cocok dengan latihan ini',
    why: ({ expected, received }) =>
      `Latihan ini menerima ${quote(expected, 'berkas yang disebut di halamannya')}${received === undefined ? '' : `, yang datang ${received === '' ? 'tidak ada' : quote(received, '')}`}. Kirim tepat berkas itu, dengan nama yang sama.`,
  },
  'source-size': {
    title: (params) => `Kiriman terlalu besar${amount(params, 'byte')}`,
    why: () =>
      'Yang dihitung semua berkas bersama-sama, dalam byte UTF-8. Cari data panjang yang tertempel di kode, lalu ganti dengan aturan yang menghasilkannya.',
  },
  nesting: {
    title: (params) => `Tanda kurung bersarang terlalu dalam${amount(params, 'lapis')}`,
    why: () =>
      'Kurung yang dibuka di dalam kurung dihitung sebelum kode dibaca. Pecah bagian yang paling dalam menjadi fungsi atau nilai tersendiri.',
  },
  syntax: {
    title: ({ code }) => syntaxTitle(typeof code === 'string' ? code : ''),
    why: () =>
      'Kode ini belum bisa dibaca sebagai TypeScript, jadi belum ada yang dijalankan. Mulai dari baris itu; sering kali penyebabnya tepat di atasnya.',
  },
  'unsupported-syntax': {
    title: ({ construct }) => `${quote(construct, 'Satu bentuk penulisan')} tidak dipakai di sini`,
    why: () =>
      'Latihan berjalan sebagai modul JavaScript biasa setelah tipe dibuang, jadi bentuk yang menghasilkan kode sendiri dari sintaks TypeScript ditolak. Tulis dengan fungsi, objek, atau tipe biasa.',
  },
  import: {
    title: ({ specifier }) => `Import ${quote(specifier, 'ini')} tidak tersedia`,
    why: () =>
      "Kiriman hanya bisa mengimpor dari 'gerbang'. Pindahkan kode yang kamu perlukan ke berkas ini, atau pakai yang sudah disediakan dunia latihan.",
  },
  'missing-export': {
    title: ({ name, expected, received }) => `Export ${quote(name, 'yang diminta')} ${exportState(expected, received)}`,
    why: ({ name, expected }) =>
      `Latihan memakai ${quote(name, 'export itu')} sebagai ${kindName(expected)}. Periksa ejaan namanya dan kata \`export\` di depannya.`,
  },
  'load-threw': {
    title: ({ name, message }) => `Kode berhenti saat dimuat${detail(name, message)}`,
    why: () =>
      'Ada pernyataan di tingkat teratas berkas yang melempar error sebelum satu pun fungsi dipanggil. Lihat nilai yang dihitung di luar fungsi.',
  },
  'load-never-settled': {
    title: () => 'Kode menunggu tanpa akhir saat dimuat',
    why: () =>
      'Ada `await` di tingkat teratas berkas yang tidak pernah selesai. Pindahkan penantian itu ke dalam fungsi yang diekspor.',
  },
  fuel: {
    title: (params) => `Fuel habis${amount(params, 'langkah')}`,
    why: () =>
      'Setiap langkah kode dihitung, dan jumlahnya melewati batas kiriman. Cari perulangan yang syarat berhentinya tidak pernah tercapai, atau pekerjaan yang diulang untuk setiap data.',
  },
  depth: {
    title: (params) => `Pemanggilan fungsi terlalu dalam${amount(params, 'lapis')}`,
    why: () =>
      'Fungsi memanggil fungsi lain sampai batas kedalaman terlewati. Cari rekursi yang tidak sampai ke kasus dasarnya.',
  },
  memory: {
    title: (params) => `Memori habis${amount(params, 'byte')}`,
    why: () =>
      'Data yang disimpan kode tumbuh melewati batas satu instance. Cari array, string, atau Map yang terus bertambah.',
  },
  jobs: {
    title: (params) => `Terlalu banyak promise${amount(params, 'job')}`,
    why: () =>
      'Kode menjadwalkan kelanjutan promise tanpa berhenti. Cari `await` atau `then` di dalam perulangan yang tidak selesai.',
  },
  timers: {
    title: (params) => `Terlalu banyak timer${amount(params, 'timer')}`,
    why: () => 'Kode terus memasang timer. Cari `setTimeout` yang memasang dirinya lagi, atau retry tanpa batas.',
  },
  messages: {
    title: (params) => `Terlalu banyak panggilan ke dunia latihan${amount(params, 'panggilan')}`,
    why: () =>
      'Kode memanggil layanan latihan jauh lebih sering daripada yang diperlukan. Cari panggilan di dalam perulangan, atau retry tanpa batas.',
  },
  'virtual-time': {
    title: (params) => `Waktu virtual habis${amount(params, 'ms')}`,
    why: () =>
      'Kode menunggu lebih lama daripada yang diberikan latihan. Cari penundaan yang terus membesar atau retry yang tidak berhenti.',
  },
  output: {
    title: (params) => `Output console terlalu panjang${amount(params, 'byte')}`,
    why: () =>
      'Kode mencetak lebih banyak daripada yang disimpan. Kurangi `console.log`, terutama yang ada di dalam perulangan.',
  },
  'engine-fault': {
    title: () => 'Mesin penilai terganggu',
    why: () =>
      'Gangguan ini ada pada mesin kami, bukan pada kodemu, dan tidak dihitung sebagai percobaan. Coba periksa lagi; bila berulang, sampaikan kepada pengajar.',
  },
};

const callLimits: Readonly<Record<string, string>> = {
  fuel: 'fuel skenario ini habis sebelum panggilan selesai',
  depth: 'pemanggilan fungsi terlalu dalam',
  memory: 'memori instance habis',
  jobs: 'terlalu banyak kelanjutan promise',
  timers: 'terlalu banyak timer dipasang',
  messages: 'terlalu banyak panggilan ke dunia latihan',
  'virtual-time': 'waktu virtual skenario ini habis',
  output: 'output console terlalu panjang',
  result: 'nilai yang dikembalikan terlalu besar',
  json: 'nilai yang dikembalikan tidak bisa ditulis sebagai JSON',
  crash: 'instance ini dihentikan di tengah panggilan',
};

/** What a call that ended in a limit says of itself, for use inside a finding's sentence. */
export function limitMessage(limit: string): string {
  return callLimits[limit] ?? `batas ${limit} terlewati`;
}

/** Text of a check that saw nothing to judge: the call that it asks about never happened. */
export const nothingObservedMessage = Object.freeze({
  finding: 'Tidak ada yang bisa dinilai di sini: kejadian yang ditanyakan tidak pernah muncul',
  why: 'Pemeriksaan ini melihat apa yang terjadi saat kodemu dijalankan, dan kali ini tidak ada yang terjadi. Pastikan fungsi yang diminta benar-benar sampai ke bagian itu.',
  got: '0 kejadian teramati',
  expected: 'paling sedikit 1 kejadian',
});

function amount({ limit, used }: FindingParams, unit: string): string {
  if (typeof limit !== 'number') return '';
  return typeof used === 'number'
    ? `: ${thousands(used)} ${unit}, batasnya ${thousands(limit)}`
    : `: batasnya ${thousands(limit)} ${unit}`;
}

/** Indonesian digit groups without a locale, so that every host writes the same. */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

function quote(value: FindingParams[string] | undefined, otherwise: string): string {
  return value === undefined ? otherwise : `\`${String(value)}\``;
}

function detail(name: FindingParams[string] | undefined, message: FindingParams[string] | undefined): string {
  const text = [name, message]
    .filter((part) => part !== undefined && part !== '')
    .map(String)
    .join(': ');
  return text === '' ? '' : `: \`${text}\``;
}

function exportState(expected: FindingParams[string] | undefined, received: FindingParams[string] | undefined): string {
  if (received === undefined || received === 'nothing') return 'belum ada';
  if (received === 'undefined') return 'belum punya nilai';
  if (received === expected) return 'tidak bisa ditulis sebagai JSON';
  return `berupa ${kindName(received)}, seharusnya ${kindName(expected)}`;
}

const kinds: Readonly<Record<string, string>> = {
  function: 'fungsi',
  object: 'objek',
  string: 'string',
  number: 'angka',
  boolean: 'boolean',
  null: 'null',
  array: 'array',
};

function kindName(kind: FindingParams[string] | undefined): string {
  return kinds[String(kind)] ?? 'nilai lain';
}
