/** Words that stand in a lesson's Markdown for what only its page can show. */
export const markdownText = {
  drawing: 'Gambar.',
  rule: 'Aturan',
  places: 'Tempatnya',
  exercise: 'Latihan',
} as const;
