/** Sentences that a signed-in learner reads in the workspace. */
export const workText = {
  handIn: 'Kumpulkan',
  signInToHandIn: 'Masuk untuk mengumpulkan',
  who: (name: string) => `Kamu masuk sebagai ${name}. Pengenal dan varianmu mengikuti akun.`,
  saved: 'Tersimpan di akunmu',
  taken: 'Draf terbarumu dari perangkat lain dibawa ke sini.',
  carried: 'Latihan ini diperbarui. Drafmu dari versi sebelumnya dibawa ke sini.',
  diverged: (copy: string) =>
    `Di perangkat lain kamu menulis kode yang berbeda. Kode itu disimpan sebagai “${copy}”; yang di editor tetap kodemu di sini.`,
  expired:
    'Sesimu sudah berakhir. Yang kamu ketik tetap tersimpan di perangkat ini; masuklah lagi supaya sampai ke akunmu.',
  signIn: 'Masuk',
  offline: 'Kamu sedang luring. Semua latihan tetap bisa diperiksa; draf dan kiriman menyusul.',

  sending: 'Mengirim…',
  waiting: 'Terkirim. Server sedang menilai…',
  accepted: 'Terkirim. Server belum selesai menilai; hasilnya muncul di bawah Percobaan.',
  later: {
    offline: 'Kamu sedang luring. Kiriman ini disimpan dan dikirim begitu tersambung.',
    busy: 'Server sedang penuh. Kiriman ini disimpan dan dikirim lagi sebentar lagi.',
    'signed-out': 'Sesimu sudah berakhir. Kiriman ini disimpan dan dikirim sesudah kamu masuk lagi.',
  },
  refused: (why: string) => `Kiriman ini tidak diterima. ${why}`,
  already: 'Kode ini sudah dikumpulkan.',
  ungraded: 'Kode ini belum bisa dinilai di perangkatmu, jadi belum dikumpulkan.',
  comparison: {
    same: 'Server memberi putusan yang sama',
    different: 'Server menilai lain daripada perangkatmu. Yang berlaku nilai server; ini bedanya',
    'old-version':
      'Dinilai versi lama: perangkatmu memakai versi latihan yang lain, jadi nilainya tidak dibandingkan. Yang berlaku nilai server',
    none: 'Sudah dinilai server',
  },
  status: { passed: 'lulus', failed: 'belum lulus', ungradable: 'tak ternilai', waiting: 'menunggu dinilai' },
  serverSays: (status: string, earned: number, possible: number) =>
    `Nilai server: ${status}, ${earned} dari ${possible}.`,
  handedIn: (number: number, when: string) => `Kiriman ke-${number}, ${when}`,
  outcome: { pass: 'lolos', fail: 'gagal', skipped: 'dilewati', absent: 'tidak diperiksa' },
  difference: (rule: string, here: string, there: string) => `${rule} Di perangkatmu ${here}, di server ${there}.`,
  reload: 'Muat ulang latihan',

  rowHandedIn: (when: string, status: string) => `Dikumpulkan ${when}, ${status}`,
  rowQueued: 'Menunggu dikirim',
  override: (status: string, by: string, reason: string) => `Diputuskan ${by}: ${status}. ${reason}`,
  comment: (by: string, line: number | undefined, text: string) =>
    `${by}${line === undefined ? '' : `, baris ${line}`}: ${text}`,

  rerollOffline: 'Varian baru diberikan server, jadi perlu sambungan.',
  rerollWaits: 'Masih ada kiriman yang belum sampai ke server. Varian baru bisa diambil sesudahnya.',
} as const;
