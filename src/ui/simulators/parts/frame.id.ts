/** Sentences that every simulator's frame shows. */
export const frameText = {
  reset: 'Ulang',
  tryTitle: 'Coba ini',
} as const;
