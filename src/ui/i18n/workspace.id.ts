const numbers = new Intl.NumberFormat('id-ID');

/** A number as Indonesian readers write it: thousands with a dot, decimals with a comma. */
export const formatNumber = (value: number): string => numbers.format(value);

/** Time of day as in 09.12. */
export function formatClock(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}.${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Every sentence of the exercise workspace that is not about one exercise's checks. */
export const text = {
  brief: 'Soal',
  code: 'Kode',
  result: 'Hasil',
  sections: 'Bagian latihan',
  toMap: 'Gerbang, ke peta',
  toLesson: 'Buka pelajaran',
  backToLesson: 'Kembali ke pelajaran',
  openBrief: 'Baca soal',
  closeBrief: 'Tutup soal',
  open: 'Buka latihan',
  exercise: (code: string) => `Latihan ${code}`,
  minutes: (minutes: number) => `Sekitar ${minutes} menit`,
  ownPage: 'Buka di halaman sendiri',

  check: 'Periksa',
  checkKeys: 'Ctrl ↵',
  reset: 'Kembali ke awal',
  resetAsk: (attempt: number) =>
    attempt === 0
      ? 'Kembali ke awal? Kodemu yang sekarang disimpan sebagai salinan'
      : `Kembali ke awal? Kodemu yang sekarang tetap ada di percobaan ke-${attempt}`,
  format: 'Rapikan',
  diff: 'Bandingkan dengan awal',
  diffClose: 'Tutup perbandingan',
  diffSame: 'Kodemu sama dengan kode awal.',
  diffTitle: 'Perbandingan dengan kode awal',
  diffBefore: 'Teks pembanding, hanya baca',
  diffAfter: 'Kodemu, hanya baca',
  diffAdded: 'ditambah',
  diffRemoved: 'dihapus',
  download: 'Unduh kiriman',
  downloadAll: 'Unduh semua',
  import: 'Pulihkan dari berkas',
  openEditor: 'Buka editor penuh (di bawah 2 MB)',
  editorLoading: 'Editor penuh sedang dimuat; kamu sudah bisa mengetik',
  editorFailed: 'Editor penuh tidak bisa dimuat. Kotak teks ini menilai sama persis',
  files: 'Berkas',
  typesLabel: 'Tipe dari modul gerbang, hanya baca',
  editorLabel: (file: string) =>
    `Kode ${file}. Ctrl+Enter memeriksa, F8 ke temuan berikutnya, Ctrl+M mengatur apakah Tab keluar dari editor`,
  textareaLabel: (file: string) => `Kode ${file}`,
  views: 'Cara mengubah rancangan',
  formView: 'Formulir',
  formFailed: 'Formulir tidak bisa dimuat. Rancangannya tetap bisa diubah di Kode.',
  starterWaits: 'Kode awal mengikuti varianmu dan muncul di sini.',
  keys: 'Papan ketik',
  keysHelp: [
    'Ctrl+Enter (Mac: Cmd+Enter) memeriksa kode.',
    'F8 ke temuan berikutnya, Shift+F8 ke temuan sebelumnya.',
    'Di kotak teks, tekan Esc lalu Tab untuk keluar. Di editor penuh, Ctrl+M membuat Tab keluar dari editor.',
  ],
  lines: 'Baris yang ditemukan',
  line: (line: number) => `Baris ${line}`,
  causeLine: 'Cerita ini bermula di sini.',

  saveState: {
    saved: 'Tersimpan di perangkat ini',
    saving: 'Menyimpan…',
    unsaved: 'Belum tersimpan',
    following: 'Mengikuti tab lain',
  },

  verdict: { passed: 'Gerbang terbuka', failed: 'Belum terbuka', ungradable: 'Tak ternilai' },
  waiting: 'Belum diperiksa',
  waitingWhy: 'Tekan Periksa. Kodemu dinilai di perangkat ini dan tidak dikirim ke mana pun.',
  engineFault: 'Tak ternilai karena mesin kami terganggu. Percobaan ini tidak dihitung',
  engineFaultWhy: 'Kodemu tetap tersimpan. Tekan Periksa sekali lagi; bila terulang, muat ulang halaman ini.',
  counts: (passed: number, total: number) => `${passed} dari ${total} lolos`,
  holding: (gates: number) => `${gates} gerbang menahan`,
  withGates: (gates: number) => `termasuk ${gates} gerbang`,
  outOf: (possible: number) => `dari ${possible}`,
  notCounted: 'tak dihitung',
  points: (earned: number, possible: number) => `${earned} dari ${possible}`,
  groups: 'Nilai per kelompok',
  gates: 'Gerbang',
  gateState: { pass: 'terbuka', fail: 'belum terbuka', skipped: 'belum ditanyakan' },
  startHere: 'Mulai dari sini',
  findingOf: (index: number, total: number) => `${index} dari ${total} temuan`,
  got: 'Hasil',
  expected: 'Seharusnya',
  readRule: (heading: string) => `Baca paragraf aturannya: ${heading}`,
  readRulePage: 'Baca halaman aturannya',
  otherFindings: 'Temuan lain',
  cost: (points: number) => `−${points}`,
  suggestion: 'disarankan',
  skipped: (count: number) => `${count} pemeriksaan dilewati sampai yang di atas lolos`,
  proved: 'Yang baru saja kamu buktikan',
  provedCount: (count: number) => `${count} aturan`,
  stale: 'Kode sudah berubah sejak hasil ini.',
  shownAttempt: (number: number) => `Ini hasil percobaan ke-${number}.`,
  graded: (ms: number) => `Dinilai di perangkatmu, ${formatNumber(ms)} ms`,
  console: (lines: number) => `Keluaran konsolmu, ${formatNumber(lines)} baris`,
  consoleCut: 'Sisanya dipotong.',

  story: (steps: number) => `Cerita gagal terpendek, ${steps} langkah`,
  storyTitle: 'Cerita gagal terpendek',
  storySteps: (steps: number, total: number) =>
    total > steps ? `, ${steps} langkah dari ${formatNumber(total)}` : `, ${steps} langkah`,
  storyBack: 'Langkah sebelumnya',
  storyForward: 'Langkah berikutnya',
  storyAnswers: 'menjawab',
  storyCause: 'di sini awalnya',
  storyEffect: 'di sini aturan dilanggar',

  attempt: (number: number) => `Percobaan ke-${number}`,
  noAttempt: 'Belum ada percobaan',
  attempts: 'Percobaan',
  attemptsNone: 'Setiap kali kamu menekan Periksa, kode dan hasilnya disimpan di sini.',
  attemptShow: 'Lihat hasil',
  attemptUse: 'Pakai kodenya',
  attemptUsed: (number: number) => `Kode percobaan ke-${number} ada di editor; yang tadi disimpan sebagai salinan`,
  copies: 'Salinan',
  copyOpen: 'Buka salinan',
  copyName: (at: number) => `Salinan ${new Date(at).toLocaleDateString('id-ID')} ${formatClock(at)}`,

  variant: 'Varian',
  variantAbout: 'Varian menentukan nama, angka, dan urutan kejadian di dunia latihanmu.',
  learner: 'Nama pengenalmu',
  learnerWhy:
    'Tertulis di kiriman dan menentukan varianmu. Huruf tanpa aksen, angka, titik, garis, atau @; paling banyak 64 tanda. Kode acak ini boleh kamu biarkan.',
  learnerSave: 'Pakai nama ini',
  learnerWrong: 'Pakai huruf, angka, titik, garis bawah, tanda minus, atau @ saja, paling banyak 64 tanda.',
  learnerSaved: 'Nama pengenalmu dipakai mulai sekarang',
  nextVariant: 'Coba varian lain',
  nextVariantWhy: 'acak',
  ownVariant: 'Varianmu',
  ownVariantNoScript:
    'Kebutuhan dan angka di bagian ini berbeda untuk setiap orang dan disusun di perambanmu, jadi perlu JavaScript.',
  ownVariantDone: (variant: string, copied: boolean) =>
    `Varian ${variant} dipakai. Soal, tipe, dan kode awal mengikutinya${copied ? '; kode varian tadi ada di Salinan' : ''}`,
  nextVariantDone: (variant: string) => `Varian ${variant} dipakai. Kodemu dibawa ke sini`,

  compareReference: 'Bandingkan dengan solusi acuan',
  referenceOpen: 'buka',
  referenceClose: 'Tutup solusi acuan',
  referenceTitle: 'Solusi acuan dan kodemu: baris bertanda − dari acuan, + darimu',
  referenceFailed: 'Solusi acuan tidak bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  giveUp: 'Lihat solusi acuan',
  giveUpWhy: (attempts: number) =>
    `Kamu sudah mencoba ${attempts} kode yang berbeda. Solusi acuan boleh kamu buka; gerbang tetap bisa kamu buka sendiri sesudahnya.`,

  storageBlocked:
    'Penyimpanan peramban tidak bisa dipakai di sini. Kodemu ada selama tab ini terbuka; unduh kirimanmu supaya tidak hilang.',
  storageFull:
    'Penyimpanan perangkat ini penuh, jadi ketikan terakhirmu belum tersimpan. Unduh kirimanmu supaya tidak hilang.',
  diverged: (name: string) => `Tab lain menulis kode yang berbeda. Kode itu disimpan sebagai “${name}”.`,
  takeOver: 'Latihan ini terbuka di tab lain. Yang kamu ketik di sini ikut disimpan dan tab lain mengikuti.',
  carried: 'Latihan ini diperbarui. Kodemu dari versi sebelumnya dibawa ke sini; percobaan lama tetap tersimpan.',
  close: 'Tutup',
  cancel: 'Batal',

  imported: (added: number, known: number) =>
    known === 0
      ? `${added} percobaan dipulihkan.`
      : `${added} percobaan dipulihkan; ${known} sudah ada dan tidak diubah.`,
  importEmpty: 'Berkas ini kosong.',
  importFailed: (count: number) => `${count} baris tidak bisa dipulihkan:`,
  importLine: (line: number, why: string) => `Baris ${line}: ${why}`,
  importNotJson: 'bukan JSON.',
  importShape: (field: string) => `isian “${field}” tidak ada, berlebih, atau salah bentuk.`,
  importSource: 'kode dan hasil penilaiannya tidak cocok.',
  importExercise: 'latihan, versi, atau varian di hasil penilaian berbeda dari yang tertulis di baris.',

  hint: (step: number) => `Petunjuk ${step}`,
  hintRead: 'dibaca',
  noScript: 'Nyalakan JavaScript untuk memeriksa kode. Soal dan petunjuk tetap bisa dibaca.',
} as const;
