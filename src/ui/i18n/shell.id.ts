/** Sentences of the pages around lessons and exercises. */
export const shellText = {
  siteName: 'Gerbang',
  fullName: 'Gerbang: arsitektur API di AWS',
  description: 'Kursus interaktif berbahasa Indonesia tentang arsitektur API di AWS: batas, penegakan, dan kapasitas.',
  social: {
    kicker: 'Kursus interaktif berbahasa Indonesia',
    title: 'Arsitektur API di AWS, empat belas gerbang',
    line: 'Baca, mainkan simulatornya, lalu tulis kodenya.',
    alt: (title: string) => `Gerbang candi bentar berlapis, dengan tulisan: ${title}`,
  },
  markdown: 'Versi Markdown',
  skip: 'Langsung ke isi',
  mainNav: 'Utama',
  map: 'Peta',
  rules: 'Aturan',
  glossary: 'Glosarium',
  review: 'Tinjau API-mu sendiri',
  account: 'Akun',
  footer: 'Kode dan kemajuanmu tersimpan di perangkat ini.',
  theme: {
    system: 'Tema mengikuti perangkat. Ganti ke terang',
    light: 'Tema terang. Ganti ke gelap',
    dark: 'Tema gelap. Ikuti perangkat',
  },
  notFound: {
    title: 'Halaman ini tidak ada',
    body: 'Alamatnya mungkin salah ketik, atau pelajarannya belum ditulis. Semua yang sudah ada terlihat di peta kursus.',
    toMap: 'Buka peta kursus',
    toRules: 'Lihat semua aturan',
  },
  home: {
    title: 'Peta kursus',
    heading: 'Arsitektur API di AWS, empat belas gerbang.',
    lede: 'Kursus tentang batas, penegakan, dan kapasitas. Baca, mainkan simulatornya, lalu tulis kodenya. Setiap jawaban dinilai seketika di perangkatmu, dan setiap kegagalan diceritakan, bukan sekadar ditandai merah.',
    startEyebrow: 'Mulai dari sini',
    start: 'Mulai membaca',
    resume: 'Lanjutkan membaca',
    toExercise: (code: string) => `Langsung ke latihan ${code}`,
    part: (at: number, of: number, title: string) => `Bagian ${at} dari ${of}: ${title}`,
    allOpen: 'Semua gerbang yang ada sudah terbuka',
    allOpenAbout: 'Aturan yang sudah kamu buktikan bisa diulang kapan saja, dan rancanganmu sendiri bisa ditinjau.',
    toRules: 'Lihat semua aturan',
    lastHere: (when: string) => `Terakhir kamu di sini, ${when}`,
    tally: { lessons: 'gerbang terbuka', exercises: 'latihan lulus', rules: 'aturan sudah kamu buktikan' },
    of: (total: number) => `dari ${total}`,
    toReview: (count: number) => `${count} aturan perlu diulang:`,
    see: 'lihat',
    unwritten: 'belum ditulis',
    passed: 'Lulus',
    exercises: (count: number) => `${count} latihan`,
    passedOf: (passed: number, total: number) => `${passed} dari ${total}`,
    exerciseWord: 'latihan',
    questionWord: 'pertanyaan',
    questions: (count: number) => `${count} pertanyaan`,
    readTo: (at: number, of: number) => `dibaca sampai bagian ${at} dari ${of}`,
    after: (numbers: readonly number[]) => `sesudah pelajaran ${joinNumbers(numbers)}`,
    minutes: (count: number) => `${count} menit`,
    gate: { todo: 'Belum dibuka', now: 'Sedang dibuka', open: 'Terbuka' },
    hero: (open: number, now: number | undefined) =>
      `Empat belas gerbang berlapis. ${open === 0 ? 'Belum ada yang terbuka' : `${open} sudah terbuka`}${now === undefined ? '.' : `, gerbang ke-${now} di depanmu.`}`,
  },
  lesson: {
    contents: 'Isi pelajaran',
    ofParts: (of: number) => `dari ${of}`,
    needs: 'Berdiri di atas',
    needed: (number: number) => `pelajaran ${number}`,
    position: (number: number, total: number) => `Gerbang ${number} dari ${total}`,
    reading: (minutes: number) => `${minutes} menit baca`,
    exercises: (count: number) => `${count} latihan`,
    questions: (count: number) => `${count} pertanyaan`,
    rules: (count: number) => `${count} aturan`,
    checked: (date: string) => `Diperiksa terhadap dokumentasi AWS, ${date}`,
    neighbours: 'Pelajaran lain',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    unwritten: 'Belum ditulis',
  },
  rule: {
    indexTitle: 'Semua aturan',
    apiLink: 'Lihat aturan yang dipatuhi API kursus ini sendiri',
    indexLede:
      'Setiap pemeriksaan di latihan berdiri di atas satu aturan. Di sini semuanya, menurut pelajaran yang mengajarkannya.',
    count: (count: number) => `${count} aturan`,
    severity: {
      wajib: 'Wajib: latihan tidak lulus tanpanya',
      disarankan: 'Disarankan: memengaruhi nilai, tidak menahan kelulusan',
    },
    severityName: { wajib: 'Wajib', disarankan: 'Disarankan' },
    standing: { proved: 'Sudah kamu buktikan', broken: 'Belum terpenuhi', untried: 'Belum dicoba' },
    facets: {
      lesson: 'Pelajaran',
      allLessons: 'Semua pelajaran',
      severity: 'Tingkat',
      allSeverities: 'Wajib dan disarankan',
      exercise: 'Latihan',
      allExercises: 'Dengan atau tanpa latihan',
      standing: 'Catatanmu',
      allStandings: 'Apa pun catatannya',
    },
    choice: (name: string, count: number) => `${name} (${count})`,
    shown: (shown: number, total: number) => (shown === total ? `${total} aturan` : `${shown} dari ${total} aturan`),
    none: 'Tidak ada aturan yang memenuhi semua pilihan ini.',
    showAll: 'Tampilkan semua',
    exerciseCode: (code: string) => `Latihan ${code}`,
    why: 'Mengapa',
    examples: 'Contoh',
    aws: 'Dokumentasi AWS',
    awsChecked: (date: string) => `dibandingkan ${date}`,
    taughtIn: 'Diajarkan di',
    taughtUnwritten: (number: number, title: string) => `Pelajaran ${number}, ${title} (belum ditulis)`,
    taughtWritten: (number: number, title: string) => `Pelajaran ${number}, ${title}`,
    testedIn: 'Diuji di',
    notTested: 'Belum ada latihan yang mengujinya',
    exercise: (code: string, title: string) => `Latihan ${code}, ${title}`,
    askedIn: 'Ditanyakan di',
    question: (lesson: number, question: number) => `Pelajaran ${lesson}, pertanyaan ${question}`,
    yours: 'Catatanmu',
  },
} as const;

/** `[1]` as "1", `[1, 3]` as "1 dan 3", `[1, 3, 5]` as "1, 3, dan 5". */
function joinNumbers(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? '';
  if (numbers.length < 3) return numbers.join(' dan ');
  return `${numbers.slice(0, -1).join(', ')}, dan ${last}`;
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

/** `2026-11-14` as "14 November 2026"; day and month stay on one line. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day}\u00a0${months[(month ?? 1) - 1]} ${year}`;
}

/** When something was, as one says it: "tadi pagi", "kemarin sore", "3 hari lalu", "14 November 2026". Local time. */
export function sayWhen(at: Date, now: Date): string {
  const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  const part = partOfDay(at.getHours());
  if (days <= 0) return now.getTime() - at.getTime() < 3_600_000 ? 'baru saja' : `tadi ${part}`;
  if (days === 1) return `kemarin ${part}`;
  if (days < 7) return `${days} hari lalu`;
  return `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}`;
}

function partOfDay(hour: number): string {
  if (hour < 4 || hour >= 19) return 'malam';
  if (hour < 11) return 'pagi';
  return hour < 15 ? 'siang' : 'sore';
}
