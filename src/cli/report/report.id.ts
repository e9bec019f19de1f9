import { number } from '../grade/grade.id.ts';

/** Words and sentences of the report page. */
export const text = Object.freeze({
  title: 'Hasil penilaian',
  facts: (submissions: number, learners: number, exercises: number) =>
    `${number(submissions)} kiriman, ${number(learners)} pelajar, ${number(exercises)} latihan.`,
  madeAt: (when: string, graders: string) => `Dibuat ${when} dengan penilai versi ${graders}.`,
  status: { passed: 'lulus', failed: 'belum lulus', ungradable: 'tak ternilai' },
  trouble: {
    title: 'Tak ternilai',
    none: 'Semua kiriman bisa dinilai.',
    note: (ungradable: number, refused: number) =>
      [
        ungradable > 0 ? `${number(ungradable)} kiriman tak ternilai` : '',
        refused > 0 ? `${number(refused)} masukan tidak terbaca` : '',
      ]
        .filter((part) => part !== '')
        .join(' dan ') + '. Bukan salah pelajar sampai kamu periksa.',
    where: 'Masukan',
    learner: 'Pelajar',
    exercise: 'Latihan',
    reason: 'Sebab',
  },
  more: (count: number) => `dan ${number(count)} lagi`,
  heat: {
    byExercise: 'Pelajar dan latihan',
    byGroup: (exercise: string) => `Pelajar dan bagian ${exercise}`,
    learner: 'Pelajar',
    passedRow: 'Lulus',
    fullRow: 'Penuh',
    cut: (shown: number, more: number) =>
      `Yang ditunjukkan ${number(shown)} pelajar dengan nilai terendah, dan ${number(more)} lagi tidak.`,
    legend: {
      passed: 'lulus',
      full: 'poin penuh',
      rest: 'belum, makin muda makin rendah',
      held: 'tertahan gerbang',
      ungradable: 'tak ternilai',
      none: 'belum dicoba',
    },
    score: (value: number) => `${number(value)} dari 100`,
  },
  rules: {
    title: 'Aturan yang paling sering menahan',
    note: 'Bagian pelajar ternilai yang belum memenuhinya',
    of: (failed: number, ran: number) => `${number(failed)} dari ${number(ran)}`,
    none: 'Tidak ada aturan yang menahan.',
  },
  exercise: {
    facts: (passed: number, learners: number, ungradable: number, median: number | undefined) =>
      [
        `${number(passed)} dari ${number(learners)} pelajar lulus`,
        ungradable > 0 ? `${number(ungradable)} tak ternilai` : '',
        median === undefined ? '' : `median skor ${decimal(median, 1)}`,
      ]
        .filter((part) => part !== '')
        .join(', ') + '.',
    attempts: (firstTry: number, medianToPass: number | undefined, passed: number) =>
      `Lulus pada percobaan pertama ${percent(firstTry)}.` +
      (medianToPass === undefined
        ? ''
        : ` Median ${decimal(medianToPass, 1)} percobaan sampai lulus, dari ${number(passed)} pelajar yang lulus.`),
    latest: 'Skor dan sebaran dari percobaan terakhir tiap pelajar; analisis pemeriksaan dari percobaan pertamanya.',
    onlyOwn: {
      title: 'Lulus hanya pada variannya sendiri',
      note: (count: number, checked: number) =>
        count === 0
          ? `${number(checked)} kiriman yang lulus juga lulus pada varian lain.`
          : `${number(count)} dari ${number(checked)} kiriman yang lulus gagal pada sebagian varian lain. Mungkin jawabannya terikat pada angka variannya.`,
      of: (passed: number, of: number) => `lulus ${number(passed)} dari ${number(of)} varian lain`,
      design: 'Latihan ini tidak diuji pada varian lain: jawabannya memang untuk satu varian.',
    },
    distribution: 'Sebaran skor',
    block: 'Satu balok, satu pelajar. Penuh: lulus. Berbingkai: belum lulus.',
    bars: 'Tinggi: banyaknya pelajar. Penuh: lulus. Berbingkai: belum lulus.',
    distributionWords: (bins: readonly string[]) => `Sebaran skor: ${bins.join('; ')}.`,
    bin: (from: number, to: number, count: number) => `${from} sampai ${to}: ${number(count)} pelajar`,
    worst: 'Pemeriksaan yang paling sering gagal',
    noneFailed: 'Tidak ada pemeriksaan yang gagal.',
    failedOf: (failed: number, ran: number) => `${number(failed)} dari ${number(ran)} gagal`,
    example: (learner: string) => `Contoh dari kiriman ${learner}`,
  },
  story: {
    caption: (steps: number, total: number, learner: string) =>
      `Cerita gagal terpendek, ${number(steps)} langkah dari ${number(total)}. Kiriman ${learner}`,
    cause: 'yang membuatnya mungkin',
    effect: 'di sini aturan dilanggar',
    line: (line: number) => `b.${line}`,
    lineWords: (line: number) => `baris ${line}`,
  },
  got: 'Hasil',
  expected: 'Seharusnya',
  rule: 'Aturan',
  items: {
    title: 'Analisis pemeriksaan',
    titleOf: (exercise: string) => `Analisis pemeriksaan ${exercise}`,
    explain: [
      'Kemudahan: bagian kiriman yang lolos, dari kiriman yang menjalani pemeriksaan itu.',
      'Daya beda: korelasi point-biserial antara lolos dan poin dari pemeriksaan lainnya; mendekati 1 berarti yang lolos memang kiriman yang lebih baik.',
      'Daya beda negatif atau mendekati 0 ditandai: mungkin pemeriksaannya tidak mengukur hal yang sama, atau kalimat soalnya menyesatkan.',
    ],
    check: 'Pemeriksaan',
    difficulty: 'Kemudahan',
    discrimination: 'Daya beda',
    ran: 'n',
    skipped: 'Dilewati',
    flag: { negative: 'negatif', 'near-zero': 'mendekati 0' },
    flagged: (word: string, size: number) => `${word}, n ${number(size)}`,
    none: '–',
    chartWords: (flagged: number, total: number) =>
      `Diagram ${number(total)} pemeriksaan menurut kemudahan dan daya beda, ${number(flagged)} ditandai. Angkanya ada di tabel.`,
    easyAxis: 'Bagian yang lolos',
    powerAxis: 'Daya beda',
    chartNote: 'Belah ketupat bernomor: ditandai. Nomornya nomor baris tabel.',
  },
  checksHeading: 'Pemeriksaan',
  footer: 'Halaman ini berdiri sendiri: tidak memuat apa pun dari jaringan.',
});

/** A share as per cent, without decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A number with a decimal comma, without decimals where it is whole. */
export function decimal(value: number, digits: number): string {
  return Number.isInteger(value) ? number(value) : value.toFixed(digits).replace('.', ',').replace('-', '−');
}

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** A day and time as they are written in Indonesia, in UTC: 22 November 2026 pukul 09.12 UTC. */
export function writtenTime(iso: string): string {
  const time = new Date(iso);
  const clock = [time.getUTCHours(), time.getUTCMinutes()].map((part) => String(part).padStart(2, '0')).join('.');
  return `${time.getUTCDate()} ${months[time.getUTCMonth()] ?? ''} ${time.getUTCFullYear()} pukul ${clock} UTC`;
}
