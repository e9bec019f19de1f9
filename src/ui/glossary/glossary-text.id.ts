/** Sentences of the page of the glossary, and of the definition that opens in a lesson. */
export const glossaryText = {
  title: 'Glosarium',
  lede: (count: number) =>
    `${count} istilah yang dipakai di kursus ini, masing-masing dengan pelajaran yang menjelaskannya. Di dalam pelajaran, definisinya terbuka di samping katanya.`,
  letters: 'Huruf awal',
  digits: '0–9',
  filter: 'Saring istilah',
  filterHint: 'misalnya throttle',
  count: (shown: number, total: number) => (shown === total ? `${total} istilah` : `${shown} dari ${total} istilah`),
  none: 'Tidak ada istilah yang cocok. Coba kata yang lebih pendek.',
  explained: 'Dijelaskan di',
  lesson: (number: number, title: string) => `pelajaran ${number}, ${title}`,
  uses: 'Dipakai di',
  use: (number: number) => `pelajaran ${number}`,
  rules: 'Aturan',
  open: 'Buka glosarium',
} as const;
