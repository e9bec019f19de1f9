/** Texts of the drawing of a token bucket. */
export const tokenBucketText = {
  title: 'Cara kerja token bucket',
  description:
    'Keran mengisi ember dengan laju tetap, rate r token per detik. Ember memuat paling banyak burst B token, dan token yang meluap hilang. Setiap request mencoba mengambil satu token. Bila ada, request diteruskan ke backend. Bila ember kosong, request ditolak dengan 429 dan Retry-After.',
  tap: 'Keran',
  rate: 'rate r: token per detik',
  size: 'burst B: isi paling banyak',
  overflow: 'yang meluap hilang',
  one: '1 token',
  request: 'Request',
  question: 'Ada token?',
  yes: 'ya, diteruskan',
  shortYes: 'ya',
  backend: 'Backend',
  no: 'kosong: 429 + Retry-After',
  shortNo: ['kosong: 429', '+ Retry-After'],
} as const;
