/** Sentences that the components of a lesson show. */
export const lessonText = {
  ruleLabel: (id: string) => `Aturan ${id}`,
  testedIn: (code: string) => `Diuji di latihan ${code}`,
  notTested: 'Belum ada latihan untuk aturan ini',
  ruleState: {
    untried: 'belum terbukti',
    proved: 'sudah kamu buktikan',
    broken: 'belum terpenuhi di percobaan terakhirmu',
  },
  broken: 'Keliru',
  right: 'Benar',
  versus: 'Sumber vs AWS',
  claimed: 'Yang sering ditulis',
  documented: 'Yang dikatakan AWS',
  simulator: 'Simulator',
  simulatorNeedsScript: 'Simulator ini membutuhkan JavaScript. Penjelasannya tetap lengkap di teks pelajaran.',
  simulatorFailed: 'Simulator gagal dimuat. Muat ulang halaman untuk mencoba lagi.',
} as const;
