/** Sentences of `grade` that an instructor reads. */
export const text = Object.freeze({
  columns: {
    learner: 'PELAJAR',
    exercise: 'LATIHAN',
    status: 'STATUS',
    score: 'SKOR',
    held: 'ATURAN PERTAMA YANG MENAHAN',
  },
  status: { passed: 'lulus', failed: 'gagal', ungradable: 'tak ternilai', refused: 'tak terbaca' },
  grader: 'penilai',
  engine: 'mesin',
  workers: (count: number) => `${count} worker`,
  totals: (submissions: number, learners: number, exercises: number) => [
    `${number(submissions)} kiriman`,
    `, ${number(learners)} pelajar, ${number(exercises)} latihan`,
  ],
  mostHeld: 'Paling sering menahan',
  done: (seconds: number, count: number, megabytes: number) =>
    `Selesai dalam ${decimal(seconds)} detik, ${number(Math.round(count / Math.max(seconds, 0.001)))} per detik, memori ${number(megabytes)} MB.`,
  reusedNote: (count: number) => `${number(count)} hasil lama masih berlaku dan dipakai lagi.`,
  resultsAt: (path: string) => `Hasil lengkap di ${path}.`,
  ungradableNote: (count: number) => `${number(count)} kiriman tak ternilai. Bukan salah pelajar sampai kamu periksa.`,
  refusedNote: (count: number, total: number) => `${number(count)} dari ${number(total)} masukan tidak bisa dinilai:`,
  moreRefused: (count: number) => `… ${number(count)} masukan lagi; --format jsonl menyebut semuanya`,
  madeFor: 'Kiriman ini dibuat pada versi latihan yang lain; yang dipakai menilai versi yang sekarang.',
  startHere: (findings: number) => `Mulai dari sini, 1 dari ${number(findings)} temuan`,
  passedCount: (passed: number, total: number) => `${number(passed)} dari ${number(total)} lolos`,
  story: (steps: number, total: number) => `Cerita gagal terpendek, ${number(steps)} langkah dari ${number(total)}`,
  got: 'Hasil',
  expected: 'Seharusnya',
  rule: 'Aturan',
  read: 'Baca',
  place: 'Tempat',
  placeOf: (file: string, line: number, column: number) => `${file}, baris ${line}:${column}`,
  otherFindings: 'Temuan lain',
  cost: (points: number) => `-${number(points)}`,
  skippedCheck: 'Dilewati sampai pemeriksaan sebelumnya lolos.',
  skipped: (count: number) => `${number(count)} pemeriksaan dilewati sampai yang di atas lolos`,
  console: 'Output console kode ini',
  cut: 'dipotong',
  variant: (seed: string) => `varian ${seed}`,
  onlyOwnVariant: 'lulus hanya pada variannya sendiri',
  onlyOwnCount: (count: number, variants: number) =>
    count === 0
      ? `Setiap kode yang lulus juga lulus pada ${number(variants)} varian lain.`
      : `${number(count)} kiriman lulus hanya pada variannya sendiri, diuji pada ${number(variants)} varian lain.`,
  designsLeftOut: (codes: readonly string[]) =>
    `${codes.join(', ')} tidak diuji pada varian lain: jawabannya memang untuk satu varian.`,
  reportAt: (path: string) => `Ringkasan: ${path}`,
  progress: (done: number, total: number) => `${number(done)} dari ${number(total)}`,
  left: (seconds: number) => `sisa ${decimal(seconds)} dtk`,
});

/** Digit groups with a dot, as Indonesian writes them, the same in every locale. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** One decimal, with a comma. */
export function decimal(value: number): string {
  const [whole = '0', rest = '0'] = value.toFixed(1).split('.');
  return `${number(Number(whole))},${rest}`;
}
